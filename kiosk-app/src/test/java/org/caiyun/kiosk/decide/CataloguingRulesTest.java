package org.caiyun.kiosk.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.BasicData;
import org.caiyun.kiosk.cataloguing.CataloguingSamples;
import org.caiyun.kiosk.cataloguing.Isbn;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.Purchase.LoanHolder;
import org.caiyun.kiosk.cataloguing.Purchase.TitleHeld;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.cataloguing.TaskKind;
import org.caiyun.kiosk.decide.CataloguingRules.Codes;
import org.caiyun.kiosk.decide.CataloguingVerdict.Catalogue;
import org.caiyun.kiosk.decide.CataloguingVerdict.Place;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.OrderCode;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CataloguingRulesTest {
    private static final String OWN = "31500100000017";
    private static final String SHOP = "CY0000000001";
    private static final String ANOTHER = "9787115428028";
    private static final PurchaseAnswer NOT_KNOWN = new PurchaseAnswer.NotKnown();
    private static final PurchaseAnswer SILENT = new PurchaseAnswer.Silent("no link");
    private static final CheckInOutcome PLAIN = new CheckInOutcome.CheckedIn(CheckInAnswer.bare(true, ""));
    private static final CheckInOutcome UNKNOWN =
            new CheckInOutcome.Refused(Refusal.UNKNOWN_ITEM, CheckInAnswer.bare(false, ""));
    private static final CheckInOutcome OFF_LINE = new CheckInOutcome.Unreachable("no link");

    private static final CataloguingRules RULES = rules(false);

    private static CataloguingRules rules(boolean holdFirst) {
        return new CataloguingRules(
                new ShopBought(List.of(new BarcodePattern("CY\\d+"))),
                new Codes(List.of(new BarcodePattern("CLOUD|")), List.of()),
                new Codes(List.of(), List.of(new BarcodePattern("NOCALL"))),
                List.of(new OwnerPattern("CN-150001-*")),
                holdFirst);
    }

    private static PurchaseAnswer known(PurchaseState state, LoanHolder loan, String owner, TitleHeld held) {
        return new PurchaseAnswer.Known(new Purchase(
                "P-1",
                new Barcode(OWN),
                state,
                loan,
                owner,
                CataloguingSamples.BOOK,
                CataloguingSamples.PAYMENT,
                held));
    }

    private static PurchaseAnswer known(PurchaseState state) {
        return known(state, LoanHolder.LIBRARY, "CN-150001-NMG", TitleHeld.none());
    }

    private static ItemInSlot.Known tagged(String item, String owner, int tags) {
        var uids = Stream.iterate(1, n -> n + 1)
                .limit(tags)
                .map(n -> Uid.ofHex("E00401000000000" + n))
                .toList();
        return new ItemInSlot.Known(
                new Barcode(item), uids, TagModel.ISO_28560_2, owner, new Ownership.Own(), Usage.UNSTATED);
    }

    private static CheckInOutcome answering(AlertType alert, String location, String sortBin) {
        return new CheckInOutcome.CheckedIn(new CheckInAnswer(true, alert, "", sortBin, "", location));
    }

    private static CataloguingCase book(String item, CheckInOutcome library, PurchaseAnswer purchase) {
        return new CataloguingCase(tagged(item, "", 1), library, purchase);
    }

    /** The purchase's ISBN is 978-7-02-013834-0. */
    private static CataloguingCase showing(PurchaseAnswer purchase, String... isbns) {
        var seen = Stream.of(isbns).map(text -> Isbn.of(text).orElseThrow()).toList();
        return new CataloguingCase(tagged(OWN, "", 1), OFF_LINE, purchase, seen);
    }

    static Stream<Arguments> isbns() {
        var bought = known(PurchaseState.ON_LOAN);
        var first = List.of(Flag.FIRST_RETURN);
        var differs = List.of(Flag.FIRST_RETURN, Flag.ISBN_MISMATCH);
        return Stream.of(
                arguments(showing(bought), first, "no ISBN was seen on it"),
                arguments(showing(bought, "9787020138340"), first, "seen on it: "),
                arguments(showing(bought, "7-02-013834-9"), first, "seen on it: "),
                arguments(showing(bought, ANOTHER, "9787020138340"), first, "seen on it: "),
                arguments(showing(bought, ANOTHER), differs, "seen on it: ISBN 9787115428028; the purchase has 978-7-"),
                arguments(showing(bought, "7-02-000220-X", ANOTHER), differs, "seen on it: ISBN 7-02-000220-X, 978"),
                arguments(showing(withIsbn("9787020138341"), ANOTHER), first, "the shop has given no right ISBN"),
                arguments(showing(withIsbn("702000220X"), ANOTHER), differs, "has 702000220X"),
                arguments(showing(withIsbn("702000220X"), "9787020002207"), first, "has 702000220X"),
                arguments(showing(withIsbn(""), ANOTHER), first, "the shop has given no right ISBN"),
                arguments(showing(known(PurchaseState.COMPLETED), ANOTHER), List.of(), "seen on it: "),
                arguments(showing(SILENT, ANOTHER), List.of(), "the platform has not answered: no link"),
                arguments(showing(NOT_KNOWN, ANOTHER), List.of(), "no purchase is known"));
    }

    private static PurchaseAnswer withIsbn(String isbn) {
        var book = CataloguingSamples.BOOK;
        return CataloguingSamples.known(new BasicData(
                book.title(), book.volume(), book.author(), book.publisher(), book.year(), isbn, book.listPrice()));
    }

    @ParameterizedTest
    @MethodSource("isbns")
    void theIsbnThatWasSeenIsComparedWithThatOfThePurchase(CataloguingCase book, List<Flag> flags, String why) {
        assertThat(RULES.judge(book).flags()).isEqualTo(flags);
        assertThat(RULES.rulings(book))
                .filteredOn(ruling -> ruling.name().equals("isbn-mismatch"))
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.why()).contains(why));
    }

    @Test
    void aLabelOnTheWrongBookIsForTheCataloguersToCheckAndForNobodyWhoWaits() {
        var hold = answering(AlertType.HOLD_HERE, "MAIN", "");
        var seen = showing(known(PurchaseState.ON_LOAN), ANOTHER);

        var verdict = catalogue(rules(true), new CataloguingCase(seen.item(), hold, seen.purchase(), seen.isbns()));

        assertThat(verdict.kind()).isEqualTo(TaskKind.DISCREPANCY);
        assertThat(verdict.place()).isEqualTo(Place.CATALOGUERS);
        assertThat(outcome(hold, verdict)).isEqualTo(OutcomeClass.PURCHASE_IN_DOUBT);
        assertThat(outcome(UNKNOWN, verdict)).isEqualTo(OutcomeClass.PURCHASE_IN_DOUBT);
        assertThat(Treatment.of(UNKNOWN, new Ownership.Own(), verdict).isForCataloguers())
                .isTrue();
        // a loan that nobody has ended yet is pending, whatever the cover says
        assertThat(outcome(OFF_LINE, verdict)).isEqualTo(OutcomeClass.PURCHASE_KNOWN_TO_PLATFORM);
    }

    private static OutcomeClass outcome(CheckInOutcome library, CataloguingVerdict verdict) {
        return Treatment.of(library, new Ownership.Own(), verdict).outcome();
    }

    static Stream<Arguments> rules() {
        var elsewhere = known(PurchaseState.ON_LOAN, LoanHolder.LIBRARY, "CN-150100-1", TitleHeld.none());
        var held = known(PurchaseState.ON_LOAN, LoanHolder.PLATFORM, "", new TitleHeld("0001", 2));
        var noCall = answering(AlertType.NONE, "MAIN", "NOCALL");
        var brief = answering(AlertType.NONE, "CLOUD", "");
        return Stream.of(
                arguments("an ordinary book", book(OWN, answering(AlertType.NONE, "MAIN", "A"), NOT_KNOWN), List.of()),
                arguments("a purchase", book(OWN, OFF_LINE, known(PurchaseState.ON_LOAN)), List.of(Flag.FIRST_RETURN)),
                arguments("again", book(OWN, OFF_LINE, known(PurchaseState.RETURNED)), List.of(Flag.FIRST_RETURN)),
                arguments("a shop's barcode", book(SHOP, OFF_LINE, NOT_KNOWN), List.of(Flag.FIRST_RETURN)),
                arguments("a silent platform", book(SHOP, OFF_LINE, SILENT), List.of(Flag.FIRST_RETURN)),
                arguments("catalogued", book(SHOP, brief, known(PurchaseState.COMPLETED)), List.of()),
                arguments("by location", book(OWN, brief, NOT_KNOWN), List.of(Flag.BRIEF_RECORD)),
                arguments("no answer has no code", book(OWN, OFF_LINE, NOT_KNOWN), List.of()),
                arguments("by sort bin", book(OWN, noCall, NOT_KNOWN), List.of(Flag.NO_CALL_NUMBER)),
                arguments("shop's stock", book(SHOP, OFF_LINE, known(PurchaseState.UNSOLD)), List.of(Flag.SHOP_STOCK)),
                arguments("another's", book(OWN, OFF_LINE, elsewhere), List.of(Flag.FIRST_RETURN)),
                arguments(
                        "held, and at the platform",
                        book(OWN, UNKNOWN, held),
                        List.of(Flag.FIRST_RETURN, Flag.SECOND_COPY, Flag.LOAN_AT_PLATFORM, Flag.NOT_IN_CATALOGUE)),
                arguments(
                        "no tag",
                        new CataloguingCase(
                                new ItemInSlot.Labelled(new Barcode(SHOP), List.of(), new Ownership.Own()),
                                OFF_LINE,
                                NOT_KNOWN),
                        List.of(Flag.FIRST_RETURN, Flag.NO_TAG)),
                arguments(
                        "bought on-line",
                        new CataloguingCase(
                                new ItemInSlot.Ordered(new OrderCode("DD20261123001"), List.of()),
                                OFF_LINE,
                                known(PurchaseState.ON_LOAN)),
                        List.of(Flag.FIRST_RETURN, Flag.NO_TAG, Flag.NO_BARCODE)),
                arguments(
                        "two tags, the shop's",
                        new CataloguingCase(tagged(SHOP, "CN-SHOP", 2), OFF_LINE, NOT_KNOWN),
                        List.of(Flag.FIRST_RETURN, Flag.FOREIGN_TAG, Flag.TWO_TAGS)),
                arguments(
                        "a set of two parts with a tag each",
                        new CataloguingCase(tagged(SHOP, "", 2).of(new Parts.Tagged()), OFF_LINE, NOT_KNOWN),
                        List.of(Flag.FIRST_RETURN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void eachRuleGivesItsFlagAndSaysWhy(String name, CataloguingCase book, List<Flag> flags) {
        var verdict = RULES.judge(book);

        assertThat(verdict.flags()).as(name).isEqualTo(flags);
        assertThat(verdict.grounds())
                .allSatisfy(ground -> assertThat(ground.why()).isNotEmpty());
        assertThat(RULES.rulings(book)).hasSize(14).containsAll(verdict.grounds());
    }

    @ParameterizedTest
    @EnumSource(
            value = PurchaseState.class,
            names = {"CANCELLED", "EXCHANGED"})
    void aPurchaseThatIsVoidIsForStaff(PurchaseState state) {
        var verdict = RULES.judge(book(SHOP, PLAIN, known(state)));

        assertThat(verdict).isInstanceOf(CataloguingVerdict.ForStaff.class);
        assertThat(verdict.flags()).containsExactly(Flag.PURCHASE_VOID);
        assertThat(Treatment.of(PLAIN, new Ownership.Own(), verdict).outcome())
                .isEqualTo(OutcomeClass.PURCHASE_FOR_STAFF);
    }

    @Test
    void aTitleThatIsHeldIsAnAdditionalCopy() {
        var held = known(PurchaseState.ON_LOAN, LoanHolder.LIBRARY, "", new TitleHeld("0001", 2));

        assertThat(catalogue(RULES, book(OWN, PLAIN, held)).kind()).isEqualTo(TaskKind.ADDITIONAL_COPY);
        assertThat(catalogue(RULES, book(SHOP, PLAIN, NOT_KNOWN)).kind()).isEqualTo(TaskKind.NEW_TITLE);
    }

    @Test
    void anotherLibrarysPurchaseGoesThereAndToItsWorklist() {
        var elsewhere = known(PurchaseState.ON_LOAN, LoanHolder.LIBRARY, "CN-150100-1", TitleHeld.none());

        var verdict = catalogue(RULES, book(OWN, PLAIN, elsewhere));

        assertThat(verdict.owner()).isEqualTo("CN-150100-1");
        assertThat(verdict.place()).isEqualTo(Place.TRANSIT);
        var travels = Treatment.of(PLAIN, new Ownership.Own(), verdict);
        assertThat(travels.outcome()).isEqualTo(OutcomeClass.PARTNER);
        assertThat(travels.secures(new Ownership.Own(), false)).isTrue();
        assertThat(travels.secures(new Ownership.Partner("p"), false)).isFalse();
        assertThat(travels.secures(new Ownership.Bought(), true)).isFalse();
        assertThat(travels.secures(new Ownership.Foreign(), true)).isFalse();
        assertThat(Treatment.of(UNKNOWN, new Ownership.Own(), verdict).outcome())
                .isEqualTo(OutcomeClass.PURCHASE_OF_ANOTHER_LIBRARY);
    }

    @Test
    void aHoldIsFlaggedTooAndOneRuleChoosesTheBin() {
        var hold = answering(AlertType.HOLD_HERE, "MAIN", "");
        var book = book(SHOP, hold, NOT_KNOWN);

        var rush = catalogue(RULES, book);
        var first = catalogue(rules(true), book);

        assertThat(rush.rush()).isTrue();
        assertThat(Treatment.of(hold, new Ownership.Own(), rush).outcome()).isEqualTo(OutcomeClass.SHOP_BOUGHT);
        assertThat(Treatment.of(hold, new Ownership.Own(), first).outcome()).isEqualTo(OutcomeClass.CHECKED_IN_ALERT);
        assertThat(Treatment.of(hold, new Ownership.Own(), first).flags())
                .containsExactly(Flag.FIRST_RETURN, Flag.HOLD_HERE);
    }

    /** What the library says x what the platform says, of a book with a shop's barcode: which row it becomes. */
    static Stream<Arguments> cells() {
        var known = known(PurchaseState.ON_LOAN);
        return Stream.of(
                arguments(PLAIN, known, OutcomeClass.SHOP_BOUGHT),
                arguments(PLAIN, NOT_KNOWN, OutcomeClass.SHOP_BOUGHT),
                arguments(PLAIN, SILENT, OutcomeClass.SHOP_BOUGHT),
                arguments(UNKNOWN, known, OutcomeClass.PURCHASE_KNOWN_TO_PLATFORM),
                arguments(UNKNOWN, NOT_KNOWN, OutcomeClass.OWN_REFUSED),
                arguments(UNKNOWN, SILENT, OutcomeClass.PURCHASE_KNOWN_TO_PLATFORM),
                arguments(OFF_LINE, known, OutcomeClass.PURCHASE_KNOWN_TO_PLATFORM),
                arguments(OFF_LINE, NOT_KNOWN, OutcomeClass.UNREACHABLE),
                arguments(OFF_LINE, SILENT, OutcomeClass.PURCHASE_KNOWN_TO_PLATFORM));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theRowFollowsFromBoth(CheckInOutcome library, PurchaseAnswer platform, OutcomeClass row) {
        var verdict = RULES.judge(book(SHOP, library, platform));

        assertThat(Treatment.of(library, new Ownership.Own(), verdict).outcome())
                .isEqualTo(row);
    }

    @Test
    void anotherRefusalStaysWithStaff() {
        var lost = new CheckInOutcome.Refused(Refusal.LOST, CheckInAnswer.bare(false, ""));

        var treatment =
                Treatment.of(lost, new Ownership.Own(), RULES.judge(book(OWN, lost, known(PurchaseState.ON_LOAN))));

        assertThat(treatment.outcome()).isEqualTo(OutcomeClass.OWN_REFUSED);
        assertThat(treatment.flags()).containsExactly(Flag.FIRST_RETURN, Flag.LOST);
        assertThat(treatment.isForCataloguers()).isFalse();
    }

    private static Catalogue catalogue(CataloguingRules rules, CataloguingCase book) {
        return (Catalogue) rules.judge(book);
    }
}
