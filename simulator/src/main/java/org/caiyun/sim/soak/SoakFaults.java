package org.caiyun.sim.soak;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.sim.peer.Sip2Fault;
import org.caiyun.sim.stage.SteppedStage;

/** Faults that begin at some moment of a return and end a while later, and power cuts; all from the seed. */
final class SoakFaults {
    private static final Duration LATEST = Duration.ofSeconds(4);
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final List<LineName> SERIAL = List.of(LineName.READER, LineName.PRINTER, LineName.CHUTE);

    private static final List<LineName> LINES = List.of(LineName.values());

    private final SteppedStage stage;
    private final SoakOptions options;
    private final Random random;
    private boolean stopped;

    SoakFaults(SteppedStage stage, SoakOptions options, Random random) {
        this.stage = stage;
        this.options = options;
        this.random = random;
    }

    void loseBytes(double rate) {
        SERIAL.forEach(line -> stage.loseBytes(line, rate));
    }

    /** What goes wrong during the next return. */
    void plan() {
        if (random.nextDouble() < options.faults()) {
            var begins = upTo(LATEST);
            var lasts = upTo(LONGEST);
            var line = LINES.get(random.nextInt(LINES.size()));
            switch (random.nextInt(5)) {
                case 0 -> during(begins, lasts, () -> stage.unplug(line), () -> stage.plug(line));
                case 1 -> during(begins, lasts, () -> stage.silence(line, true), () -> stage.silence(line, false));
                case 2 -> library(new Sip2Fault.AnswerLost());
                case 3 -> during(begins, lasts, stage::failNextCommit, () -> {});
                default -> library(someAnswer());
            }
        }
        if (random.nextDouble() < options.restarts()) {
            during(upTo(LATEST), upTo(Duration.ofSeconds(2)), stage::kill, stage::boot);
        }
    }

    private Sip2Fault someAnswer() {
        return switch (random.nextInt(7)) {
            case 0 -> new Sip2Fault.RequestLost();
            case 1 -> new Sip2Fault.WrongSequence();
            case 2 -> new Sip2Fault.BadChecksum();
            case 3 -> new Sip2Fault.AsksToResend();
            case 4 -> new Sip2Fault.StatusInstead();
            case 5 -> new Sip2Fault.HangUp(random.nextBoolean());
            default -> new Sip2Fault.Late(upTo(Duration.ofSeconds(6)));
        };
    }

    private void library(Sip2Fault fault) {
        stage.site().acs().inject(Sip2Layout.CHECK_IN, fault);
    }

    private void during(Duration begins, Duration lasts, Runnable begin, Runnable end) {
        stage.time().after(begins, () -> {
            if (!stopped) {
                begin.run();
                stage.time().after(lasts, end);
            }
        });
    }

    private Duration upTo(Duration most) {
        return Duration.ofNanos(random.nextLong(most.toNanos()));
    }

    /** No new fault begins; those under way end within {@link #LONGEST}. */
    void stop() {
        stopped = true;
        loseBytes(0);
        stage.pass(LONGEST.plusSeconds(1));
    }
}
