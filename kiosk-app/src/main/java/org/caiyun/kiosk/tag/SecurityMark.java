package org.caiyun.kiosk.tag;

import java.util.List;
import java.util.Optional;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.TagImage;

/**
 * What a site's gates look for, and so what a return writes: it follows the tag's data model. ISO 28560 has the AFI 07
 * for an item in stock and C2 for one on loan; other sites use other values, and some gates look at another thing or
 * ask the library system.
 *
 * @param hf what is written on ISO 15693 tags
 * @param uhf what is written on Gen2 tags
 * @param securedAfi of an item in stock, on both kinds of tag
 * @param onLoanAfi of an item on loan
 */
public record SecurityMark(Hf hf, Uhf uhf, int securedAfi, int onLoanAfi) {
    /** The values of ISO 28560 (guidance on the application family identifier). */
    public static final SecurityMark STANDARD = new SecurityMark(Hf.AFI, Uhf.BY_MODEL, 0x07, 0xC2);

    private static final int PROTOCOL_CONTROL = 1;
    private static final int FIRST_EPC_WORD = 2;
    private static final int AFI_BITS = 0x00FF;
    private static final int ALLIANCE_LOAN_BIT = AllianceEpc.LOAN_BIT << Byte.SIZE;
    private static final int GERMAN_WORD = FIRST_EPC_WORD + GermanEpc.FLAG / 2;
    private static final int GERMAN_BIT = 0x0001;

    /** The mark of an ISO 15693 tag. */
    public enum Hf {
        AFI,
        /** The surveillance bit of NXP's chips; a reader does not see it in a tag's registers. */
        EAS,
        AFI_AND_EAS,
        NONE
    }

    /** The mark of a Gen2 tag. */
    public enum Uhf {
        /** The AFI, the alliance's loan bit or the German security bit, whichever the tag's format has. */
        BY_MODEL,
        NONE
    }

    /** Whether the gates would sound. */
    public enum State {
        ON,
        OFF,
        UNKNOWN
    }

    public SecurityMark {
        if (securedAfi < 0 || securedAfi > 0xFF || onLoanAfi < 0 || onLoanAfi > 0xFF || securedAfi == onLoanAfi) {
            throw new IllegalArgumentException("AFI secured %d and on loan %d".formatted(securedAfi, onLoanAfi));
        }
    }

    /** What a return writes on a tag of this model; absent where this site writes nothing. */
    public Optional<MarkWrite> secure(TagModel model) {
        return mark(model, true);
    }

    /** What undoes {@link #secure}. */
    public Optional<MarkWrite> release(TagModel model) {
        return mark(model, false);
    }

    /** Both values of the AFI. */
    List<Integer> afis() {
        return List.of(securedAfi, onLoanAfi);
    }

    private Optional<MarkWrite> mark(TagModel model, boolean on) {
        if (!model.isHf() && uhf == Uhf.NONE) {
            return Optional.empty();
        }
        int afi = on ? securedAfi : onLoanAfi;
        return switch (model) {
            case ISO_28560_2, ISO_28560_3, RFID501, UID ->
                switch (hf) {
                    case AFI -> Optional.of(new MarkWrite.Afi(afi));
                    case EAS -> Optional.of(new MarkWrite.Eas(on));
                    case AFI_AND_EAS ->
                        Optional.of(new MarkWrite.AfiAndEas(new MarkWrite.Afi(afi), new MarkWrite.Eas(on)));
                    case NONE -> Optional.empty();
                };
            case ISO_28560_4, DE_UHF_BR -> Optional.of(new MarkWrite.EpcBits(PROTOCOL_CONTROL, AFI_BITS, afi));
            case CN_ALLIANCE ->
                Optional.of(new MarkWrite.EpcBits(FIRST_EPC_WORD, ALLIANCE_LOAN_BIT, on ? 0 : ALLIANCE_LOAN_BIT));
            case DE_UHF -> Optional.of(new MarkWrite.EpcBits(GERMAN_WORD, GERMAN_BIT, on ? GERMAN_BIT : 0));
        };
    }

    /** What the tag's registers and its memory tell. */
    public State stateOf(TagImage image, TagReading reading) {
        return switch (image) {
            case TagImage.Hf hfImage -> stateOfAfi(hfImage.afi());
            case TagImage.Uhf uhfImage ->
                reading instanceof TagReading.Decoded decoded ? stateOf(uhfImage, decoded.model()) : State.UNKNOWN;
        };
    }

    private State stateOf(TagImage.Uhf image, TagModel model) {
        return switch (model) {
            case ISO_28560_4, DE_UHF_BR -> stateOfAfi(EpcBank.afi(image.pc()));
            case CN_ALLIANCE -> (image.epc().at(0) & AllianceEpc.LOAN_BIT) == 0 ? State.ON : State.OFF;
            case DE_UHF -> (image.epc().at(GermanEpc.FLAG) & GERMAN_BIT) == 0 ? State.OFF : State.ON;
            case ISO_28560_2, ISO_28560_3, RFID501, UID -> State.UNKNOWN;
        };
    }

    /** A tag with a third value tells nothing. */
    public State stateOfAfi(int afi) {
        if (afi == securedAfi) {
            return State.ON;
        }
        return afi == onLoanAfi ? State.OFF : State.UNKNOWN;
    }
}
