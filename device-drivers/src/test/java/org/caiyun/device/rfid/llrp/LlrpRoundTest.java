package org.caiyun.device.rfid.llrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.llrp.LlrpRound.Step;
import org.junit.jupiter.api.Test;

/** One look into the field: what is asked of the reader, in which order, and what of its reports counts. */
final class LlrpRoundTest {
    private static final long ROSPEC = 1;
    private static final LlrpStatus DONE = new LlrpStatus(0, "");
    private static final LlrpStatus REFUSED = new LlrpStatus(301, "no");
    private static final LlrpHeard ENDED = new LlrpHeard.Events(List.of(new LlrpHeard.Event.RoSpecEnded(ROSPEC)));
    private static final AccessSpec SPEC = new AccessSpec(
            5,
            new Access(new Access.Target.Any(), List.of(new Access.Op.Read(Access.TID_BANK, 0, 6)), false),
            AccessPassword.NONE);

    private final LlrpRound round = new LlrpRound(SPEC, ROSPEC, Duration.ofMillis(200));
    private LlrpRequest asked = LlrpRequest.deleteAllRoSpecs();
    private Uptime now = Uptime.ZERO;

    private Step step(Step step) {
        if (step instanceof Step.Ask(LlrpRequest request)) {
            asked = request;
        }
        return step;
    }

    private Step done() {
        return step(round.answered(asked, DONE, now));
    }

    private void run() {
        step(round.begin());
        done();
        done();
        assertThat(done()).isEqualTo(new Step.Wait());
    }

    private static TagReport report(long accessSpec) {
        return new TagReport(Bytes.ofHex("30083300"), 1, -40, accessSpec, List.of());
    }

    @Test
    void looksUntilTheReaderSaysThatItHasEnded() {
        run();
        round.told(new LlrpHeard.Tags(List.of(report(5))));

        assertThat(step(round.told(ENDED))).isEqualTo(new Step.Ask(LlrpRequest.deleteAllAccessSpecs()));
        assertThat(done()).isEqualTo(new Step.End(List.of(report(5))));
    }

    @Test
    void endsThoughTheReaderSaidSoBeforeItConfirmedTheStart() {
        step(round.begin());
        done();
        done();

        assertThat(round.told(ENDED)).isEqualTo(new Step.Wait());

        assertThat(done()).isEqualTo(new Step.Ask(LlrpRequest.deleteAllAccessSpecs()));
    }

    @Test
    void stopsAReaderThatNeverSaysThatItHasEnded() {
        run();
        assertThat(round.tick(now)).isEqualTo(new Step.Wait());
        now = round.deadline().orElseThrow();

        assertThat(step(round.tick(now))).isEqualTo(new Step.Ask(LlrpRequest.stopRoSpec(ROSPEC)));
        assertThat(step(round.answered(asked, REFUSED, now)))
                .as("it may have ended by itself meanwhile")
                .isEqualTo(new Step.Ask(LlrpRequest.deleteAllAccessSpecs()));
        assertThat(round.deadline()).isEmpty();
    }

    @Test
    void saysWhatTheReaderWouldNotDo() {
        step(round.begin());

        assertThat(round.answered(asked, REFUSED, now))
                .isEqualTo(new Step.Failed(new DeviceFault.Refused(asked.name() + ": status 301, no")));
    }

    @Test
    void leavesOutReportsOfAnEarlierLookAndTheEndOfAnother() {
        run();
        round.told(new LlrpHeard.Tags(List.of(report(4), report(0))));
        var other = new LlrpHeard.Events(List.of(new LlrpHeard.Event.RoSpecEnded(ROSPEC + 1)));

        assertThat(round.told(other)).isEqualTo(new Step.Wait());
        assertThat(round.told(new LlrpHeard.KeepAlive())).isEqualTo(new Step.Wait());

        step(round.told(ENDED));
        assertThat(done()).isEqualTo(new Step.End(List.of(report(0))));
    }

    @Test
    void keepsNoMoreThanCanBe() {
        run();
        for (int i = 0; i < 5; i++) {
            round.told(new LlrpHeard.Tags(Collections.nCopies(1_000, report(5))));
        }
        step(round.told(ENDED));

        assertThat(done()).isEqualTo(new Step.Failed(new DeviceFault.Garbled("more than 4096 tag reports at once")));
    }

    @Test
    void theEndThatComesTwiceEndsItOnce() {
        run();
        step(round.told(ENDED));

        assertThat(round.told(ENDED)).isEqualTo(new Step.Wait());
    }

    /** The link lets only replies through that fit a question. */
    @Test
    void aReplyToNoQuestionIsABugAboveTheLine() {
        run();

        assertThatIllegalStateException().isThrownBy(() -> round.answered(asked, DONE, now));
    }
}
