package org.caiyun.kiosk.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.decide.ReturnPolicy.Unidentified;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.tag.OwnerPattern;
import org.caiyun.kiosk.tag.TagModel;
import org.caiyun.kiosk.tag.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DecideTest {
    private static final Ownership OWN = new Ownership.Own();
    private static final Ownership PARTNER = new Ownership.Partner("Hohhot Library");
    private static final Ownership FOREIGN = new Ownership.Foreign();
    private static final Owners OWNERS = new Owners(
            signs("CN-150000-1-NMG", "315\\d{11}"),
            List.of(new Owners.PartnerLibrary("Hohhot Library", signs("CN-1501*", "316\\d{11}"))));
    private static final ReturnPolicy POLICY = new ReturnPolicy(Unidentified.GIVE_BACK);

    @ParameterizedTest
    @CsvSource({
        "CN-150000-1-NMG, 31500100000011, Own",
        "cn-150000-1-nmg, 99999999999999, Own",
        "CN-150100-1-HHT, 31500100000011, Partner",
        "US-InU-Mu,       31500100000011, Foreign",
        "'',              31500100000011, Own",
        "'',              31600100000011, Partner",
        "'',              99999999999999, Foreign",
    })
    void theOwnerOnTheTagDecidesElseTheBarcode(String owner, String barcode, String expected) {
        var ownership = OWNERS.of(owner, new Barcode(barcode));

        assertThat(ownership.getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'',Own", "US-InU-Mu,Bought", "CN-150000-1-NMG,Own", "CN-150100-1-HHT,Partner"})
    void whatAShopSoldIsTheLibrarysWhateverItsTagSays(String owner, String expected) {
        var buying = OWNERS.buying(new ShopBought(List.of(new BarcodePattern("GX\\d{11}"))));

        var ownership = buying.of(owner, new Barcode("GX20260001234"));

        assertThat(ownership.getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("ownerships")
    void ownAndPartnerItemsAreTakenForeignOnesGivenBack(Ownership ownership, Decision expected) {
        var item = new ItemInSlot.Known(
                new Barcode("31500100000011"),
                List.of(Uid.ofHex("E004010809B9CB12")),
                TagModel.ISO_28560_2,
                "",
                ownership,
                Usage.CIRCULATION);

        assertThat(POLICY.decide(item)).isEqualTo(expected);
    }

    @Test
    void aTagOfTheSupplyChainThatNoLibraryOwnsIsUnsoldStock() {
        assertThat(POLICY.decide(acquisition(FOREIGN))).isEqualTo(new Decision.GiveBack(Reason.UNSOLD_STOCK));
        // what a shop tagged for the library comes back like any other
        assertThat(POLICY.decide(acquisition(OWN))).isEqualTo(new Decision.Take(Reason.OWN_ITEM));
    }

    private static ItemInSlot acquisition(Ownership ownership) {
        var tags = List.of(Uid.ofHex("E004010809B9CB12"));
        return new ItemInSlot.Known(new Barcode("1"), tags, TagModel.ISO_28560_2, "", ownership, Usage.ACQUISITION);
    }

    static Stream<Arguments> ownerships() {
        return Stream.of(
                arguments(OWN, new Decision.Take(Reason.OWN_ITEM)),
                arguments(new Ownership.Bought(), new Decision.Take(Reason.OWN_ITEM)),
                arguments(PARTNER, new Decision.Take(Reason.PARTNER_ITEM)),
                arguments(FOREIGN, new Decision.GiveBack(Reason.FOREIGN_ITEM)));
    }

    @ParameterizedTest
    @CsvSource({
        "NO_TAG, UNREADABLE",
        "BLANK_TAG, UNREADABLE",
        "UNTRUSTED_TAG, UNREADABLE",
        "UNSTABLE, UNREADABLE",
        "SEVERAL_ITEMS, SEVERAL_ITEMS",
        "PATRON_CARD, PATRON_CARD",
        "READER_FAILED, READER_DOWN",
        "NO_LIBRARY_BARCODE, NO_LIBRARY_BARCODE",
    })
    void whatHasNoNameIsGivenBackWithItsReason(Obstacle obstacle, Reason reason) {
        assertThat(POLICY.decide(new ItemInSlot.Nameless(obstacle, ""))).isEqualTo(new Decision.GiveBack(reason));
    }

    /** It cannot give back. */
    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void aDropTakesWhateverItIs(Obstacle obstacle) {
        var decision = POLICY.decide(new ItemInSlot.Nameless(obstacle, ""));

        assertThat(decision.on(MachineKind.DROP)).isEqualTo(new Decision.Take(decision.reason()));
        assertThat(decision.on(MachineKind.CHUTE)).isEqualTo(decision);
    }

    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void aSiteMayHaveSingleItemsWithoutANameTakenForStaff(Obstacle obstacle) {
        var decision = new ReturnPolicy(Unidentified.STAFF).decide(new ItemInSlot.Nameless(obstacle, ""));

        assertThat(decision)
                .isEqualTo(
                        switch (obstacle) {
                            case NO_TAG, BLANK_TAG, UNTRUSTED_TAG, UNSTABLE -> new Decision.Take(Reason.UNREADABLE);
                            case NO_LIBRARY_BARCODE -> new Decision.Take(Reason.NO_LIBRARY_BARCODE);
                            case TAG_AND_LABEL_DIFFER -> new Decision.Take(Reason.TAG_AND_LABEL_DIFFER);
                            case LOOSE_PIECE -> new Decision.Take(Reason.LOOSE_PIECE);
                            case SET_INCOMPLETE -> new Decision.GiveBack(Reason.SET_INCOMPLETE);
                            case SEVERAL_ITEMS -> new Decision.GiveBack(Reason.SEVERAL_ITEMS);
                            case PATRON_CARD -> new Decision.GiveBack(Reason.PATRON_CARD);
                            case READER_FAILED -> new Decision.GiveBack(Reason.READER_DOWN);
                        });
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void anOutcomeBecomesARowFlagsAndAMark(
            CheckInOutcome outcome, Ownership owner, OutcomeClass row, List<Flag> flags, boolean secures) {
        var treatment = Treatment.of(outcome, owner);

        assertThat(treatment.outcome()).isEqualTo(row);
        assertThat(treatment.flags()).isEqualTo(flags);
        assertThat(treatment.secures(owner, false)).isEqualTo(secures);
    }

    static Stream<Arguments> outcomes() {
        var plain = CheckInAnswer.bare(true, "红楼梦");
        var leaveAlone = CheckInAnswer.bare(false, "红楼梦");
        return Stream.of(
                arguments(new CheckInOutcome.CheckedIn(plain), OWN, OutcomeClass.CHECKED_IN, List.of(), true),
                arguments(new CheckInOutcome.CheckedIn(leaveAlone), OWN, OutcomeClass.CHECKED_IN, List.of(), false),
                arguments(
                        checkedIn(AlertType.HOLD_HERE),
                        OWN,
                        OutcomeClass.CHECKED_IN_ALERT,
                        List.of(Flag.HOLD_HERE),
                        true),
                arguments(
                        checkedIn(AlertType.HOLD_ELSEWHERE),
                        OWN,
                        OutcomeClass.CHECKED_IN_ALERT,
                        List.of(Flag.HOLD_ELSEWHERE),
                        true),
                arguments(
                        checkedIn(AlertType.TRANSIT), OWN, OutcomeClass.CHECKED_IN_ALERT, List.of(Flag.TRANSIT), true),
                arguments(
                        checkedIn(AlertType.INTERLIBRARY_LOAN),
                        OWN,
                        OutcomeClass.CHECKED_IN_ALERT,
                        List.of(Flag.ILL),
                        true),
                arguments(
                        checkedIn(AlertType.OTHER),
                        OWN,
                        OutcomeClass.CHECKED_IN_ALERT,
                        List.of(Flag.OTHER_ALERT),
                        true),
                arguments(new CheckInOutcome.CheckedIn(plain), PARTNER, OutcomeClass.PARTNER, List.of(), false),
                arguments(
                        new CheckInOutcome.Refused(Refusal.UNKNOWN_ITEM, plain),
                        PARTNER,
                        OutcomeClass.PARTNER_REFUSED,
                        List.of(Flag.NOT_IN_CATALOGUE),
                        false),
                arguments(
                        new CheckInOutcome.Unconfirmed("lost"),
                        OWN,
                        OutcomeClass.UNCONFIRMED,
                        List.of(Flag.UNCONFIRMED),
                        true),
                arguments(
                        new CheckInOutcome.Unreachable("down"),
                        OWN,
                        OutcomeClass.UNREACHABLE,
                        List.of(Flag.QUEUED),
                        true));
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyRefusalGoesToStaffWithAFlagOfItsOwn(Refusal refusal) {
        var treatment = Treatment.of(new CheckInOutcome.Refused(refusal, CheckInAnswer.bare(false, "")), OWN);

        assertThat(treatment.outcome()).isEqualTo(OutcomeClass.OWN_REFUSED);
        assertThat(treatment.flags()).hasSize(1);
        assertThat(treatment.secures(OWN, false)).isTrue();
    }

    @Test
    void anItemLeftInTheSlotIsForStaffAndItsTagUntouched() {
        var treatment = Treatment.leftInSlot();

        assertThat(treatment.flags()).containsExactly(Flag.LEFT_IN_SLOT);
        assertThat(treatment.secures(FOREIGN, true)).isFalse();
    }

    @Test
    void anItemTakenWithoutANameIsForStaffAndItsTagUntouched() {
        var treatment = Treatment.unidentified();

        assertThat(treatment.flags()).containsExactly(Flag.UNIDENTIFIED);
        assertThat(OutcomeTable.row(treatment.outcome()).chute()).isEqualTo(Destination.STAFF_BIN);
        assertThat(treatment.secures(FOREIGN, true)).isFalse();
    }

    private static Owners.Signs signs(String owner, String barcodes) {
        return new Owners.Signs(List.of(new OwnerPattern(owner)), List.of(new BarcodePattern(barcodes)));
    }

    private static CheckInOutcome checkedIn(AlertType alert) {
        return new CheckInOutcome.CheckedIn(new CheckInAnswer(true, alert, "红楼梦", "", "", ""));
    }
}
