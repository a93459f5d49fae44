package org.caiyun.kiosk.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.KioskFact.SeenBeside;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;

/**
 * Tags that were seen beside an item when it was captured. They are the next item's, should they be read in the mouth
 * again; otherwise an item without a return of its own went in, and staff must find it.
 *
 * @param of the item that was captured
 * @param nameless tags that name no item
 * @param forgotten how many nameless tags there were before a restart: nobody can know them again
 * @param until when an empty mouth says that they are not the next item's
 */
public record Company(ReturnId of, List<SeenBeside.Tag> named, List<Uid> nameless, int forgotten, Uptime until) {
    private static final String WITHOUT_A_NAME = "without a name";

    public Company {
        named = List.copyOf(named);
        nameless = List.copyOf(nameless);
    }

    private static Company of(Draft draft, ReturnId item, List<TagImage> tags) {
        var named = new ArrayList<SeenBeside.Tag>();
        var nameless = new ArrayList<Uid>();
        for (var tag : tags) {
            var identify = draft.rules.identify();
            switch (identify.withLabels(identify.item(List.of(tag)), List.of(tag), List.of())) {
                case ItemInSlot.Known known -> named.add(new SeenBeside.Tag(tag.uid(), known.item()));
                case ItemInSlot.Labelled _, ItemInSlot.Ordered _, ItemInSlot.Nameless _ -> nameless.add(tag.uid());
            }
        }
        return new Company(item, named, nameless, 0, patience(draft));
    }

    /** What the journal still says of it after a restart. */
    static Company restored(Draft draft, SeenBeside seen) {
        return new Company(seen.item(), seen.named(), List.of(), seen.nameless(), patience(draft));
    }

    private static Uptime patience(Draft draft) {
        return draft.in(draft.rules.deadlines().sense());
    }

    /** What the antenna sees beside this item. An item without a name has one tag at most. */
    static List<TagImage> beside(Visit visit, List<TagImage> images) {
        return switch (visit.item()) {
            case ItemInSlot.OneCopy copy ->
                images.stream()
                        .filter(image -> !copy.tags().contains(image.uid()))
                        .toList();
            case ItemInSlot.Nameless(var obstacle, var _)
            when obstacle == Obstacle.NO_TAG || obstacle == Obstacle.LOOSE_PIECE -> images;
            // which of them is its own nobody knows: all are named
            case ItemInSlot.Nameless _ -> images.size() > 1 ? images : List.of();
        };
    }

    /** With nothing in the mouth it went in; otherwise it may be what lies there, which a restart must know of. */
    static void meet(Draft draft, Visit visit, List<TagImage> beside) {
        lookFor(draft, beside);
        var company = of(draft, visit.id(), beside);
        switch (draft.slot) {
            case SlotState.Empty _ -> company.wentIn(draft);
            case SlotState.Waiting _, SlotState.Reading _, SlotState.Held _ -> {
                draft.fact(new SeenBeside(company.of, company.named, company.nameless.size()));
                draft.company = Optional.of(company);
            }
        }
    }

    /** Looks for the company of the item before among what lies in the mouth now. */
    static void lookFor(Draft draft, List<TagImage> inMouth) {
        draft.company.ifPresent(company -> {
            var there = inMouth.stream().map(TagImage::uid).toList();
            company.without(there).wentIn(draft);
            draft.fact(new KioskFact.BesideSettled(company.of));
            draft.company = Optional.empty();
        });
    }

    /** The board is back and will say what lies in the mouth. */
    static void waitForTheMouth(Draft draft) {
        draft.company = draft.company.map(company -> company.until(patience(draft)));
    }

    /** Nothing lies in the mouth where it was looked for: it went in, or was taken while nobody watched. */
    static void overdue(Draft draft) {
        boolean isDue = draft.company
                .filter(company -> draft.isDue(company.until))
                .filter(_ -> draft.books.isEmpty() && draft.slot instanceof SlotState.Empty)
                .isPresent();
        if (isDue && draft.service.chuteReady() && draft.service.way() instanceof Service.Way.Clear) {
            lookFor(draft, List.of());
        } else if (isDue) {
            waitForTheMouth(draft);
        }
    }

    private Company without(List<Uid> there) {
        return new Company(
                of,
                named.stream().filter(tag -> !there.contains(tag.uid())).toList(),
                nameless.stream().filter(tag -> !there.contains(tag)).toList(),
                forgotten,
                until);
    }

    private Company until(Uptime then) {
        return new Company(of, named, nameless, forgotten, then);
    }

    /** A patron's card may be among them, so only an item's barcode is written down. */
    private void wentIn(Draft draft) {
        var names = new ArrayList<>(named.stream().map(tag -> tag.item().text()).toList());
        names.addAll(Collections.nCopies(nameless.size() + forgotten, WITHOUT_A_NAME));
        if (!names.isEmpty()) {
            draft.fact(new ReturnFact.StaffAsked(
                    of, StaffTask.FIND_ITEM, "another item went in with it: " + String.join(", ", names)));
        }
    }
}
