package org.caiyun.device.rfid.d6;

import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.HfReply;

/**
 * Finds out a tag's registers and size. One exchange where the reader has the command for it and the tag tells; else
 * register by register, and the size by reading: blocks that exist are read, those behind the end are "not available".
 * Chips and firmware have other words for that, which they also have for a disturbance or a tag that is gone; then the
 * last block must be read once more behind the refusals, because a tag that is still there means what it said.
 */
final class D6Describing {
    /** What comes next. */
    sealed interface Step {
        record Ask(D6Request request) implements Step {}

        record End(HfReply answer) implements Step {}
    }

    /** A block's number is one byte. */
    private static final int MOST_BLOCKS = 256;

    private final Uid uid;
    private final D6Known known;
    private D6Request asked;
    private int dsfid;
    private int afi;
    /** So many blocks are known to exist. */
    private int existing;
    /** No block from this one on. */
    private int missing = MOST_BLOCKS;
    /** The reader has said twice that there is no such block: once may have been a disturbance. */
    private boolean confirmed;
    /** What was refused last; {@link D6Status#OK} when nothing was. */
    private int refusal = D6Status.OK;
    /** The last block is being read once more. */
    private boolean proving;

    D6Describing(Uid uid, D6Known known) {
        this.uid = uid;
        this.known = known;
        asked = known.hasTagInfo() ? new D6Request.TagInfo(uid) : new D6Request.ReadAfi(uid);
    }

    D6Request first() {
        return asked;
    }

    Step on(D6Reply reply) {
        return switch (reply) {
            case D6Reply.TagInfo info
            when info.blocks() > 0 ->
                new Step.End(new HfReply.Description(uid, info.dsfid(), info.afi(), info.blockSize(), info.blocks()));
            case D6Reply.TagInfo info -> {
                dsfid = info.dsfid();
                afi = info.afi();
                yield measure();
            }
            case D6Reply.Register(int value) -> registered(value);
            case D6Reply.Told _ -> proving ? measured() : exists();
            case D6Reply.Refused(int code) -> refused(code);
            case D6Reply.Booted _ -> throw new IllegalStateException("a probe's answer while a tag is described");
        };
    }

    private Step exists() {
        existing = probed() + 1;
        if (existing > missing) {
            // said to be missing before
            missing = MOST_BLOCKS;
        }
        return measure();
    }

    private Step registered(int value) {
        if (asked instanceof D6Request.ReadAfi) {
            afi = value;
            return ask(new D6Request.ReadDsfid(uid));
        }
        dsfid = value;
        return measure();
    }

    private Step refused(int code) {
        if (asked instanceof D6Request.TagInfo && code == D6Status.NOT_IMPLEMENTED) {
            known.lacksTagInfo();
            return ask(new D6Request.ReadAfi(uid));
        }
        boolean register = asked instanceof D6Request.ReadAfi || asked instanceof D6Request.ReadDsfid;
        if (register && (code == D6Status.NO_SUCH_MEMORY || code == D6Status.NOT_SUPPORTED_BY_TAG)) {
            // to a chip without the register it is as if it were 0
            return registered(0);
        }
        boolean first = existing == 0 && probed() == 0;
        if (asked instanceof D6Request.ReadBlocks
                && !proving
                && (first ? code == D6Status.NO_SUCH_MEMORY : D6Status.mayBeTheEnd(code))) {
            confirmed = existing == missing;
            missing = probed();
            refusal = code;
            return measure();
        }
        return new Step.End(new HfReply.Failed(D6Status.of(code)));
    }

    /** Halves what is not known until the last block is found. */
    private Step measure() {
        int blocks = known.blocksOf(uid);
        if (blocks > 0) {
            return described(blocks);
        }
        boolean unconfirmed = missing < MOST_BLOCKS && !confirmed;
        if (existing < missing || unconfirmed) {
            return ask(new D6Request.ReadBlocks(uid, probed(), 1, false));
        }
        if (existing == 0) {
            return new Step.End(new HfReply.Failed(D6Status.of(D6Status.NO_SUCH_MEMORY)));
        }
        if (refusal != D6Status.OK && refusal != D6Status.NO_SUCH_MEMORY) {
            proving = true;
            return ask(new D6Request.ReadBlocks(uid, existing - 1, 1, false));
        }
        return measured();
    }

    private Step measured() {
        known.remember(uid, existing);
        return described(existing);
    }

    private Step described(int blocks) {
        return new Step.End(new HfReply.Description(uid, dsfid, afi, D6Request.ReadBlocks.BLOCK_SIZE, blocks));
    }

    private Step ask(D6Request request) {
        asked = request;
        return new Step.Ask(request);
    }

    /** A tag of which nothing was read yet may be gone: its first block says whether it is. */
    private int probed() {
        boolean mayBeGone = existing == 0 && refusal != D6Status.OK && refusal != D6Status.NO_SUCH_MEMORY;
        return mayBeGone ? 0 : (existing + missing) / 2;
    }
}
