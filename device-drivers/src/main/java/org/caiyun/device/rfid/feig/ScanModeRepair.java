package org.caiyun.device.rfid.feig;

import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.HfReply;

/**
 * Takes a reader out of scan mode: configuration block 1 is read, bit 0 of its last byte is reset, the block is written
 * back as it otherwise was, and the reader begins anew. Nothing is written to a reader whose block says host mode, and
 * a reader that refuses a step is left as it is. Sources: manuals H01000-5e, H60301-3e and H01113-4e, commands 63, 80,
 * 81; the place of the mode is the address that FEIG's own class library has for the CPR family.
 */
final class ScanModeRepair {
    private static final int BLOCK_BYTES = 14;
    private static final int MODE = BLOCK_BYTES - 1;
    private static final int SCANS = 0x01;

    private sealed interface Step {
        record Reading() implements Step {}

        record Writing(Bytes block) implements Step {}

        record Restarting() implements Step {}
    }

    /** What comes of a reply. */
    enum Course {
        /** Something else is to be said. */
        ON,
        MENDED,
        /** The reader is not in scan mode, or refuses. */
        IN_VAIN
    }

    private final HfReply.Failed why;
    private Step step = new Step.Reading();

    /** @param why what the reader had refused when it was found in scan mode */
    ScanModeRepair(HfReply.Failed why) {
        this.why = why;
    }

    HfReply.Failed why() {
        return why;
    }

    FeigRequest request() {
        return switch (step) {
            case Step.Reading() -> FeigRequest.readSetup();
            case Step.Writing(Bytes block) -> FeigRequest.writeSetup(block);
            case Step.Restarting() -> FeigRequest.restart();
        };
    }

    /** The next request writes the EEPROM. */
    boolean writes() {
        return step instanceof Step.Writing;
    }

    /** Empty when this frame is not the answer to {@link #request}. */
    Optional<Course> heard(FeigFrame frame) {
        Bytes payload = frame.payload();
        if (frame.command() != request().command() || payload.isEmpty()) {
            return Optional.empty();
        }
        return payload.at(0) == FeigStatus.DONE ? done(payload.from(1)) : Optional.of(Course.IN_VAIN);
    }

    private Optional<Course> done(Bytes data) {
        return switch (step) {
            case Step.Reading() -> data.size() == BLOCK_BYTES ? Optional.of(read(data)) : Optional.empty();
            case Step.Writing _ -> {
                step = new Step.Restarting();
                yield Optional.of(Course.ON);
            }
            case Step.Restarting() -> Optional.of(Course.MENDED);
        };
    }

    private Course read(Bytes block) {
        int mode = block.at(MODE);
        if ((mode & SCANS) == 0) {
            return Course.IN_VAIN;
        }
        step = new Step.Writing(block.slice(0, MODE).plus(Bytes.of(mode & ~SCANS)));
        return Course.ON;
    }
}
