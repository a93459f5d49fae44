package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.caiyun.device.rfid.feig.FeigSettings;
import org.caiyun.device.rfid.hf.HfReader;

/**
 * One reader for the bench: its driver, its simulated side, and the time of one byte on its line. The contract test
 * runs over {@link #all}.
 */
record ReaderKit(String name, Supplier<HfReader> driver, Supplier<HfPeerDialect> peer, Duration byteTime) {
    /** Start, eight bits, parity, stop at 38400 baud. */
    private static final Duration AT_38400_EVEN = Duration.ofNanos(11_000_000_000L / 38_400);

    static List<ReaderKit> all() {
        return List.of(feig());
    }

    static ReaderKit feig() {
        return feig(FeigSettings.standard());
    }

    static ReaderKit feig(FeigSettings settings) {
        return new ReaderKit("FEIG", settings::reader, FeigPeerDialect::new, AT_38400_EVEN);
    }

    ReaderKit withPeer(Supplier<HfPeerDialect> other) {
        return new ReaderKit(name, driver, other, byteTime);
    }

    @Override
    public String toString() {
        return name;
    }
}
