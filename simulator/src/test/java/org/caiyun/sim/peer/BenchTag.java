package org.caiyun.sim.peer;

import java.util.List;
import java.util.stream.IntStream;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.world.SimTag;

/** The tag that lies on the bench in most tests: an ICODE SLI of 28 blocks, on loan. */
final class BenchTag {
    static final Uid UID = Uid.ofHex("E004010809B9CB12");
    static final Uid OTHER = Uid.ofHex("E00401001159139F");
    static final int ON_LOAN = 0xC2;
    static final int IN_STOCK = 0x07;
    static final Bytes MEMORY = numbered(112);

    private BenchTag() {}

    static SimTag onLoan() {
        return new SimTag(UID, 4, 0x06, ON_LOAN, MEMORY);
    }

    static SimTag other() {
        return new SimTag(OTHER, 4, 0x3E, IN_STOCK, MEMORY);
    }

    /** What a reader should see of this tag. */
    static TagImage image(SimTag tag) {
        return new TagImage.Hf(tag.uid(), tag.afi(), tag.dsfid(), tag.blockSize(), tag.content());
    }

    /** What a reader should see of a tag like this one. */
    static TagImage image(Uid uid, int afi) {
        return new TagImage.Hf(uid, afi, 0x06, 4, MEMORY);
    }

    /** Memory in which each byte says where it is. */
    static Bytes numbered(int size) {
        return Bytes.of(IntStream.range(0, size).toArray());
    }

    /** The answer to the bench's reading. */
    static RfidAnswer read(TagImage... images) {
        return new RfidAnswer.TagsRead(new CommandId(1), List.of(images));
    }

    /** The answer to the bench's marking. */
    static RfidAnswer marked(MarkOutcome outcome) {
        return new RfidAnswer.MarkSet(new CommandId(2), outcome);
    }
}
