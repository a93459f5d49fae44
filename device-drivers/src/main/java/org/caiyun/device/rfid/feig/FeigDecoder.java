package org.caiyun.device.rfid.feig;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.hf.FrameFinder.Found;

/** Finds {@link FeigFrame}s in a stream of bytes, as a {@link FrameFinder} does. One thread uses it. */
public final class FeigDecoder {
    /** What came out of the stream, in order. */
    public sealed interface Decoded {
        record Frame(FeigFrame frame) implements Decoded {}

        /** This many bytes belonged to no frame. */
        record Dropped(int count) implements Decoded {}
    }

    private final FrameFinder finder = new FrameFinder(FeigFrame::lengthAt, FeigFrame.MAX_LENGTH);

    public List<Decoded> feed(Bytes bytes) {
        return decoded(finder.feed(bytes));
    }

    /** The line has been silent: {@link FrameFinder#searchOn}. */
    public List<Decoded> searchOn() {
        return decoded(finder.searchOn());
    }

    /** Bytes of an unfinished frame. */
    public int pending() {
        return finder.pending();
    }

    public void clear() {
        finder.clear();
    }

    private static List<Decoded> decoded(List<Found> found) {
        return found.stream().map(FeigDecoder::decoded).toList();
    }

    private static Decoded decoded(Found found) {
        return switch (found) {
            case Found.Frame(Bytes bytes) -> new Decoded.Frame(FeigFrame.decoded(bytes));
            case Found.Dropped(int count) -> new Decoded.Dropped(count);
        };
    }
}
