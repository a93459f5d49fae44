package org.caiyun.device.rfid.hf;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.HfStatus.Group;

/**
 * Reads blocks one by one from a reader whose replies do not say which block they are, so that a doubled or a late one
 * would be taken for the next. Behind the last block something is asked whose answer is known by itself, a fence: a
 * reader answers one request after the other, so whatever is too many comes before it. One that comes makes all of the
 * blocks void, and so does anything strange on the line. After a silence the fence comes first, and all is read again.
 */
public final class UnnumberedBlocks {
    /** What to do next. */
    public sealed interface Step {
        record Ask(int block) implements Step {}

        /** Something else, whose answer cannot be that to another request. */
        record Fence() implements Step {}

        record End(HfReply answer) implements Step {}
    }

    private static final HfReply SPOILT = new HfReply.Failed(
            new HfStatus("-", Group.RETRY, "more came on the line than the blocks that were asked for", false));

    private final int first;
    private final int count;
    private Bytes memory = Bytes.EMPTY;
    private int read;
    private boolean spoilt;

    public UnnumberedBlocks(int first, int count) {
        this.first = first;
        this.count = count;
    }

    public Step next() {
        return read < count ? new Step.Ask(first + read) : new Step.Fence();
    }

    /** The block asked for, as it seems. */
    public Step block(Bytes content) {
        memory = memory.plus(content);
        read++;
        return next();
    }

    /** Something that was not asked for, or no frame at all. */
    public void stray() {
        spoilt = true;
    }

    /** No answer came. */
    public Step silence() {
        // the blocks so far may be the wrong ones too: one too many and one too few are nothing too many
        memory = Bytes.EMPTY;
        read = 0;
        return new Step.Fence();
    }

    /** The fence's answer. */
    public Step fence() {
        boolean whole = read == count;
        boolean sound = !spoilt;
        spoilt = false;
        if (!whole) {
            return next();
        }
        return new Step.End(sound ? new HfReply.Blocks(memory) : SPOILT);
    }
}
