package org.caiyun.device.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Uptime;

/** Whatever a line brings: nothing is thrown, nothing grows, and a good reply afterwards is still found. */
class RtuRepliesFuzzTest {
    private static final RtuExpectation EXPECTED = new RtuExpectation(0x11, 0x02, 8, 3);

    /** The first byte says how large the portions are. */
    @FuzzTest(maxDuration = "1m")
    void findsAGoodReplyAfterAnyNoise(byte[] noise) {
        var replies = new RtuReplies();
        int portion = noise.length == 0 ? 1 : 1 + (noise[0] & 0xFF);
        for (int from = 1; from < noise.length; from += portion) {
            var _ = replies.received(Bytes.copyOf(noise, from, Math.min(noise.length, from + portion)), EXPECTED);
        }

        boolean found = replies.received(Bytes.ofHex("11 02 03 AC DB 35 20 18"), EXPECTED)
                .isPresent();

        if (!found) {
            throw new AssertionError("a good reply was not found");
        }
    }

    /** A board of noise is lost or lives, and is never waited for without a limit. */
    @FuzzTest(maxDuration = "1m")
    void endsOrWaitsWithALimit(byte[] noise) {
        var board = new ModbusBoard(ModbusSettings.of(
                0x11,
                List.of(new DigitalIn(0xC4, false, Duration.ZERO), new DigitalIn(0xD9, false, Duration.ZERO)),
                List.of(new DigitalOut(0, false))));
        Uptime now = Uptime.ZERO;
        var _ = board.opened(now);
        for (int from = 0; from < noise.length; from += 7) {
            now = now.plus(Duration.ofMillis(3));
            var _ = board.received(Bytes.copyOf(noise, from, Math.min(noise.length, from + 7)), now);
            var _ = board.tick(now);
        }

        boolean waits = board.deadline().isPresent();
        boolean lost = board.health() instanceof DeviceHealth.Down;

        if (waits == lost) {
            throw new AssertionError("waits " + waits + ", lost " + lost);
        }
    }
}
