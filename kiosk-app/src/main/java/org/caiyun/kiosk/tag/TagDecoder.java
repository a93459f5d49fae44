package org.caiyun.kiosk.tag;

import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.TagImage;

/**
 * Decides which data model a tag's memory follows, and reads it. On ISO 15693 tags the evidence is asked in this order:
 * blank; a CRC of ISO 28560-3; a list of ISO 28560-2 that parses strictly; 3M RFID501. The DSFID supports a reading and
 * never refuses one by itself, because many writers leave it 00.
 */
public final class TagDecoder {
    /** More than any ISO 15693 chip that is sold for books. */
    public static final int MOST_BYTES = 8192;

    /** The largest block that ISO 15693 allows. */
    public static final int LARGEST_BLOCK = 32;

    /** Without a DSFID that vouches for it, a longer identifier is rather another model's text taken for a list. */
    private static final int UNVOUCHED_IDENTIFIER = 40;

    /** For tags as the standards demand them. */
    public static final TagDecoder STRICT = new TagDecoder(TagProfile.STRICT);

    private final TagProfile profile;

    public TagDecoder(TagProfile profile) {
        this.profile = profile;
    }

    public TagReading decode(TagImage image) {
        return switch (image) {
            case TagImage.Hf hf -> decode(hf.memory(), hf.blockSize(), hf.dsfid());
            case TagImage.Uhf uhf -> UhfDecoder.decode(uhf.pc(), uhf.epc(), uhf.user(), profile);
        };
    }

    /** Reads the EPC of an ISO 28560-4 tag where nothing else of it is known, not even its AFI. */
    public TagReading decodeUii(Bytes uii) {
        return uii.isEmpty() || uii.size() > EpcBank.LONGEST_EPC
                ? new TagReading.Unknown("an EPC of " + uii.size() + " bytes")
                : Iso28560Part4.read(uii, Bytes.EMPTY, profile);
    }

    /**
     * Reads user memory in tag order from block 0.
     *
     * @param dsfid the data storage format identifier, 0 where it is not known
     */
    public TagReading decode(Bytes memory, int blockSize, int dsfid) {
        if (memory.isEmpty() || memory.size() > MOST_BYTES) {
            return new TagReading.Unknown("a memory of " + memory.size() + " bytes");
        }
        if (blockSize < 1 || blockSize > LARGEST_BLOCK) {
            return new TagReading.Unknown("blocks of " + blockSize + " bytes");
        }
        if (isBlank(memory)) {
            return new TagReading.Blank();
        }
        TagReading asItIs = asItIs(memory, blockSize, dsfid);
        return profile.privateBytes() > 0 && profile.privateBytes() < memory.size()
                ? behindPrivateBytes(memory.from(profile.privateBytes()), dsfid, asItIs)
                : asItIs;
    }

    /** A site that has a vendor's bytes before its lists may have other tags as well; both at once cannot be. */
    private TagReading behindPrivateBytes(Bytes rest, int dsfid, TagReading asItIs) {
        return switch (list(rest, dsfid, false, Optional.empty())) {
            case TagReading.Decoded _
            when asItIs instanceof TagReading.Decoded ->
                new TagReading.Unknown("it reads with the private bytes and without them");
            case TagReading.Decoded decoded -> decoded;
            case TagReading.Blank _, TagReading.Unknown _ -> asItIs;
        };
    }

    private TagReading asItIs(Bytes memory, int blockSize, int dsfid) {
        Optional<Bytes> fixed = Iso28560Part3.inOrder(memory, blockSize)
                .or(() -> Iso28560Part3.inOrderThough(memory, blockSize, profile));
        boolean suspected = Iso28560Part3.isSuspected(memory, blockSize);
        return switch (fixed.map(Iso28560Part3::read).orElse(new TagReading.Unknown(Iso28560Part3.CRC_PROBLEM))) {
            case TagReading.Decoded decoded -> decoded;
            case TagReading.Blank blank -> blank;
            case TagReading.Unknown unknown
            when fixed.isPresent() || suspected || dsfid == Iso28560Part3.DSFID ->
                list(memory, dsfid, suspected, Optional.of(unknown));
            case TagReading.Unknown _ -> list(memory, dsfid, false, Optional.empty());
        };
    }

    /**
     * Reads a list of elements, or says why not.
     *
     * @param suspected whether this may rather be a damaged fixed layout
     * @param fixed the problem of the fixed layout, where something speaks for one
     */
    private TagReading list(Bytes memory, int dsfid, boolean suspected, Optional<TagReading.Unknown> fixed) {
        boolean vouched = dsfid == Iso28560Part2.DSFID;
        boolean listLike = vouched
                || ((memory.at(0) & 0x0F) == ElementName.PRIMARY_ITEM_IDENTIFIER
                        && (!suspected || ListPlausibility.accountsFor(memory, BasicBlock.LIBRARY)));
        if (!listLike) {
            return fixed.<TagReading>map(unknown -> unknown).orElseGet(() -> other(memory));
        }
        return switch (Iso28560Part2.read(memory, profile)) {
            case TagReading.Decoded decoded
            when vouched || decoded.item().text().length() <= UNVOUCHED_IDENTIFIER -> decoded;
            case TagReading.Decoded _ ->
                new TagReading.Unknown("ISO 28560-2: an identifier longer than " + UNVOUCHED_IDENTIFIER
                        + " characters, and no DSFID 06 that vouches for it");
            case TagReading.Blank blank -> blank;
            case TagReading.Unknown unknown -> fixed.orElse(unknown);
        };
    }

    static boolean isBlank(Bytes memory) {
        int first = memory.at(0);
        for (int i = 1; i < memory.size(); i++) {
            if (memory.at(i) != first) {
                return false;
            }
        }
        return first == 0x00 || first == 0xFF;
    }

    private static TagReading other(Bytes memory) {
        return Rfid501.isMeant(memory)
                ? Rfid501.read(memory)
                : new TagReading.Unknown("no known data model, the first byte is %02X".formatted(memory.at(0)));
    }
}
