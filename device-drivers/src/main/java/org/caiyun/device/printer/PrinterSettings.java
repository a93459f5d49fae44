package org.caiyun.device.printer;

import java.time.Duration;

/**
 * How one ESC/POS printer is to be used.
 *
 * @param fence the request whose answer proves that a receipt is on paper
 * @param poll how often an idle printer is asked how it is
 * @param printLimit how long the shortest receipt may take until its fence is answered
 * @param perKilobyte how much longer for each kilobyte, for slow lines and long receipts
 */
public record PrinterSettings(
        PaperProfile paper, Fence fence, Duration poll, Duration printLimit, Duration perKilobyte) {
    public static final PrinterSettings USUAL = new PrinterSettings(
            PaperProfile.MM80,
            Fence.PAPER_STATUS,
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(3));

    public PrinterSettings {
        if (!poll.isPositive() || !printLimit.isPositive() || perKilobyte.isNegative()) {
            throw new IllegalArgumentException("expected positive times: " + poll + ", " + printLimit);
        }
    }

    public PrinterSettings withFence(Fence other) {
        return new PrinterSettings(paper, other, poll, printLimit, perKilobyte);
    }

    /** How the end of a job is recognised. */
    public enum Fence {
        /** GS ( H, answered when everything is printed; only for models on which it is proven. */
        PROCESS_ID,
        /** GS r 1, answered in its turn; every model has it. A printer that has stopped does not answer. */
        PAPER_STATUS
    }
}
