package org.caiyun.kiosk.library.sip2;

import org.caiyun.device.Uptime;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;

/**
 * The questions that one check-in asks, and what their answers mean; it has no state of its own. Its rule: after a
 * check-in was handed to the line and its answer was lost, nothing but item information (17) is asked, and only an item
 * that is still on loan is checked in again, once.
 */
final class CheckInDialogue {
    private static final int MOST_SENDS = 2;

    private final Sip2Requests requests;

    CheckInDialogue(Sip2Requests requests) {
        this.requests = requests;
    }

    /** The link is up and free. */
    CheckInStep begin(PendingCheckIn pending, boolean canAskItem, Uptime now) {
        return switch (pending.stage()) {
            case CheckInStage.NotAsked() -> checkIn(pending, 1, now);
            case CheckInStage.Asked(int sends) -> settle(pending, sends, canAskItem, now);
            case CheckInStage.InDoubt(int sends) -> settle(pending, sends, canAskItem, now);
            case CheckInStage.Settling(int sends) -> settle(pending, sends, canAskItem, now);
            case CheckInStage.Classifying classifying -> classify(pending, classifying, canAskItem, now);
        };
    }

    CheckInStep answered(PendingCheckIn pending, CheckInResponse response, boolean canAskItem, Uptime now) {
        CheckInAnswer answer = response.answer();
        if (response.ok()) {
            return new CheckInStep.Done(new CheckInOutcome.CheckedIn(answer));
        }
        int sends = pending.stage() instanceof CheckInStage.Asked(int asked) ? asked : 1;
        return classify(pending, new CheckInStage.Classifying(sends, answer), canAskItem, now);
    }

    CheckInStep answered(PendingCheckIn pending, ItemInformationResponse item, Uptime now) {
        return switch (pending.stage()) {
            case CheckInStage.Settling(int sends) -> settled(pending, sends, item, now);
            case CheckInStage.Classifying(int sends, CheckInAnswer refused) ->
                classified(item, refused, pending.isRetried(sends));
            case CheckInStage.NotAsked _, CheckInStage.Asked _, CheckInStage.InDoubt _ -> new CheckInStep.Wait(pending);
        };
    }

    /** The line is gone. */
    static CheckInStep lost(PendingCheckIn pending, boolean canAskItem, String why) {
        return switch (pending.stage()) {
            case CheckInStage.NotAsked() -> new CheckInStep.Done(new CheckInOutcome.Unreachable(why));
            case CheckInStage.Asked(int sends) -> doubt(pending, sends, canAskItem);
            case CheckInStage.InDoubt(int sends) -> doubt(pending, sends, canAskItem);
            case CheckInStage.Settling(int sends) -> doubt(pending, sends, canAskItem);
            case CheckInStage.Classifying _ -> new CheckInStep.Wait(pending);
        };
    }

    /** The command must be answered now. */
    static CheckInOutcome cutShort(PendingCheckIn pending, String why) {
        return switch (pending.stage()) {
            case CheckInStage.NotAsked() -> new CheckInOutcome.Unreachable(why);
            case CheckInStage.Asked _, CheckInStage.InDoubt _, CheckInStage.Settling _ ->
                new CheckInOutcome.Unconfirmed(why);
            case CheckInStage.Classifying(int _, CheckInAnswer refused) ->
                new CheckInOutcome.Refused(Refusal.OTHER, refused);
        };
    }

    private CheckInStep checkIn(PendingCheckIn pending, int sends, Uptime now) {
        return new CheckInStep.Ask(pending.at(new CheckInStage.Asked(sends)), requests.checkIn(pending.command(), now));
    }

    private CheckInStep settle(PendingCheckIn pending, int sends, boolean canAskItem, Uptime now) {
        if (!canAskItem) {
            return CheckInStep.unconfirmed("the library does not offer item information");
        }
        return new CheckInStep.Ask(
                pending.at(new CheckInStage.Settling(sends)), requests.itemInformation(pending.command(), now));
    }

    private static CheckInStep doubt(PendingCheckIn pending, int sends, boolean canAskItem) {
        return canAskItem
                ? new CheckInStep.Wait(pending.at(new CheckInStage.InDoubt(sends)))
                : CheckInStep.unconfirmed("no answer, and the library does not offer item information");
    }

    private CheckInStep classify(
            PendingCheckIn pending, CheckInStage.Classifying stage, boolean canAskItem, Uptime now) {
        return canAskItem
                ? new CheckInStep.Ask(pending.at(stage), requests.itemInformation(pending.command(), now))
                : refused(Refusal.OTHER, stage.refused());
    }

    private CheckInStep settled(PendingCheckIn pending, int sends, ItemInformationResponse item, Uptime now) {
        return switch (ItemVerdict.of(item)) {
            case ItemVerdict.Back(CheckInAnswer answer) -> new CheckInStep.Done(new CheckInOutcome.CheckedIn(answer));
            case ItemVerdict.OnLoan() when sends < MOST_SENDS -> checkIn(pending, sends + 1, now);
            case ItemVerdict.OnLoan() -> CheckInStep.unconfirmed("asked " + sends + " times and still on loan");
            case ItemVerdict.Barred(Refusal refusal) -> refused(refusal, CheckInAnswer.bare(false, item.title()));
            // asking again would give the same answer for ever: a person must look
            case ItemVerdict.NeverLent(), ItemVerdict.Unclear() ->
                refused(Refusal.OTHER, CheckInAnswer.bare(false, item.title()));
        };
    }

    /** A library that does not find a loan where the check-in was sent before has most likely closed it then. */
    private static CheckInStep classified(ItemInformationResponse item, CheckInAnswer said, boolean retried) {
        CheckInAnswer answer = said.title().isEmpty() ? titled(said, item.title()) : said;
        return switch (ItemVerdict.of(item)) {
            case ItemVerdict.Back(CheckInAnswer back)
            when retried -> new CheckInStep.Done(new CheckInOutcome.CheckedIn(back));
            case ItemVerdict.Back _, ItemVerdict.NeverLent() -> refused(Refusal.NOT_ON_LOAN, answer);
            case ItemVerdict.OnLoan() -> refused(Refusal.BLOCKED, answer);
            case ItemVerdict.Barred(Refusal refusal) -> refused(refusal, answer);
            case ItemVerdict.Unclear() -> refused(Refusal.OTHER, answer);
        };
    }

    private static CheckInAnswer titled(CheckInAnswer said, String title) {
        return new CheckInAnswer(
                said.resensitize(), said.alert(), title, said.sortBin(), said.destination(), said.permanentLocation());
    }

    private static CheckInStep refused(Refusal refusal, CheckInAnswer answer) {
        return new CheckInStep.Done(new CheckInOutcome.Refused(refusal, answer));
    }
}
