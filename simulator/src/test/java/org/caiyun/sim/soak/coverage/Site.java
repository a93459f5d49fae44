package org.caiyun.sim.soak.coverage;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.flow.Deadlines;
import org.caiyun.sim.stage.BuiltIn;
import org.caiyun.sim.stage.Equipment;

/** How the kiosk is set up where pairs are looked for. */
enum Site {
    /** As the simulated kiosk is. */
    USUAL,
    /** Nobody can be called. */
    ALONE,
    /**
     * The deadlines of the path end before the devices' own, as they do when a slow disk holds back a command while its
     * book already waits: answers come late. A configuration file may not say so.
     */
    HASTY,
    /** Patrons are soon asked whether they are there. */
    BUSY,
    /** Each deadline is drawn anew, between hardly any time and the usual. */
    FICKLE,
    /** Nobody can be called, and deadlines are drawn. */
    ALONE_AND_FICKLE,
    /** A call for staff is waited for as long as a disk. */
    PATIENT,
    /** Receipts are hardly waited for, patrons are soon asked whether they are there, the last picture is soon gone. */
    CURT,
    /** The same, and nobody can be called. */
    ALONE_AND_CURT;

    /** Where pairs are looked for at random, and walks go. */
    static final List<Site> WALKED = List.of(USUAL, ALONE, HASTY, BUSY);

    /** {@code random} is asked where something is drawn. */
    KioskConfig config(Random random) {
        return config(random, Equipment.USUAL);
    }

    KioskConfig config(Random random, Equipment equipment) {
        var usual = BuiltIn.stepped(equipment);
        var alone = usual.replace("staffCalls: true", "staffCalls: false");
        return switch (this) {
            case USUAL -> read(usual);
            case ALONE -> read(alone);
            case BUSY -> read(usual + "deadlines: {session: 3s, parting: 5s, replay: 1s}\n");
            case HASTY -> with(read(usual), hasty());
            case FICKLE -> with(read(usual), drawn(random));
            case ALONE_AND_FICKLE -> with(read(alone), drawn(random));
            case CURT -> with(read(usual), curt());
            case ALONE_AND_CURT -> with(read(alone), curt());
            case PATIENT -> with(read(usual), patient());
        };
    }

    private static Deadlines drawn(Random random) {
        var usual = Deadlines.USUAL;
        return new Deadlines(
                drawn(random, 150, usual.read()),
                usual.label(),
                drawn(random, 500, usual.capture()),
                drawn(random, 150, usual.checkIn()),
                drawn(random, 15, usual.secure()),
                drawn(random, 800, usual.route()),
                drawn(random, 1_500, usual.giveBack()),
                drawn(random, 3_000, ofSeconds(6)),
                drawn(random, 100, ofSeconds(3)),
                drawn(random, 1_500, usual.parting()),
                drawn(random, 120, usual.print()),
                drawn(random, 250, ofSeconds(random.nextInt(3) == 0 ? 25 : 5)),
                drawn(random, 500, ofSeconds(4)));
    }

    private static Duration drawn(Random random, int shortMillis, Duration usual) {
        return switch (random.nextInt(4)) {
            case 0 -> ofMillis(shortMillis);
            case 1 -> ofMillis(shortMillis + random.nextInt(3 * shortMillis));
            default -> usual;
        };
    }

    /** As usual, with another time between two looks at the sensors, and whatever makes this row come soon. */
    static KioskConfig lookingEvery(Duration sense, String row, Equipment equipment) {
        var usual = Deadlines.USUAL;
        var capture =
                row.equals("LOCATING_TO_PATRON") || row.equals("LOCATING_INTO_BIN") ? ofMillis(600) : usual.capture();
        var session = row.equals("SESSION_WARNED") ? ofSeconds(3) : usual.session();
        return with(read(BuiltIn.stepped(equipment)), waiting(capture, session, usual.answer(), sense));
    }

    private static Deadlines patient() {
        var usual = Deadlines.USUAL;
        return waiting(usual.capture(), usual.session(), ofSeconds(10), usual.sense());
    }

    private static Deadlines curt() {
        var usual = Deadlines.USUAL;
        return new Deadlines(
                usual.read(),
                usual.label(),
                usual.capture(),
                usual.checkIn(),
                usual.secure(),
                usual.route(),
                usual.giveBack(),
                ofSeconds(4),
                usual.answer(),
                ofMillis(1_500),
                ofMillis(150),
                usual.sense(),
                ofSeconds(2));
    }

    private static Deadlines waiting(Duration capture, Duration session, Duration answer, Duration sense) {
        var usual = Deadlines.USUAL;
        return new Deadlines(
                usual.read(),
                usual.label(),
                capture,
                usual.checkIn(),
                usual.secure(),
                usual.route(),
                usual.giveBack(),
                session,
                answer,
                usual.parting(),
                usual.print(),
                sense,
                usual.replay());
    }

    private static Deadlines hasty() {
        return new Deadlines(
                ofMillis(150),
                ofMillis(100),
                ofMillis(600),
                ofMillis(200),
                ofMillis(40),
                ofMillis(900),
                ofSeconds(2),
                ofSeconds(4),
                ofSeconds(20),
                ofSeconds(2),
                ofMillis(150),
                ofMillis(300),
                ofSeconds(1));
    }

    private static KioskConfig with(KioskConfig usual, Deadlines deadlines) {
        return new KioskConfig(
                usual.kiosk(),
                usual.library(),
                usual.platform(),
                usual.devices(),
                usual.bins(),
                usual.rules(),
                usual.cataloguing(),
                usual.receipt(),
                usual.ui(),
                usual.hours(),
                deadlines,
                usual.retention(),
                usual.reminders(),
                usual.data());
    }

    /** A link is trusted at once: what it has to show first is no state of the path, and only takes time. */
    private static KioskConfig read(String yaml) {
        return switch (KioskConfigReader.read(yaml.replace("protocol: sip2", "protocol: sip2\n  steadyAnswers: 1"))) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
