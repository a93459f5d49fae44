package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.caiyun.device.rfid.d6.D6Dialect;
import org.caiyun.device.rfid.feig.FeigSettings;
import org.caiyun.device.rfid.hf.HfReader;
import org.caiyun.device.rfid.hf.HfSettings;
import org.caiyun.device.rfid.rl866.Rl866Dialect;
import org.caiyun.device.rfid.rr3036.Rr3036Dialect;

/**
 * One reader for the bench: its driver, its simulated side, and the time of one byte on its line. The contract test
 * runs over {@link #all}.
 */
record ReaderKit(String name, Supplier<HfReader> driver, Supplier<HfPeerDialect> peer, Duration byteTime) {
    /** Start, eight bits, parity, stop at 38400 baud. */
    private static final Duration AT_38400_EVEN = Duration.ofNanos(11_000_000_000L / 38_400);

    /** Start, eight bits, stop at 19200 baud. */
    private static final Duration AT_19200 = Duration.ofNanos(10_000_000_000L / 19_200);

    static List<ReaderKit> all() {
        return List.of(feig(), rl866(), d6(), oldD6(), rr3036());
    }

    static ReaderKit feig() {
        return feig(FeigSettings.standard());
    }

    static ReaderKit feig(FeigSettings settings) {
        return new ReaderKit("FEIG", settings::reader, FeigPeerDialect::new, AT_38400_EVEN);
    }

    static ReaderKit rl866() {
        return rl866(HfSettings.standard());
    }

    static ReaderKit rl866(HfSettings settings) {
        return new ReaderKit(
                "RL866", () -> new HfReader(new Rl866Dialect(), settings), Rl866PeerDialect::new, AT_38400_EVEN);
    }

    static ReaderKit d6() {
        return d6(HfSettings.standard());
    }

    static ReaderKit d6(HfSettings settings) {
        return new ReaderKit("D6", () -> new HfReader(new D6Dialect(), settings), D6PeerDialect::new, AT_19200);
    }

    /** Without tag information: the size of a tag is measured by reading. */
    static ReaderKit oldD6() {
        return d6().named("D6, first firmware").withPeer(() -> new D6PeerDialect(D6PeerDialect.Firmware.FIRST));
    }

    static ReaderKit rr3036() {
        return rr3036(HfSettings.standard());
    }

    static ReaderKit rr3036(HfSettings settings) {
        return new ReaderKit(
                "RR3036", () -> new HfReader(new Rr3036Dialect(0), settings), Rr3036PeerDialect::new, AT_19200);
    }

    ReaderKit named(String other) {
        return new ReaderKit(other, driver, peer, byteTime);
    }

    ReaderKit withPeer(Supplier<HfPeerDialect> other) {
        return new ReaderKit(name, driver, other, byteTime);
    }

    @Override
    public String toString() {
        return name;
    }
}
