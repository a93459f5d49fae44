package org.caiyun.device.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.junit.jupiter.api.Test;

/** Each step: what happens at which millisecond, what the line wants then, and when it wants to be called next. */
final class SupervisedLineTest {
    private static final LinePolicy POLICY =
            new LinePolicy(Backoff.forDevices(), Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(3));
    private static final long NEVER = -1;

    private final ScriptedDriver driver = new ScriptedDriver();
    private final SupervisedLine<String, String> line = new SupervisedLine<>(driver, POLICY, new Random(1));

    @Test
    void opensAndGreetsAndSettles() {
        expect(0, line.start(at(0)), 10_000, "open");
        expect(20, opened(20), 5_020, "write hello");
        expect(50, says(50, "ready"), 3_050);
        expect(3_050, line.tick(at(3_050)), NEVER);
        assertThat(line.health()).isEqualTo(new DeviceHealth.Ready("scripted"));
    }

    /** With several lines most ticks are another line's. */
    @Test
    void aTickBeforeTheDeadlineLeavesTheDriverAlone() {
        settled();
        expect(5_000, line.command("read", at(5_000)), 6_000, "write read");
        int before = driver.ticks();

        expect(5_999, line.tick(at(5_999)), 6_000);
        int early = driver.ticks();
        expect(6_000, line.tick(at(6_000)), NEVER, "result read late");

        assertThat(early).isEqualTo(before);
        assertThat(driver.ticks()).isEqualTo(before + 1);
    }

    @Test
    void startingTwiceOpensOnce() {
        expect(0, line.start(at(0)), 10_000, "open");
        expect(1, line.start(at(1)), 10_000);
    }

    @Test
    void reopensQuicklyAfterALossAndTellsTheDriver() {
        settled();

        expect(5_000, line.command("read", at(5_000)), 6_000, "write read");
        expect(5_010, lost(5_010, "unplugged"), 5_110, "result read lost: unplugged");
        assertThat(line.health()).isEqualTo(down(new DeviceFault.Disconnected("unplugged")));
        expect(5_109, line.tick(at(5_109)), 5_110);
        expect(5_110, line.tick(at(5_110)), 15_110, "open");
    }

    @Test
    void waitsLongerAfterEachOpeningThatFailsAndNeverLongerThanTheLongest() {
        expect(0, line.start(at(0)), 10_000, "open");

        long now = 0;
        var waits = new ArrayList<Long>();
        for (int i = 0; i < 9; i++) {
            Reaction<String> failed = line.on(new LineEvent.OpenFailed("not there"), at(now));
            assertThat(words(failed)).isEmpty();
            long next = millis(line.deadline());
            waits.add(next - now);
            now = next;
            assertThat(words(line.tick(at(now)))).containsExactly("open");
        }

        assertThat(waits).containsExactly(100L, 200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 10_000L, 10_000L);
        assertThat(line.health()).isEqualTo(down(new DeviceFault.Disconnected("not there")));
    }

    @Test
    void anOpenPortIsNoProofSoTheBackoffGrowsOnUntilTheDeviceWasReadyForAWhile() {
        settled();

        expect(5_000, lost(5_000, "gone"), 5_100);
        expect(5_100, line.tick(at(5_100)), 15_100, "open");
        expect(5_110, opened(5_110), 10_110, "write hello");
        expect(5_120, says(5_120, "ready"), 8_120);
        expect(5_130, lost(5_130, "gone"), 5_330); // ready for 10 ms only
        expect(5_330, line.tick(at(5_330)), 15_330, "open");
        expect(5_340, opened(5_340), 10_340, "write hello");
        expect(5_350, says(5_350, "ready"), 8_350);
        expect(8_350, line.tick(at(8_350)), NEVER); // settled
        expect(9_000, lost(9_000, "gone"), 9_100);
    }

    @Test
    void closesAndTriesAgainWhenTheHandshakeTakesTooLong() {
        line.start(at(0));
        opened(20);

        expect(5_019, line.tick(at(5_019)), 5_020);
        expect(5_020, line.tick(at(5_020)), 5_120, "close not identified in 5000 ms");
        assertThat(line.health()).isEqualTo(down(new DeviceFault.Silent(Duration.ofSeconds(5))));
        expect(5_120, line.tick(at(5_120)), 15_120, "open");
    }

    @Test
    void aDeviceThatStartsAnewHasTheHandshakeLimitAgain() {
        settled();

        expect(6_000, says(6_000, "starting"), 11_000);
        expect(6_500, says(6_500, "noise"), 11_000);
        expect(11_000, line.tick(at(11_000)), 11_100, "close not identified in 5000 ms");
    }

    @Test
    void anOpeningWithoutAnAnswerIsGivenUp() {
        line.start(at(0));

        expect(10_000, line.tick(at(10_000)), 10_100, "close the opening was not answered");
    }

    @Test
    void aFaultStandsWhileTheNextHandshakeRuns() {
        line.start(at(0));
        opened(0);
        says(10, "wrong");
        line.tick(at(110));
        opened(120);

        assertThat(line.health()).isEqualTo(down(new DeviceFault.WrongDevice("a", "b")));
        says(130, "ready");
        assertThat(line.health()).isEqualTo(new DeviceHealth.Ready("scripted"));
    }

    @Test
    void aDriverThatClosesEndsTheOpeningAndNothingFollowsItsClose() {
        settled();
        line.command("read", at(4_000));

        expect(4_010, says(4_010, "bye"), 4_110, "write bye", "close garbled", "result read lost: garbled");
        assertThat(line.health()).isEqualTo(down(new DeviceFault.Disconnected("garbled")));
    }

    @Test
    void aDeviceThatNeedsHandsKeepsItsLine() {
        settled();

        expect(4_000, says(4_000, "broken"), NEVER);
        assertThat(line.health()).isEqualTo(down(new DeviceFault.NeedsHands("paper")));
        expect(9_000, says(9_000, "ready"), 12_000);
    }

    @Test
    void commandsAreAnsweredWhileTheLineIsDownAndWriteNothing() {
        expect(0, line.command("read", at(0)), NEVER, "result read down");
        expect(1, line.start(at(1)), 10_001, "open");
        expect(2, line.command("read", at(2)), 10_001, "result read down");
        expect(3, line.on(new LineEvent.OpenFailed("busy"), at(3)), 103);
        expect(4, line.command("read", at(4)), 103, "result read down");
    }

    @Test
    void theDriversOwnDeadlinesAreKept() {
        settled();

        expect(4_000, line.command("read", at(4_000)), 5_000, "write read");
        expect(5_000, line.tick(at(5_000)), NEVER, "result read late");
    }

    @Test
    void eventsOfAnOpeningThatIsOverChangeNothing() {
        line.start(at(0));
        opened(0);
        lost(10, "gone");

        expect(11, opened(11), 110);
        expect(12, says(12, "ready"), 110);
        expect(13, lost(13, "gone"), 110);
        expect(14, line.on(new LineEvent.OpenFailed("late"), at(14)), 110);
    }

    @Test
    void aLossBeforeTheOpeningWasReportedIsALoss() {
        line.start(at(0));

        expect(5, lost(5, "gone"), 105);
    }

    @Test
    void stopClosesAndAnswersWhatIsOpen() {
        settled();
        line.command("read", at(4_000));

        expect(4_001, line.stop(at(4_001)), NEVER, "close stopped", "result read lost: stopped");
        expect(4_002, line.stop(at(4_002)), NEVER);
        assertThat(line.health()).isEqualTo(down(new DeviceFault.Disconnected("stopped")));
        expect(4_003, line.start(at(4_003)), 14_003, "open");
    }

    @Test
    void stopWhileOpeningClosesAndWhileWaitingHasNothingToClose() {
        line.start(at(0));
        expect(1, line.stop(at(1)), NEVER, "close stopped");

        line.start(at(2));
        line.on(new LineEvent.OpenFailed("not there"), at(3));
        expect(4, line.stop(at(4)), NEVER);
        expect(5_000, line.tick(at(5_000)), NEVER);
    }

    private void settled() {
        line.start(at(0));
        opened(0);
        says(10, "ready");
        line.tick(at(3_010));
    }

    private Reaction<String> opened(long millis) {
        return line.on(new LineEvent.Opened(), at(millis));
    }

    private Reaction<String> says(long millis, String word) {
        return line.on(new LineEvent.Received(ScriptedDriver.word(word)), at(millis));
    }

    private Reaction<String> lost(long millis, String why) {
        return line.on(new LineEvent.Closed(why), at(millis));
    }

    private void expect(long millis, Reaction<String> reaction, long nextMillis, String... wanted) {
        assertThat(words(reaction)).as("at %d ms", millis).containsExactly(wanted);
        assertThat(millis(line.deadline())).as("deadline after %d ms", millis).isEqualTo(nextMillis);
    }

    private static List<String> words(Reaction<String> reaction) {
        var words = new ArrayList<String>();
        for (LineAction action : reaction.line()) {
            words.add(
                    switch (action) {
                        case LineAction.Open() -> "open";
                        case LineAction.Write(Bytes bytes) -> "write " + bytes.text(StandardCharsets.US_ASCII);
                        case LineAction.Close(String why) -> "close " + why;
                    });
        }
        reaction.results().forEach(r -> words.add("result " + r));
        return words;
    }

    private static DeviceHealth down(DeviceFault fault) {
        return new DeviceHealth.Down(fault);
    }

    private static Uptime at(long millis) {
        return Uptime.ZERO.plus(Duration.ofMillis(millis));
    }

    private static long millis(Optional<Uptime> deadline) {
        return deadline.map(d -> d.since(Uptime.ZERO).toMillis()).orElse(NEVER);
    }
}
