package org.caiyun.kiosk.tag;

import java.util.List;
import java.util.Optional;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.kiosk.tag.SecurityMark.Hf;
import org.caiyun.kiosk.tag.SecurityMark.State;
import org.caiyun.kiosk.tag.SecurityMark.Uhf;

/**
 * What a site's security mark is, learned from one book that stands on the shelf and one that is on loan. Published
 * values contradict each other, so a site's own books are the better source.
 */
public sealed interface SecurityLesson {
    /** What tells the two books apart. */
    record Learned(SecurityMark mark) implements SecurityLesson {}

    /** Why the books do not tell. */
    record NotLearned(String why) implements SecurityLesson {}

    /**
     * What was seen of an ISO 15693 tag.
     *
     * @param eas whether its surveillance bit is set; absent where nobody looked
     */
    record HfSigns(int afi, Optional<Boolean> eas) {}

    static SecurityLesson of(HfSigns shelf, HfSigns loan) {
        if (shelf.eas().isPresent() != loan.eas().isPresent()) {
            return new NotLearned("the surveillance bit is known of one book only");
        }
        var standard = SecurityMark.STANDARD;
        if (shelf.afi() == standard.onLoanAfi() && loan.afi() == standard.securedAfi()) {
            return new NotLearned("the book on the shelf has the AFI of one on loan: the books are mixed up");
        }
        boolean byAfi = shelf.afi() != loan.afi();
        boolean byEas = !shelf.eas().equals(loan.eas());
        if (byEas && !shelf.eas().orElse(true)) {
            return new NotLearned("the surveillance bit is set on the book on loan: the books are mixed up");
        }
        if (!byAfi && !byEas) {
            return new NotLearned("both books look the same: the gates ask the library, or look at something else");
        }
        if (!byAfi) {
            return new Learned(new SecurityMark(
                    Hf.EAS, Uhf.BY_MODEL, SecurityMark.STANDARD.securedAfi(), SecurityMark.STANDARD.onLoanAfi()));
        }
        return new Learned(new SecurityMark(byEas ? Hf.AFI_AND_EAS : Hf.AFI, Uhf.BY_MODEL, shelf.afi(), loan.afi()));
    }

    static SecurityLesson of(TagImage.Uhf shelf, TagImage.Uhf loan) {
        // the AFIs are what is to be learned, so any two are a library's here
        int shelfAfi = EpcBank.afi(shelf.pc());
        int loanAfi = EpcBank.afi(loan.pc());
        var decoder = new TagDecoder(new TagProfile(0, List.of(), false, List.of(shelfAfi, loanAfi)));
        if (!(decoder.decode(shelf) instanceof TagReading.Decoded onShelf)
                || !(decoder.decode(loan) instanceof TagReading.Decoded onLoan)) {
            return new NotLearned("one of the tags cannot be decoded");
        }
        if (onShelf.model() != onLoan.model()) {
            return new NotLearned("one tag is %s, the other %s"
                    .formatted(onShelf.model().label(), onLoan.model().label()));
        }
        return switch (onShelf.model()) {
            case ISO_28560_4, DE_UHF_BR ->
                shelfAfi == loanAfi
                        ? new NotLearned("both tags have the AFI %02X".formatted(shelfAfi))
                        : new Learned(new SecurityMark(Hf.AFI, Uhf.BY_MODEL, shelfAfi, loanAfi));
            case CN_ALLIANCE, DE_UHF ->
                byBit(SecurityMark.STANDARD.stateOf(shelf, onShelf), SecurityMark.STANDARD.stateOf(loan, onLoan));
            case ISO_28560_2, ISO_28560_3, RFID501, UID -> new NotLearned("no UHF format");
        };
    }

    private static SecurityLesson byBit(State shelf, State loan) {
        if (shelf == loan) {
            return new NotLearned("both tags have the same bit: the gates ask the library, or look at something else");
        }
        return shelf == State.ON
                ? new Learned(SecurityMark.STANDARD)
                : new NotLearned("the bit says that the book on loan is secured: the books are mixed up");
    }
}
