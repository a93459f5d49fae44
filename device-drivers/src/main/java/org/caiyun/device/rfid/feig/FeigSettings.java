package org.caiyun.device.rfid.feig;

import java.time.Duration;
import org.caiyun.device.rfid.feig.FeigFrame.Form;

/**
 * How one FEIG reader is spoken to.
 *
 * @param address of the reader; 255 speaks to any, and then replies from any address count
 * @param advanced requests go in advanced frames; replies are understood in both
 * @param blocksReversed the reader sends each block highest byte first, as the manual says
 * @param replyTimeout from writing a request to the end of its reply
 * @param keepAlive how long the reader may be idle before it is asked whether it is still there
 * @param maxBytes how much memory of a tag is read at most
 */
public record FeigSettings(
        int address,
        boolean advanced,
        boolean blocksReversed,
        Duration replyTimeout,
        Duration keepAlive,
        int maxBytes) {
    public FeigSettings {
        if (address < 0 || address > 255) {
            throw new IllegalArgumentException("a reader's address is one byte: " + address);
        }
        if (!replyTimeout.isPositive() || !keepAlive.isPositive()) {
            throw new IllegalArgumentException("times are positive: " + replyTimeout + ", " + keepAlive);
        }
        if (maxBytes < 1 || maxBytes > 8192) {
            throw new IllegalArgumentException("read 1 to 8192 bytes of a tag: " + maxBytes);
        }
    }

    /**
     * As readers leave the factory; 112 bytes are the 28 blocks of an ICODE SLI, and hold any library tag's content.
     */
    public static FeigSettings standard() {
        return new FeigSettings(FeigFrame.ANY_ADDRESS, false, true, Duration.ofMillis(700), Duration.ofSeconds(5), 112);
    }

    public FeigSettings withAddress(int other) {
        return new FeigSettings(other, advanced, blocksReversed, replyTimeout, keepAlive, maxBytes);
    }

    public FeigSettings withAdvanced(boolean other) {
        return new FeigSettings(address, other, blocksReversed, replyTimeout, keepAlive, maxBytes);
    }

    public FeigSettings withBlocksReversed(boolean other) {
        return new FeigSettings(address, advanced, other, replyTimeout, keepAlive, maxBytes);
    }

    public FeigSettings withMaxBytes(int other) {
        return new FeigSettings(address, advanced, blocksReversed, replyTimeout, keepAlive, other);
    }

    Form form() {
        return advanced ? Form.ADVANCED : Form.STANDARD;
    }

    FeigFrame frame(FeigRequest request) {
        return new FeigFrame(form(), address, request.command(), request.data());
    }

    boolean hears(FeigFrame reply) {
        return address == FeigFrame.ANY_ADDRESS || address == reply.address();
    }
}
