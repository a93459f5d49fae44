package org.caiyun.sim.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.library.sip2.ChecksumKind;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client of the simulated ACS sees of each fault; the sums are counted here. */
final class FaultsOnTheWireTest {
    private static final String BARCODE = "31500100000037";
    private static final String DATE = "20260301    093000";
    private static final String CHECK_IN = "09N" + DATE + DATE + "AP|AONMG|AB" + BARCODE + "|AC|";
    private static final String BODY = "101YNN" + DATE + "AONMG|AB" + BARCODE + "|AQ总馆|AJБудда гэгээрлийн түүх|";
    private static final String RIGHT = summed(BODY + "AY1AZ") + "\r";
    private static final Sip2Site OPEN =
            new Sip2Site("NMG", "NMG", Sip2Settings.Account.NONE, Sip2Site.DEFAULT.wire(), Sip2Site.EVERYTHING);

    private final SimLibrary library = SimLibrary.of(SimCatalogue.load());
    private final Sip2Peer peer =
            new Sip2Peer(library, OPEN, InstantSource.fixed(Instant.parse("2026-03-01T01:30:00Z")));

    @BeforeEach
    void open() {
        peer.opened(Uptime.ZERO);
    }

    @Test
    void answersRightlyWithoutAFault() {
        assertThat(portions(asked(CHECK_IN, 1))).containsExactly(RIGHT);
    }

    @Test
    void addsUpItsChecksumsInAnotherWay() {
        int points = (BODY + "AY1AZ").codePoints().sum();
        int dp2 = BODY.substring(0, BODY.length() - 1).chars().sum();

        assertThat(after(new Sip2Fault.OtherChecksum(ChecksumKind.BYTES))).containsExactly(RIGHT);
        assertThat(after(new Sip2Fault.OtherChecksum(ChecksumKind.CODE_POINTS)))
                .containsExactly(BODY + "AY1AZ" + hex(points) + "\r");
        assertThat(after(new Sip2Fault.OtherChecksum(ChecksumKind.DP2)))
                .containsExactly(BODY + "AY1AZ" + hex(dp2) + "\r");
    }

    @Test
    void writesAWrongSumAndAnotherNumber() {
        assertThat(after(new Sip2Fault.BadChecksum())).singleElement().satisfies(text -> {
            assertThat(text).startsWith(BODY + "AY1AZ").endsWith("\r").hasSameSizeAs(RIGHT);
            assertThat(text).isNotEqualTo(RIGHT);
        });
        assertThat(after(new Sip2Fault.WrongSequence())).containsExactly(summed(BODY + "AY2AZ") + "\r");
    }

    @Test
    void endsInAnotherWayOrNotAtAll() {
        String line = summed(BODY + "AY1AZ");

        assertThat(after(new Sip2Fault.Ends(Terminator.CRLF))).containsExactly(line + "\r\n");
        assertThat(after(new Sip2Fault.Ends(Terminator.LF))).containsExactly(line + "\n");
        assertThat(after(new Sip2Fault.NoEnd())).containsExactly(line);
    }

    @Test
    void sendsHalfALineAndNoMore() {
        Bytes right = Bytes.ofText(RIGHT, UTF_8);

        PeerReaction half = reaction(new Sip2Fault.HalfLine());
        PeerReaction broken = reaction(new Sip2Fault.BreaksOff());

        assertThat(sent(half)).isEqualTo(right.slice(0, right.size() / 2));
        assertThat(half.deeds()).hasSize(1);
        assertThat(sent(broken)).isEqualTo(right.slice(0, right.size() / 2));
        assertThat(broken.deeds()).last().isInstanceOf(PeerReaction.HangUp.class);
    }

    @Test
    void sendsAnAnswerInPortions() {
        PeerReaction reaction = reaction(new Sip2Fault.InParts(4, Duration.ofMillis(150)));

        assertThat(sent(reaction)).isEqualTo(Bytes.ofText(RIGHT, UTF_8));
        assertThat(reaction.deeds().stream()
                        .map(deed -> ((PeerReaction.Reply) deed).after().toMillis()))
                .containsExactly(0L, 150L, 300L, 450L);
    }

    @Test
    void sendsAnAnswerTwiceAndTheOneBeforeWithIt() {
        assertThat(after(new Sip2Fault.Twice())).containsExactly(RIGHT + RIGHT);
        String item =
                portions(asked("17" + DATE + "AONMG|AB" + BARCODE + "|", 2)).getFirst();
        assertThat(item).startsWith("18");
        library.lend(BARCODE);
        peer.inject(Sip2Layout.CHECK_IN, new Sip2Fault.Merged());

        assertThat(portions(asked(CHECK_IN, 1))).containsExactly(item + RIGHT);
        peer.inject(Sip2Layout.SC_STATUS, new Sip2Fault.Merged());
        assertThat(portions(asked("9900802.00", 4)))
                .as("the one before, and none before that")
                .singleElement()
                .asString()
                .startsWith(RIGHT + "98");
    }

    @Test
    void sendsALateAnswerLate() {
        PeerReaction reaction = reaction(new Sip2Fault.Late(Duration.ofSeconds(4)));

        assertThat(reaction).isEqualTo(PeerReaction.reply(Duration.ofSeconds(4), Bytes.ofText(RIGHT, UTF_8)));
    }

    @Test
    void decomposesItsTexts() {
        String decomposed = BODY.replace("й", "и\u0306");

        assertThat(after(new Sip2Fault.Decomposed()))
                .containsExactly(summed(decomposed + "AY1AZ") + "\r")
                .doesNotContain(RIGHT);
    }

    @Test
    void leavesItsFieldsBlank() {
        assertThat(after(new Sip2Fault.BlankFields()))
                .containsExactly(summed("101YNN" + DATE + "AO|AB|AQ|AJ|AY1AZ") + "\r");
    }

    @Test
    void tellsTheTimeOfAClockThatIsAhead() {
        var ahead = new Sip2Fault.ClockOff(Duration.ofHours(5));
        peer.inject(Sip2Layout.SC_STATUS, ahead);

        assertThat(after(ahead)).singleElement().asString().startsWith("101YNN20260301    143000");
        assertThat(portions(asked("9900802.00", 2)))
                .singleElement()
                .asString()
                .startsWith("98YYYYYY05000320260301    143000");
        assertThat(portions(asked("9900802.00", 3)))
                .as("and is right again")
                .singleElement()
                .asString()
                .startsWith("98YYYYYY050003" + DATE);
    }

    @Test
    void asksManyTimesAtOnceToSendAgain() {
        assertThat(after(new Sip2Fault.ResendStorm(3))).containsExactly("96AZFEF6\r".repeat(3));
        assertThat(library.executionsOf(BARCODE)).isZero();
    }

    @Test
    void doesNotHearARequestToRepeatWhereThatIsTheFault() {
        peer.switches().add(Sip2Switch.lasting(new Sip2Fault.RequestLost(), Sip2Layout.ACS_RESEND));
        asked(CHECK_IN, 1);

        assertThat(says("97AZFEF5").deeds()).isEmpty();
    }

    @Test
    void runsARepeatedRequestAgainAsOftenAsItShould() {
        peer.inject(Sip2Layout.CHECK_IN, new Sip2Fault.RunAgain());

        var answers = List.of(asked(CHECK_IN, 1), asked(CHECK_IN, 1), asked(CHECK_IN, 1)).stream()
                .map(reaction -> portions(reaction).getFirst().substring(0, 3))
                .toList();

        assertThat(answers).containsExactly("101", "100", "100");
        assertThat(library.executionsOf(BARCODE)).isEqualTo(2);
    }

    /** The check-in of a book that is on loan. */
    private PeerReaction reaction(Sip2Fault fault) {
        library.lend(BARCODE);
        peer.opened(Uptime.ZERO);
        peer.inject(Sip2Layout.CHECK_IN, fault);
        return asked(CHECK_IN, 1);
    }

    private List<String> after(Sip2Fault fault) {
        return portions(reaction(fault));
    }

    private PeerReaction asked(String message, int number) {
        return says(summed(message + "AY" + number + "AZ"));
    }

    private PeerReaction says(String line) {
        return peer.received(Bytes.ofText(line + "\r", UTF_8), Uptime.ZERO);
    }

    private static Bytes sent(PeerReaction reaction) {
        return reaction.deeds().stream()
                .filter(PeerReaction.Reply.class::isInstance)
                .map(deed -> ((PeerReaction.Reply) deed).bytes())
                .reduce(Bytes.EMPTY, Bytes::plus);
    }

    private static List<String> portions(PeerReaction reaction) {
        return reaction.deeds().stream()
                .map(deed -> ((PeerReaction.Reply) deed).bytes().text(UTF_8))
                .toList();
    }

    private static String summed(String text) {
        int sum = 0;
        for (byte b : text.getBytes(UTF_8)) {
            sum += b & 0xFF;
        }
        return text + hex(sum);
    }

    private static String hex(int sum) {
        return "%04X".formatted(-sum & 0xFFFF);
    }
}
