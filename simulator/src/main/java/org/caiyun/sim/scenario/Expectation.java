package org.caiyun.sim.scenario;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Scalars.text;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.StaffTask;

/**
 * What is expected, of one book or of the kiosk; it is waited for, at most a minute.
 *
 * @param book empty where the expectation is about the kiosk
 */
public record Expectation(String book, List<Check> checks) {
    public Expectation {
        checks = List.copyOf(checks);
    }

    /** One thing that must hold. */
    public sealed interface Check {
        record Outcome(ReportWord word) implements Check {}

        record InBin(int number) implements Check {}

        record Library(ReturnSummary.LibraryState state) implements Check {}

        record Security(ReturnSummary.SecurityState state) implements Check {}

        record Flagged(String flag) implements Check {}

        /** How often the simulated library executed a check-in of the book since the story began. */
        record CheckedInTimes(int times) implements Check {}

        /** The security byte in the tag, as a reader would find it. */
        record Afi(int value) implements Check {}

        record Receipts(int count) implements Check {}

        /** How many items went in that the kiosk says it could not count. */
        record Uncounted(int count) implements Check {}

        record Outside(boolean yes) implements Check {}

        /** How many of its returns stand on the platform's worklist. */
        record OnWorklist(int returns) implements Check {}

        /** How far it has come, as the platform knows it. */
        record BoughtAs(PurchaseState state) implements Check {}

        /** Staff have been asked this in the book's last return, or with its barcode; without a book, ever. */
        record Staff(StaffTask task) implements Check {}
    }

    static Expectation from(Section s) {
        var checks = new ArrayList<Check>();
        var book = s.optional("book", text(), "");
        s.optional("outcome", choice(List.of(ReportWord.values()), ReportWord::label))
                .ifPresent(w -> checks.add(new Check.Outcome(w)));
        s.optional("bin", integer(0, 99)).ifPresent(n -> checks.add(new Check.InBin(n)));
        s.optional("library", choice(ReturnSummary.LibraryState.class))
                .ifPresent(v -> checks.add(new Check.Library(v)));
        s.optional("security", choice(ReturnSummary.SecurityState.class))
                .ifPresent(v -> checks.add(new Check.Security(v)));
        s.optional("flag", text()).ifPresent(f -> checks.add(new Check.Flagged(f)));
        s.optional("checkedInTimes", integer(0, 100)).ifPresent(n -> checks.add(new Check.CheckedInTimes(n)));
        s.optional("afi", integer(0, 255)).ifPresent(v -> checks.add(new Check.Afi(v)));
        s.optional("receipts", integer(0, 100)).ifPresent(n -> checks.add(new Check.Receipts(n)));
        s.optional("uncounted", integer(0, 100)).ifPresent(n -> checks.add(new Check.Uncounted(n)));
        s.optional("outside", flag()).ifPresent(v -> checks.add(new Check.Outside(v)));
        s.optional("worklist", integer(0, 100)).ifPresent(n -> checks.add(new Check.OnWorklist(n)));
        s.optional("purchase", choice(PurchaseState.class)).ifPresent(v -> checks.add(new Check.BoughtAs(v)));
        s.optional("staff", choice(StaffTask.class)).ifPresent(v -> checks.add(new Check.Staff(v)));
        if (s.sound("book") && book.isEmpty() && !checks.stream().allMatch(Expectation::isAboutTheKiosk)) {
            s.problem("book", "which book is this expected of?");
        }
        return new Expectation(book, checks);
    }

    private static boolean isAboutTheKiosk(Check check) {
        return check instanceof Check.Receipts || check instanceof Check.Uncounted || check instanceof Check.Staff;
    }
}
