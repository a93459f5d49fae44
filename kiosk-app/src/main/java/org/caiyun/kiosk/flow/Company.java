package org.caiyun.kiosk.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;

/**
 * Tags that were seen beside an item when it was captured. They are the next item's, should they be read in the mouth
 * again; otherwise an item without a return of its own went in, and staff must find it.
 *
 * @param of the item that was captured
 */
public record Company(ReturnId of, List<TagImage> tags) {
    public Company {
        tags = List.copyOf(tags);
    }

    /** What the antenna sees beside this item. An item without a name has one tag at most. */
    static List<TagImage> beside(Visit visit, List<TagImage> images) {
        return switch (visit.item()) {
            case ItemInSlot.Known known ->
                images.stream()
                        .filter(image -> !known.tags().contains(image.uid()))
                        .toList();
            case ItemInSlot.Nameless(var obstacle, var _) when obstacle == Obstacle.NO_TAG -> images;
            // which of them is its own nobody knows: all are named
            case ItemInSlot.Nameless _ -> images.size() > 1 ? images : List.of();
        };
    }

    /** With nothing in the mouth it went in; otherwise it may be what lies there. */
    static void meet(Draft draft, Visit visit, List<TagImage> beside) {
        switch (draft.slot) {
            case SlotState.Empty _ -> wentIn(draft, visit.id(), beside);
            case SlotState.Waiting _, SlotState.Reading _, SlotState.Held _ ->
                draft.company = Optional.of(new Company(visit.id(), beside));
        }
    }

    /** Looks for the company of the item before among what lies in the mouth now. */
    static void lookFor(Draft draft, List<TagImage> inMouth) {
        draft.company.ifPresent(company -> company.missingFrom(draft, inMouth));
        draft.company = Optional.empty();
    }

    private void missingFrom(Draft draft, List<TagImage> inMouth) {
        var there = inMouth.stream().map(TagImage::uid).toList();
        var gone = tags.stream().filter(tag -> !there.contains(tag.uid())).toList();
        if (!gone.isEmpty()) {
            wentIn(draft, of, gone);
        }
    }

    /** A patron's card may be among them, so only an item's barcode is written down. */
    private static void wentIn(Draft draft, ReturnId with, List<TagImage> tags) {
        var names = tags.stream().map(tag -> name(draft, tag)).collect(Collectors.joining(", "));
        draft.fact(new ReturnFact.StaffAsked(with, StaffTask.FIND_ITEM, "another item went in with it: " + names));
    }

    private static String name(Draft draft, TagImage tag) {
        return switch (draft.rules.identify().item(List.of(tag))) {
            case ItemInSlot.Known known -> known.item().text();
            case ItemInSlot.Nameless _ -> "without a name";
        };
    }
}
