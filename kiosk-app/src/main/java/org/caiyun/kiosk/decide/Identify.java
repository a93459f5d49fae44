package org.caiyun.kiosk.decide;

import java.util.List;
import java.util.Optional;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.Isbn;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.TradeNumbers;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.tag.PartOfSet;
import org.caiyun.kiosk.tag.TagDecoder;
import org.caiyun.kiosk.tag.TagModel;
import org.caiyun.kiosk.tag.TagReading;
import org.caiyun.kiosk.tag.Usage;

/** From the tags in the field to the item in the slot; never a guess. */
public final class Identify {
    private final Owners owners;
    private final Sets sets;
    private final TagDecoder decoder;
    private final LabelRules labels;
    private final UidNames uids;
    private final TagAndLabel both;

    /** What the numbers of parts in tags mean at this site. */
    public enum Sets {
        /** All parts come back together. */
        COMPLETE,
        /** The same; and where one tag stands for all parts, the others follow it one by one. */
        PIECE_BY_PIECE,
        /** Each part is an item of its own. */
        SINGLY
    }

    /** For a site whose tags are as the standards demand. */
    public Identify(Owners owners, Sets sets) {
        this(owners, sets, TagDecoder.STRICT, LabelRules.none());
    }

    /** For a site whose tags name their items by their content. */
    public Identify(Owners owners, Sets sets, TagDecoder decoder, LabelRules labels) {
        this(owners, sets, decoder, labels, UidNames.NEVER);
    }

    public Identify(Owners owners, Sets sets, TagDecoder decoder, LabelRules labels, UidNames uids) {
        this.owners = owners;
        this.sets = sets;
        this.decoder = decoder;
        this.labels = labels;
        this.uids = uids;
        both = new TagAndLabel(owners);
    }

    /** A tag with what its memory says. */
    private record Read(Uid uid, TagReading reading) {}

    /** What the content of the tags says. */
    public ItemInSlot item(List<TagImage> images) {
        var tags = images.stream()
                .map(image -> new Read(image.uid(), decoder.decode(image)))
                .toList();
        return switch (tags.size()) {
            case 0 -> new ItemInSlot.Nameless(Obstacle.NO_TAG, "");
            case 1 -> single(tags.getFirst());
            default -> several(tags);
        };
    }

    /**
     * The same item once its tag's serial number and its labels are looked at as well.
     *
     * @param byTags what the content of these tags says
     * @param scanned what a scanner has read while this item lay before it, in order
     */
    public ItemInSlot withLabels(ItemInSlot byTags, List<TagImage> images, List<String> scanned) {
        var seen = images.stream().map(TagImage::uid).toList();
        return both.item(uids.item(byTags, images), seen, labels.read(scanned));
    }

    /** That a label was seen on it which names another; absent where none was. */
    public Optional<ItemInSlot.Nameless> contradiction(ItemInSlot.OneCopy item, List<String> scanned) {
        return switch (both.item(item, item.tags(), labels.read(scanned))) {
            case ItemInSlot.Nameless differ -> Optional.of(differ);
            // too late to go by the label: its tag decided
            case ItemInSlot.Named named
            when !named.name().equals(item.name()) ->
                Optional.of(TagAndLabel.differ("tag " + item.name().text(), named.item()));
            case ItemInSlot.OneCopy _ -> Optional.empty();
        };
    }

    /** Of which titles a scanner has seen the numbers on it. */
    public List<Isbn> isbns(List<String> scanned) {
        return labels.isbns(scanned);
    }

    /** Whether a label that is not seen yet could say what this is. */
    public boolean mayHaveLabel(ItemInSlot item) {
        return readsLabels() && TagAndLabel.hasNoUsableTag(item);
    }

    public boolean readsLabels() {
        return !labels.areNone();
    }

    /** The item of an earlier run of the program, from its fact; the tags that say nothing are not kept. */
    public ItemInSlot.Labelled labelled(ReturnFact.Labelled fact) {
        return new ItemInSlot.Labelled(fact.item(), List.of(), owners.of("", fact.item()));
    }

    /** The item of an earlier run of the program, from its fact. */
    public ItemInSlot.Known known(ReturnFact.Identified fact) {
        var ownership = fact.model() == TagModel.UID ? new Ownership.Own() : owners.of(fact.owner(), fact.item());
        return new ItemInSlot.Known(fact.item(), fact.tags(), fact.model(), fact.owner(), ownership, Usage.UNSTATED);
    }

    /**
     * The item once the library has answered. Where only the serial number of its tag named it, the library says what
     * it is called, and so perhaps whose it is; one that the library does not know is not this library's.
     */
    public ItemInSlot answered(ItemInSlot item, CheckInOutcome outcome) {
        return item instanceof ItemInSlot.Known known && known.model() == TagModel.UID
                ? switch (outcome) {
                    case CheckInOutcome.CheckedIn(var said) -> called(known, said);
                    case CheckInOutcome.Refused(var refusal, var _)
                    when refusal == Refusal.UNKNOWN_ITEM -> known.of(new Ownership.Foreign());
                    case CheckInOutcome.Refused(var _, var said) -> called(known, said);
                    case CheckInOutcome.Unconfirmed _, CheckInOutcome.Unreachable _ -> known;
                }
                : item;
    }

    private ItemInSlot.Known called(ItemInSlot.Known item, CheckInAnswer said) {
        return Barcode.parse(said.item())
                .map(name -> owners.of("", name) instanceof Ownership.Partner partner
                        ? item.called(name).of(partner)
                        : item.called(name))
                .orElse(item);
    }

    private ItemInSlot single(Read tag) {
        return switch (tag.reading()) {
            case TagReading.Blank() -> new ItemInSlot.Nameless(Obstacle.BLANK_TAG, "");
            case TagReading.Unknown(var problem) -> new ItemInSlot.Nameless(Obstacle.UNTRUSTED_TAG, problem);
            case TagReading.Decoded read
            when read.usage() == Usage.PATRON_CARD ->
                // the content of a patron's card never reaches the journal
                new ItemInSlot.Nameless(Obstacle.PATRON_CARD, "");
            case TagReading.Decoded read -> complete(read, List.of(tag.uid()), 1);
        };
    }

    /** Several tags are one item where all of them are parts of the same set, or all of them name the same item. */
    private ItemInSlot several(List<Read> tags) {
        var readings = tags.stream()
                .filter(tag -> tag.reading() instanceof TagReading.Decoded)
                .map(tag -> (TagReading.Decoded) tag.reading())
                .toList();
        var uids = tags.stream().map(Read::uid).toList();
        boolean alike = readings.size() == tags.size()
                && readings.stream().allMatch(reading -> isMarkedLike(reading, readings.getFirst()));
        if (alike && sets != Sets.SINGLY && OneItem.isOneSet(readings)) {
            return complete(OneItem.withUsageOfAll(readings.getFirst(), readings), uids, OneItem.partsOf(readings));
        }
        return (alike ? OneItem.named(readings, this::ownership) : Optional.<TagReading.Decoded>empty())
                .<ItemInSlot>map(reading -> known(OneItem.withUsageOfAll(reading, readings), uids, new Parts.One()))
                .orElseGet(() -> new ItemInSlot.Nameless(Obstacle.SEVERAL_ITEMS, tags.size() + " tags"));
    }

    /** One mark is written on all tags of an item. A patron's card is not part of one. */
    private static boolean isMarkedLike(TagReading.Decoded reading, TagReading.Decoded first) {
        boolean sameMark = reading.model() == first.model()
                || (reading.model().isHf() && first.model().isHf());
        return sameMark && reading.usage() != Usage.PATRON_CARD;
    }

    private ItemInSlot complete(TagReading.Decoded read, List<Uid> tags, int present) {
        PartOfSet set = read.set();
        // ordinal 0: this one tag stands for the whole set (ISO 28560-1, set information)
        boolean wholeSet = tags.size() == 1 && set.ordinal() == 0 && set.total() > 0;
        if (sets != Sets.SINGLY && !wholeSet && present < set.total()) {
            return new ItemInSlot.Nameless(Obstacle.SET_INCOMPLETE, (set.total() - present) + "/" + set.total());
        }
        boolean pieceByPiece = wholeSet && sets == Sets.PIECE_BY_PIECE && set.total() > 1;
        return known(
                read,
                tags,
                tags.size() > 1
                        ? new Parts.Tagged()
                        : pieceByPiece ? new Parts.Loose(set.total() - 1) : new Parts.One());
    }

    /** A number of the book trade in a tag names a title: no library is asked for it as an item. */
    private ItemInSlot known(TagReading.Decoded read, List<Uid> tags, Parts parts) {
        if (TradeNumbers.isEan13(read.item().text())) {
            return new ItemInSlot.Nameless(Obstacle.NO_LIBRARY_BARCODE, "");
        }
        return new ItemInSlot.Known(
                read.item(), tags, read.model(), read.owner(), ownership(read), read.usage(), parts);
    }

    private Ownership ownership(TagReading.Decoded read) {
        return owners.of(read.owner(), read.item());
    }
}
