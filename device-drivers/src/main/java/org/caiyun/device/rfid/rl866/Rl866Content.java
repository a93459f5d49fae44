package org.caiyun.device.rfid.rl866;

import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.HfRequest;

/**
 * The data of tag access that was done.
 *
 * <pre>
 * system information  flags (bit 0 DSFID, 1 AFI, 2 memory, 3 chip's version, present), UID(8) low byte first,
 *                     DSFID, AFI, blocks-1, block size-1, version
 * read blocks         how many(2), then the blocks in memory order
 * EAS alarm           nothing known; one byte 00 is taken for no
 * </pre>
 */
final class Rl866Content {
    private static final int REGISTERS = 9;
    private static final int DSFID_FLAG = 0x01;
    private static final int AFI_FLAG = 0x02;
    private static final int MEMORY_FLAG = 0x04;
    private static final int VERSION_FLAG = 0x08;

    private Rl866Content() {}

    /** Empty when it is not this tag, or does not say how large it is. */
    static Optional<HfReply> description(Uid asked, Bytes data) {
        if (data.size() < REGISTERS
                || !Rl866Tag.turned(data.slice(1, REGISTERS)).equals(asked.bytes())) {
            return Optional.empty();
        }
        int flags = data.at(0);
        int dsfidAt = REGISTERS;
        int afiAt = dsfidAt + ((flags & DSFID_FLAG) == 0 ? 0 : 1);
        int memoryAt = afiAt + ((flags & AFI_FLAG) == 0 ? 0 : 1);
        int end = memoryAt + 2 + ((flags & VERSION_FLAG) == 0 ? 0 : 1);
        if ((flags & MEMORY_FLAG) == 0 || end != data.size()) {
            return Optional.empty();
        }
        int dsfid = dsfidAt == afiAt ? 0 : data.at(dsfidAt);
        int afi = afiAt == memoryAt ? 0 : data.at(afiAt);
        return Optional.of(
                new HfReply.Description(asked, dsfid, afi, (data.at(memoryAt + 1) & 0x1F) + 1, data.at(memoryAt) + 1));
    }

    /** Empty when it is not as much as asked for. */
    static Optional<HfReply> blocks(HfRequest.ReadBlocks asked, Bytes data) {
        boolean fits =
                data.size() == 2 + asked.count() * asked.blockSize() && Rl866Reply.word(data, 0) == asked.count();
        return fits ? Optional.of(new HfReply.Blocks(data.from(2))) : Optional.empty();
    }

    static HfReply alarm(Bytes data) {
        return new HfReply.Eas(!data.equals(Bytes.of(0)));
    }
}
