package org.caiyun.kiosk.library.sip2;

import java.util.function.Function;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;

/**
 * The questions that one check-in asks, and what their answers mean; it has no state of its own. Its rule: after a
 * check-in was handed to the line and its answer was lost, nothing but item information (17) is asked, and only an item
 * that is still on loan is checked in again, once.
 *
 * <p>An item that only its tag's serial number names is looked up first ({@link UidLookup}); from then on it is asked
 * for under the library's name. A lookup that is not answered has changed nothing.
 */
final class CheckInDialogue {
    private static final int MOST_SENDS = 2;

    private final Sip2Requests requests;
    private final UidLookup lookup;

    CheckInDialogue(Sip2Requests requests, UidLookup lookup) {
        this.requests = requests;
        this.lookup = lookup;
    }

    /** The link is up and free. */
    CheckInStep begin(PendingCheckIn pending, boolean canAskItem, Uptime now) {
        return switch (pending.stage()) {
            case CheckInStage.NotAsked(), CheckInStage.LookingUp() ->
                canAskItem && lookup.asks(pending.item()) ? lookUp(pending, now) : checkIn(pending, 1, now);
            case CheckInStage.Asked(int sends) -> settle(pending, sends, canAskItem, now);
            case CheckInStage.InDoubt(int sends) -> settle(pending, sends, canAskItem, now);
            case CheckInStage.Settling(int sends) -> settle(pending, sends, canAskItem, now);
            case CheckInStage.Classifying classifying -> classify(pending, classifying, canAskItem, now);
        };
    }

    CheckInStep answered(PendingCheckIn pending, CheckInResponse response, boolean canAskItem, Uptime now) {
        CheckInAnswer answer = pending.named(requests.meant(response));
        if (response.ok()) {
            return new CheckInStep.Done(new CheckInOutcome.CheckedIn(answer));
        }
        int sends = pending.stage() instanceof CheckInStage.Asked(int asked) ? asked : 1;
        var no = new CheckInStage.Classifying(sends, answer, requests.reason(response));
        return classify(pending, no, canAskItem, now);
    }

    CheckInStep answered(PendingCheckIn pending, ItemInformationResponse item, Uptime now) {
        return switch (pending.stage()) {
            case CheckInStage.LookingUp() -> lookedUp(pending, item, now);
            case CheckInStage.Settling(int sends) -> named(pending, item, called -> settled(called, sends, item, now));
            case CheckInStage.Classifying no -> classified(pending, no, item, now);
            case CheckInStage.NotAsked _, CheckInStage.Asked _, CheckInStage.InDoubt _ -> new CheckInStep.Wait(pending);
        };
    }

    /** The line is gone. */
    static CheckInStep lost(PendingCheckIn pending, boolean canAskItem, String why) {
        return switch (pending.stage()) {
            case CheckInStage.NotAsked(), CheckInStage.LookingUp() ->
                new CheckInStep.Done(new CheckInOutcome.Unreachable(why));
            case CheckInStage.Asked(int sends) -> doubt(pending, sends, canAskItem);
            case CheckInStage.InDoubt(int sends) -> doubt(pending, sends, canAskItem);
            case CheckInStage.Settling(int sends) -> doubt(pending, sends, canAskItem);
            case CheckInStage.Classifying _ -> new CheckInStep.Wait(pending);
        };
    }

    /** The command must be answered now. */
    static CheckInOutcome cutShort(PendingCheckIn pending, String why) {
        return switch (pending.stage()) {
            case CheckInStage.NotAsked(), CheckInStage.LookingUp() -> new CheckInOutcome.Unreachable(why);
            case CheckInStage.Asked _, CheckInStage.InDoubt _, CheckInStage.Settling _ ->
                new CheckInOutcome.Unconfirmed(why);
            case CheckInStage.Classifying(int _, CheckInAnswer refused, Refusal said) ->
                new CheckInOutcome.Refused(said, refused);
        };
    }

    private CheckInStep checkIn(PendingCheckIn pending, int sends, Uptime now) {
        return new CheckInStep.Ask(
                pending.at(new CheckInStage.Asked(sends)),
                requests.checkIn(pending.command(), pending.item(), sends, now));
    }

    private CheckInStep lookUp(PendingCheckIn pending, Uptime now) {
        return new CheckInStep.Ask(
                pending.at(new CheckInStage.LookingUp()), requests.itemInformation(pending.item(), now));
    }

    private CheckInStep lookedUp(PendingCheckIn pending, ItemInformationResponse item, Uptime now) {
        return item.isUnknownItem()
                ? refused(Refusal.UNKNOWN_ITEM, CheckInAnswer.bare(false, ""))
                : named(pending, item, called -> checkIn(called, 1, now));
    }

    /** Goes on under the library's name of the item, which its answer about the tag's number gives. */
    private CheckInStep named(
            PendingCheckIn pending, ItemInformationResponse item, Function<PendingCheckIn, CheckInStep> then) {
        if (!lookup.asks(pending.item())) {
            return then.apply(pending);
        }
        return switch (lookup.name(pending.item(), item)) {
            case UidLookup.Name.Item(Barcode name) -> then.apply(pending.called(name));
            case UidLookup.Name.NoItem() -> refused(Refusal.OTHER, CheckInAnswer.bare(false, item.title()));
        };
    }

    private CheckInStep settle(PendingCheckIn pending, int sends, boolean canAskItem, Uptime now) {
        if (!canAskItem) {
            return CheckInStep.unconfirmed("the library does not offer item information");
        }
        return new CheckInStep.Ask(
                pending.at(new CheckInStage.Settling(sends)), requests.itemInformation(pending.item(), now));
    }

    private static CheckInStep doubt(PendingCheckIn pending, int sends, boolean canAskItem) {
        return canAskItem
                ? new CheckInStep.Wait(pending.at(new CheckInStage.InDoubt(sends)))
                : CheckInStep.unconfirmed("no answer, and the library does not offer item information");
    }

    private CheckInStep classify(
            PendingCheckIn pending, CheckInStage.Classifying stage, boolean canAskItem, Uptime now) {
        return canAskItem
                ? new CheckInStep.Ask(pending.at(stage), requests.itemInformation(pending.item(), now))
                : refused(stage.said(), stage.refused());
    }

    private CheckInStep settled(PendingCheckIn pending, int sends, ItemInformationResponse item, Uptime now) {
        return switch (ItemVerdict.of(item)) {
            case ItemVerdict.Back(CheckInAnswer answer) ->
                new CheckInStep.Done(new CheckInOutcome.CheckedIn(pending.named(answer)));
            case ItemVerdict.OnLoan() when sends < MOST_SENDS -> checkIn(pending, sends + 1, now);
            case ItemVerdict.OnLoan() -> CheckInStep.unconfirmed("asked " + sends + " times and still on loan");
            case ItemVerdict.Barred(Refusal refusal) ->
                refused(refusal, pending.named(CheckInAnswer.bare(false, item.title())));
            // asking again would give the same answer for ever: a person must look
            case ItemVerdict.NeverLent(), ItemVerdict.Unclear() ->
                refused(Refusal.OTHER, pending.named(CheckInAnswer.bare(false, item.title())));
        };
    }

    /** A library that does not find a loan where the check-in was sent before has most likely closed it then. */
    private CheckInStep classified(
            PendingCheckIn pending, CheckInStage.Classifying no, ItemInformationResponse item, Uptime now) {
        CheckInAnswer answer = no.refused().title().isEmpty() ? no.refused().titled(item.title()) : no.refused();
        return switch (ItemVerdict.of(item)) {
            case ItemVerdict.Back(CheckInAnswer back)
            when pending.isRetried(no.sends()) ->
                new CheckInStep.Done(new CheckInOutcome.CheckedIn(pending.named(back)));
            case ItemVerdict.OnLoan()
            when requests.mayYield(pending.command(), no.sends()) -> checkIn(pending, no.sends() + 1, now);
            case ItemVerdict.Back _, ItemVerdict.NeverLent() -> refused(exact(Refusal.NOT_ON_LOAN, no.said()), answer);
            case ItemVerdict.OnLoan() -> refused(exact(Refusal.BLOCKED, no.said()), answer);
            case ItemVerdict.Barred(Refusal refusal) -> refused(refusal, answer);
            case ItemVerdict.Unclear() -> refused(exact(Refusal.OTHER, no.said()), answer);
        };
    }

    /** What the status leaves open, words may fill in; where an item stands, and that there is one, the status says. */
    private static Refusal exact(Refusal byStatus, Refusal said) {
        return switch (said) {
            case OTHER, NOT_ON_LOAN, UNKNOWN_ITEM, BLOCKED -> byStatus;
            case OTHER_LIBRARY, CLAIMED_RETURNED, LOST, WITHDRAWN, REFERENCE_ONLY -> said;
        };
    }

    private static CheckInStep refused(Refusal refusal, CheckInAnswer answer) {
        return new CheckInStep.Done(new CheckInOutcome.Refused(refusal, answer));
    }
}
