package org.caiyun.kiosk.flow;

import java.util.List;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;

/** Beside the path: what a patron tells staff, and what staff do at the machine. */
final class AtDesk {
    private AtDesk() {}

    /** A flag for staff on a book that the kiosk has taken; nothing is charged. */
    static void damaged(Draft draft, ReturnId id) {
        var line = draft.session.returns().get(id);
        if (line == null || line.flags().contains(Flag.DAMAGED_BY_PATRON_REPORT) || !isTaken(line.word())) {
            return;
        }
        draft.fact(new ReturnFact.Flagged(id, List.of(Flag.DAMAGED_BY_PATRON_REPORT)));
        draft.fact(new ReturnFact.StaffAsked(id, StaffTask.CHECK_DAMAGED, "a patron says that it is damaged"));
    }

    private static boolean isTaken(ReportWord word) {
        return switch (word) {
            case RETURNED, ACCEPTED_PENDING, ACCEPTED_FOR_STAFF, WITH_ITS_ITEM -> true;
            case GIVEN_BACK, WITHDRAWN, IN_MACHINE -> false;
        };
    }

    static void callStaff(Draft draft) {
        var patience = draft.in(draft.rules.deadlines().answer());
        if (!draft.rules.staffCalls()) {
            draft.call = new StaffCall.NobodyThere(patience);
        } else if (!(draft.call instanceof StaffCall.Calling)) {
            long call = draft.nextSeq();
            draft.fact(new KioskFact.StaffCalled(call));
            draft.call = new StaffCall.Calling(call, patience);
        }
    }

    static void staffAnswered(Draft draft, long call) {
        draft.fact(new KioskFact.StaffAnswered(call));
        boolean waiting = switch (draft.call) {
            case StaffCall.Calling calling -> calling.call() == call;
            // late, and still good news
            case StaffCall.Unanswered _ -> true;
            case StaffCall.None(), StaffCall.Answered _, StaffCall.NobodyThere _ -> false;
        };
        if (waiting) {
            draft.call = new StaffCall.Answered(draft.in(draft.rules.deadlines().session()));
        }
    }

    static void callOverdue(Draft draft) {
        var later = draft.in(draft.rules.deadlines().session());
        var until = draft.call.deadline();
        if (until.isPresent() && draft.isDue(until.get())) {
            draft.call = switch (draft.call) {
                case StaffCall.Calling _ -> new StaffCall.Unanswered(later);
                case StaffCall.Answered _, StaffCall.Unanswered _, StaffCall.NobodyThere _, StaffCall.None() ->
                    new StaffCall.None();
            };
        }
    }

    static void binEmptied(Draft draft, Bin bin, Handover handover) {
        draft.fact(new KioskFact.BinEmptied(bin, draft.bins.getOrDefault(bin, 0), handover));
    }
}
