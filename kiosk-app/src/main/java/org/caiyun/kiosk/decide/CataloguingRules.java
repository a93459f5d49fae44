package org.caiyun.kiosk.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.caiyun.kiosk.cataloguing.Isbn;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.cataloguing.TaskKind;
import org.caiyun.kiosk.decide.CataloguingVerdict.Place;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.tag.OwnerPattern;

/**
 * Which books have to be catalogued, by the platform's record of the purchase, the library's answer, the barcode and
 * the tag. Pure; each rule says why.
 *
 * @param shopBought the barcodes that shops stick on
 * @param briefRecord what the library answers of an item with a brief record
 * @param noCallNumber what the library answers of an item without a call number
 * @param owners this kiosk's own libraries; empty: every purchase's owner is one
 * @param holdFirst a book that somebody waits for goes where holds go; else to the cataloguers, who hurry
 */
public record CataloguingRules(
        ShopBought shopBought, Codes briefRecord, Codes noCallNumber, List<OwnerPattern> owners, boolean holdFirst) {
    public CataloguingRules {
        owners = List.copyOf(owners);
    }

    /**
     * Codes in the library's answer to a check-in.
     *
     * @param permanentLocations SIP2 AQ
     * @param sortBins SIP2 CL
     */
    public record Codes(List<BarcodePattern> permanentLocations, List<BarcodePattern> sortBins) {
        public static final Codes NONE = new Codes(List.of(), List.of());

        public Codes {
            permanentLocations = List.copyOf(permanentLocations);
            sortBins = List.copyOf(sortBins);
        }
    }

    /** By the barcode alone. */
    public static CataloguingRules of(ShopBought shopBought) {
        return new CataloguingRules(shopBought, Codes.NONE, Codes.NONE, List.of(), false);
    }

    public CataloguingVerdict judge(CataloguingCase book) {
        var bars = fired(List.of(voided(book), stock(book)));
        if (!bars.isEmpty()) {
            return new CataloguingVerdict.ForStaff(bars);
        }
        var grounds = fired(calls(book));
        if (grounds.isEmpty()) {
            return new CataloguingVerdict.Ordinary();
        }
        var all = new ArrayList<>(grounds);
        all.addAll(fired(details(book)));
        boolean known = book.isInState(PurchaseState.ON_LOAN, PurchaseState.RETURNED);
        boolean isAnother = isbn(book).fired();
        String owner = foreignOwner(book);
        return new CataloguingVerdict.Catalogue(
                all,
                isAnother ? TaskKind.DISCREPANCY : book.isHeld() ? TaskKind.ADDITIONAL_COPY : TaskKind.NEW_TITLE,
                owner,
                book.isAwaited(),
                place(book, owner, isAnother),
                known || book.purchase() instanceof PurchaseAnswer.Silent);
    }

    /** Who waits for the purchase's title does not wait for another. */
    private Place place(CataloguingCase book, String owner, boolean isAnother) {
        if (!owner.isEmpty()) {
            return Place.TRANSIT;
        }
        return holdFirst && book.isAwaited() && !isAnother ? Place.HOLDS : Place.CATALOGUERS;
    }

    /**
     * Every rule, in the order in which they are asked; one after the first that decides may still be without effect.
     */
    public List<Ruling> rulings(CataloguingCase book) {
        var all = new ArrayList<>(List.of(voided(book), stock(book)));
        all.addAll(calls(book));
        all.addAll(details(book));
        return all;
    }

    private static List<Ruling> fired(List<Ruling> rulings) {
        return rulings.stream().filter(Ruling::fired).toList();
    }

    /** Each of these makes it a book for the cataloguers. */
    private List<Ruling> calls(CataloguingCase book) {
        return List.of(
                purchase(book),
                barcode(book),
                codes(book, "brief-record", Flag.BRIEF_RECORD, briefRecord),
                codes(book, "no-call-number", Flag.NO_CALL_NUMBER, noCallNumber));
    }

    /** What the cataloguers have to know besides. */
    private List<Ruling> details(CataloguingCase book) {
        return List.of(
                secondCopy(book),
                loan(book),
                notInCatalogue(book),
                noTag(book),
                noBarcode(book),
                foreignTag(book),
                tags(book),
                isbn(book));
    }

    private static Ruling voided(CataloguingCase book) {
        boolean fires = book.isInState(PurchaseState.CANCELLED, PurchaseState.EXCHANGED);
        return new Ruling("purchase-void", Flag.PURCHASE_VOID, fires, said(book));
    }

    private static Ruling stock(CataloguingCase book) {
        return new Ruling("shop-stock", Flag.SHOP_STOCK, book.isInState(PurchaseState.UNSOLD), said(book));
    }

    private static Ruling purchase(CataloguingCase book) {
        boolean fires = book.isInState(PurchaseState.ON_LOAN, PurchaseState.RETURNED);
        return new Ruling("purchase", Flag.FIRST_RETURN, fires, said(book));
    }

    private static String said(CataloguingCase book) {
        return switch (book.purchase()) {
            case PurchaseAnswer.Known(var known) ->
                "the platform has purchase " + known.id() + " as "
                        + known.state().label();
            case PurchaseAnswer.NotKnown() -> "no purchase is known";
            case PurchaseAnswer.Silent(var why) -> "the platform has not answered: " + why;
        };
    }

    private Ruling barcode(CataloguingCase book) {
        boolean fits = book.item() instanceof ItemInSlot.Named named && shopBought.includes(named.item());
        boolean done = book.isInState(PurchaseState.COMPLETED);
        String why = fits
                ? done ? "the barcode is a shop's, but " + said(book) : "the barcode is a shop's"
                : "the barcode fits none of rules.shopBought.barcodes";
        return new Ruling("barcode", Flag.FIRST_RETURN, fits && !done, why);
    }

    private static Ruling codes(CataloguingCase book, String name, Flag flag, Codes codes) {
        boolean done = book.isInState(PurchaseState.COMPLETED);
        var answer = book.answer();
        var place = answer.permanentLocation();
        var sortBin = answer.sortBin();
        boolean byPlace =
                book.isCheckedIn() && codes.permanentLocations().stream().anyMatch(pattern -> pattern.matches(place));
        boolean bySortBin =
                book.isCheckedIn() && codes.sortBins().stream().anyMatch(pattern -> pattern.matches(sortBin));
        String why = byPlace
                ? "the library answers permanent location " + quoted(place)
                : bySortBin
                        ? "the library answers sort bin " + quoted(sortBin)
                        : "no code for it in the library's answer";
        boolean fits = byPlace || bySortBin;
        return new Ruling(name, flag, fits && !done, fits && done ? why + ", but " + said(book) : why);
    }

    private static String quoted(String code) {
        return "\"" + code + "\"";
    }

    private static Ruling secondCopy(CataloguingCase book) {
        String why = book.purchase() instanceof PurchaseAnswer.Known(var known)
                ? known.held().isHeld()
                        ? "the catalogue has the title as record "
                                + known.held().record() + ", copies "
                                + known.held().copies()
                        : "the catalogue does not have the title"
                : said(book);
        return new Ruling("second-copy", Flag.SECOND_COPY, book.isHeld(), why);
    }

    private static Ruling loan(CataloguingCase book) {
        String why = book.purchase() instanceof PurchaseAnswer.Known(var known)
                ? "who holds the loan: " + known.loan()
                : said(book);
        return new Ruling("loan-at-platform", Flag.LOAN_AT_PLATFORM, book.isLoanAtPlatform(), why);
    }

    private static Ruling notInCatalogue(CataloguingCase book) {
        boolean fires = book.isUnknownToLibrary();
        return new Ruling(
                "not-in-catalogue",
                Flag.NOT_IN_CATALOGUE,
                fires,
                fires ? "the library does not know the item" : "the library has not called it unknown");
    }

    private static Ruling noTag(CataloguingCase book) {
        boolean fires = !(book.item() instanceof ItemInSlot.Known);
        return new Ruling("no-tag", Flag.NO_TAG, fires, fires ? "only its label names it" : "its tag names it");
    }

    private static Ruling noBarcode(CataloguingCase book) {
        boolean fires = book.item() instanceof ItemInSlot.Ordered;
        return new Ruling(
                "no-barcode", Flag.NO_BARCODE, fires, fires ? "only its order code names it" : "it has a barcode");
    }

    private Ruling foreignTag(CataloguingCase book) {
        String owner = book.item() instanceof ItemInSlot.Known known ? known.owner() : "";
        boolean fires = !owner.isEmpty() && !isOurs(owner);
        return new Ruling(
                "foreign-tag",
                Flag.FOREIGN_TAG,
                fires,
                owner.isEmpty() ? "no tag names an owner" : "its tag names owner " + owner);
    }

    private static Ruling tags(CataloguingCase book) {
        int tags = book.item().namingTags().size();
        boolean set = book.item() instanceof ItemInSlot.Known known && known.parts() instanceof Parts.Tagged;
        String why = "tags that name it: " + tags + (set ? ", of the parts of one set" : "");
        return new Ruling("two-tags", Flag.TWO_TAGS, tags > 1 && !set, why);
    }

    /** The shop has stuck the label of one book on another. */
    private static Ruling isbn(CataloguingCase book) {
        var seen = book.isbns();
        var bought = book.isbnOfPurchase();
        boolean isThere =
                bought.filter(isbn -> seen.stream().anyMatch(isbn::isSameAs)).isPresent();
        String why = !(book.purchase() instanceof PurchaseAnswer.Known)
                ? said(book)
                : bought.isEmpty()
                        ? "the shop has given no right ISBN"
                        : seen.isEmpty()
                                ? "no ISBN was seen on it"
                                : "seen on it: ISBN " + listed(seen) + "; the purchase has "
                                        + listed(bought.stream().toList());
        boolean fires = bought.isPresent() && !seen.isEmpty() && !isThere;
        return new Ruling("isbn-mismatch", Flag.ISBN_MISMATCH, fires, why);
    }

    private static String listed(List<Isbn> isbns) {
        return isbns.stream().map(Isbn::shown).collect(Collectors.joining(", "));
    }

    private boolean isOurs(String owner) {
        return owners.isEmpty() || owners.stream().anyMatch(pattern -> pattern.matches(owner));
    }

    private String foreignOwner(CataloguingCase book) {
        return book.purchase() instanceof PurchaseAnswer.Known(var known)
                        && !known.owner().isEmpty()
                        && !isOurs(known.owner())
                ? known.owner()
                : "";
    }
}
