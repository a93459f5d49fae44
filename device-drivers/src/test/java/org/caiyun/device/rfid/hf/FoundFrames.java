package org.caiyun.device.rfid.hf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.FrameFinder.Found;

/** What the finders of all protocols are asked in tests. */
public final class FoundFrames {
    private FoundFrames() {}

    /** What is found where the stream comes in portions of this many bytes. */
    public static List<Found> inPortions(int size, Bytes stream, FrameFinder finder) {
        var found = new ArrayList<Found>();
        for (int at = 0; at < stream.size(); at += size) {
            found.addAll(finder.feed(stream.slice(at, Math.min(at + size, stream.size()))));
        }
        return found;
    }

    /** Cut off anywhere, a frame is waited for, and found with its rest. */
    public static void waitForTheRest(Supplier<FrameFinder> finder, Bytes frame) {
        for (int cut = 0; cut < frame.size(); cut++) {
            FrameFinder fresh = finder.get();

            assertThat(fresh.feed(frame.slice(0, cut))).isEmpty();
            assertThat(fresh.searchOn()).isEmpty();
            assertThat(fresh.feed(frame.from(cut))).containsExactly(new Found.Frame(frame));
        }
    }

    /** These bytes as often as they have bits, each time with another of them turned over. */
    public static List<Bytes> damaged(Bytes bytes) {
        return IntStream.range(0, 8 * bytes.size())
                .mapToObj(bit -> {
                    byte[] damaged = bytes.toArray();
                    damaged[bit / 8] ^= (byte) (1 << bit % 8);
                    return Bytes.copyOf(damaged);
                })
                .toList();
    }

    /** How many bytes belonged to no frame. */
    public static int dropped(List<Found> found) {
        return found.stream()
                .mapToInt(one -> one instanceof Found.Dropped(int count) ? count : 0)
                .sum();
    }

    /** How many bytes were found or dropped. */
    public static int bytes(List<Found> found) {
        return found.stream()
                .mapToInt(one -> switch (one) {
                    case Found.Dropped(int count) -> count;
                    case Found.Frame(Bytes frame) -> frame.size();
                })
                .sum();
    }

    /** Whatever comes in whatever portions: no byte is lost count of, none is kept beyond the bound. */
    public static void accountForEveryByte(FuzzedDataProvider data, FrameFinder finder, int longest) {
        int fed = 0;
        int out = 0;
        while (data.remainingBytes() > 0) {
            byte[] portion = data.consumeBytes(data.consumeInt(1, 300));
            fed += portion.length;
            out += bytes(finder.feed(Bytes.copyOf(portion)));
            if (data.consumeBoolean()) {
                out += bytes(finder.searchOn());
            }
            assertThat(finder.pending()).isLessThanOrEqualTo(longest);
        }
        assertThat(out + finder.pending()).isEqualTo(fed);
    }
}
