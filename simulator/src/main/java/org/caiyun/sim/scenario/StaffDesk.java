package org.caiyun.sim.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.flow.PastReceipt;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.run.KioskInput;
import org.caiyun.sim.platform.Cataloguer;
import org.caiyun.sim.platform.DeskResult;
import org.caiyun.sim.stage.Stage;

/** What staff do at the kiosk; each answer is why it could not be done, or nothing. */
public final class StaffDesk {
    private StaffDesk() {}

    /** A patron's call, with whether somebody has answered it. */
    public record Call(FactRecord made, boolean answered) {
        public long number() {
            return made.fact() instanceof KioskFact.StaffCalled called ? called.call() : 0;
        }
    }

    /** Every call of the story, in order. */
    public static List<Call> calls(List<FactRecord> facts) {
        var answered = new HashSet<Long>();
        for (var record : facts) {
            if (record.fact() instanceof KioskFact.StaffAnswered answer) {
                answered.add(answer.call());
            }
        }
        return facts.stream()
                .filter(record -> record.fact() instanceof KioskFact.StaffCalled)
                .map(record -> new Call(record, answered.contains(((KioskFact.StaffCalled) record.fact()).call())))
                .toList();
    }

    static Optional<String> answer(Stage stage) {
        var calls = calls(stage.facts());
        return calls.isEmpty()
                ? Optional.of("nobody called")
                : answer(calls.getLast().number(), stage);
    }

    public static Optional<String> answer(long call, Stage stage) {
        if (calls(stage.facts()).stream().noneMatch(c -> c.number() == call)) {
            return Optional.of("there is no call " + call);
        }
        stage.tell(new KioskInput.StaffAnswered(call));
        return Optional.empty();
    }

    /** Staff take the books out and say so. */
    public static Optional<String> empty(int bin, Stage stage) {
        if (bin < 1) {
            return Optional.of("there is no bin " + bin);
        }
        stage.see(() -> stage.site().empty(bin));
        stage.tell(new KioskInput.BinEmptied(new Bin(bin), Handover.UNSAID));
        return Optional.empty();
    }

    /** A cataloguer does this with the copy's task; what is catalogued is at once in the library system, too. */
    static Optional<String> catalogue(String barcode, Cataloguer.Deed deed, Stage stage) {
        return stage.see(() -> switch (stage.site().platform().catalogue(barcode, deed)) {
            case DeskResult.Done() -> Optional.empty();
            case DeskResult.Refused(var why, var _) -> Optional.of(why);
            case DeskResult.Catalogued(var book) -> {
                book.enter(stage.site().library());
                yield Optional.empty();
            }
        });
    }

    static Optional<String> reprint(int session, Stage stage) {
        var numbers = numbers(stage.facts());
        return session > numbers.size()
                ? Optional.of("there is no session " + session)
                : reprint(numbers.get(session - 1), stage);
    }

    public static Optional<String> reprint(ReceiptNumber number, Stage stage) {
        var receipt = PastReceipt.find(number, stage.facts());
        if (receipt.isEmpty()) {
            return Optional.of("there is no receipt " + number);
        }
        stage.tell(new KioskInput.Reprint(receipt.get()));
        return Optional.empty();
    }

    /** The receipts of the sessions that ended, in order. */
    public static List<ReceiptNumber> numbers(List<FactRecord> facts) {
        var numbers = new ArrayList<ReceiptNumber>();
        for (var record : facts) {
            if (record.fact() instanceof KioskFact.SessionEnded ended
                    && !ended.returns().isEmpty()) {
                numbers.add(new ReceiptNumber(ended.returns().getFirst().kiosk(), record.journal(), record.seq()));
            }
        }
        return numbers;
    }
}
