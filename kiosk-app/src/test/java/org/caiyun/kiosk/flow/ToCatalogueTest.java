package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.cataloguing.CataloguingSamples;
import org.caiyun.kiosk.cataloguing.LibrarySaid;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.Purchase.LoanHolder;
import org.caiyun.kiosk.cataloguing.Purchase.TitleHeld;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.cataloguing.TaskChange;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.Projection;
import org.caiyun.kiosk.journal.ProjectionChange.Tells;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A book whose purchase the platform knows, or may know. */
final class ToCatalogueTest {
    private static final PurchaseAnswer NOT_KNOWN = new PurchaseAnswer.NotKnown();
    private static final PurchaseAnswer KNOWN = known(PurchaseState.ON_LOAN);
    private static final CheckInOutcome OFF_LINE = new CheckInOutcome.Unreachable("no link");
    private static final CheckInOutcome UNKNOWN =
            new CheckInOutcome.Refused(Refusal.UNKNOWN_ITEM, CheckInAnswer.bare(false, ""));

    private static PurchaseAnswer.Known known(PurchaseState state) {
        return new PurchaseAnswer.Known(new Purchase(
                "P-1",
                new Barcode("123456789012"),
                state,
                LoanHolder.PLATFORM,
                "CN-150001-NMG",
                CataloguingSamples.BOOK,
                CataloguingSamples.PAYMENT,
                TitleHeld.none()));
    }

    /** When the platform answers, if it does. */
    enum Comes {
        BEFORE_THE_BIN,
        AFTER_THE_BIN,
        NEVER
    }

    /** An own book at a site with a platform, to its rest. */
    private static Run returned(CheckInOutcome library, PurchaseAnswer platform, Comes when) {
        var run = Run.withPlatform().inserted(Run.OURS);
        var asked = run.command(ReturnCommand.LookUpPurchase.class).command();
        run.captured();
        if (when == Comes.BEFORE_THE_BIN) {
            var checkIn = run.command(ReturnCommand.CheckIn.class);
            run.on(new ReturnEvent.PurchaseLookedUp(asked, platform));
            run.on(new ReturnEvent.CheckInEnded(checkIn.command(), library));
        } else {
            run.answered(library);
        }
        if (run.has(ReturnCommand.Secure.class)) {
            run.marked(new MarkOutcome.Written());
        }
        var route = run.command(ReturnCommand.RouteTo.class);
        if (when == Comes.AFTER_THE_BIN) {
            run.on(new ReturnEvent.PurchaseLookedUp(asked, platform));
        }
        return run.on(new ReturnEvent.ItemLanded(route.command(), route.output(), true));
    }

    static Stream<Arguments> cells() {
        var nothing = List.<Flag>of();
        var found = List.of(Flag.FIRST_RETURN, Flag.LOAN_AT_PLATFORM);
        var foundUntold = List.of(Flag.FIRST_RETURN, Flag.LOAN_AT_PLATFORM, Flag.QUEUED);
        return Stream.of(
                arguments(Run.CHECKED_IN, KNOWN, Comes.BEFORE_THE_BIN, Run.CATALOGUING, found, true),
                arguments(Run.CHECKED_IN, KNOWN, Comes.AFTER_THE_BIN, Run.ORDINARY, found, true),
                arguments(Run.CHECKED_IN, NOT_KNOWN, Comes.BEFORE_THE_BIN, Run.ORDINARY, nothing, false),
                arguments(Run.CHECKED_IN, NOT_KNOWN, Comes.AFTER_THE_BIN, Run.ORDINARY, nothing, false),
                arguments(Run.CHECKED_IN, KNOWN, Comes.NEVER, Run.ORDINARY, nothing, false),
                arguments(OFF_LINE, KNOWN, Comes.BEFORE_THE_BIN, Run.CATALOGUING, foundUntold, true),
                arguments(
                        OFF_LINE,
                        KNOWN,
                        Comes.AFTER_THE_BIN,
                        Run.ORDINARY,
                        List.of(Flag.QUEUED, Flag.FIRST_RETURN, Flag.LOAN_AT_PLATFORM),
                        true),
                arguments(OFF_LINE, NOT_KNOWN, Comes.BEFORE_THE_BIN, Run.ORDINARY, List.of(Flag.QUEUED), false),
                arguments(OFF_LINE, KNOWN, Comes.NEVER, Run.ORDINARY, List.of(Flag.QUEUED), false));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void binFlagsReportAndTaskFollowFromBothAnswers(
            CheckInOutcome library, PurchaseAnswer platform, Comes when, Bin bin, List<Flag> flags, boolean tasked) {
        var run = returned(library, platform, when);

        var line = run.state.session().returns().firstEntry().getValue();
        assertThat(line.bin()).isEqualTo(bin.number());
        assertThat(line.flags()).isEqualTo(flags);
        assertThat(run.factNames().contains("CataloguingAsked")).isEqualTo(tasked);
        boolean notKnown = platform.equals(NOT_KNOWN);
        assertThat(run.factNames().contains("ReturnReported")).isEqualTo(!notKnown);
        if (!notKnown) {
            var report = run.fact(ReturnFact.ReturnReported.class);
            assertThat(report.purchase()).isEqualTo(when == Comes.NEVER ? "" : "P-1");
            assertThat(report.returnedAt()).isEqualTo(Run.EIGHT);
            assertThat(report.dated()).isTrue();
            assertThat(report.bin()).isEqualTo(bin.number());
            assertThat(report.position()).isOne();
            assertThat(report.tasked()).isEqualTo(tasked);
            assertThat(report.library())
                    .isEqualTo(library.equals(OFF_LINE) ? LibrarySaid.QUEUED : LibrarySaid.CHECKED_IN);
        }
        if (tasked) {
            var asked = run.fact(ReturnFact.CataloguingAsked.class);
            assertThat(asked.tellPlatform()).isTrue();
            assertThat(asked.task().misplaced()).isEqualTo(bin.equals(Run.ORDINARY));
            assertThat(asked.task().reasons()).containsExactly(Flag.FIRST_RETURN, Flag.LOAN_AT_PLATFORM);
            assertThat(asked.task().missing().count()).isPositive();
        }
    }

    @Test
    void aLoanThatOnlyThePlatformHoldsIsNoTaskForStaff() {
        var run = returned(UNKNOWN, KNOWN, Comes.BEFORE_THE_BIN);

        var line = run.state.session().returns().firstEntry().getValue();
        assertThat(line.bin()).isEqualTo(Run.CATALOGUING.number());
        assertThat(line.word()).isEqualTo(ReportWord.ACCEPTED_PENDING);
        assertThat(run.factNames()).doesNotContain("StaffAsked");
        assertThat(run.fact(ReturnFact.ReturnReported.class).library()).isEqualTo(LibrarySaid.REFUSED);
    }

    @Test
    void aPurchaseThatIsVoidIsForStaffAlsoWhenItComesLate() {
        for (var when : List.of(Comes.BEFORE_THE_BIN, Comes.AFTER_THE_BIN)) {
            var run = returned(Run.CHECKED_IN, known(PurchaseState.CANCELLED), when);

            assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.CHECK_PURCHASE);
            assertThat(run.fact(ReturnFact.Flagged.class).flags()).containsExactly(Flag.PURCHASE_VOID);
            assertThat(run.factNames()).contains("ReturnReported").doesNotContain("CataloguingAsked");
        }
    }

    @Test
    void noBookWaitsForThePlatformAndItsSilenceHasADeadline() {
        var run = Run.withPlatform().inserted(Run.OURS);
        var asked = run.command(ReturnCommand.LookUpPurchase.class);
        assertThat(asked.item()).isEqualTo(new Barcode("123456789012"));
        assertThat(run.has(ReturnCommand.Capture.class)).isTrue();
        run.captured();
        assertThat(run.state.awaits(asked.command())).isTrue();

        run.after(Duration.ofSeconds(3));

        assertThat(run.state.awaits(asked.command())).isFalse();
        assertThat(run.state.deadline().orElseThrow().reachedAt(run.now.uptime()))
                .isFalse();
    }

    @Test
    void whatThePlatformSaysTooLateStillCountsWhileTheBookMoves() {
        var run = Run.withPlatform().inserted(Run.OURS);
        var asked = run.command(ReturnCommand.LookUpPurchase.class).command();
        run.captured();
        var checkIn = run.command(ReturnCommand.CheckIn.class).command();
        run.after(Duration.ofSeconds(3));

        run.on(new ReturnEvent.PurchaseLookedUp(asked, KNOWN));
        run.on(new ReturnEvent.CheckInEnded(checkIn, Run.CHECKED_IN))
                .marked(new MarkOutcome.Written())
                .landed();

        assertThat(run.factNames()).contains("PurchaseFound").doesNotContain("LateAnswer");
        assertThat(run.fact(ReturnFact.Landed.class).bin()).isEqualTo(Run.CATALOGUING);
    }

    @Test
    void whatThePlatformSaysOfABookAtRestIsALateAnswer() {
        var run = Run.withPlatform().inserted(Run.OURS);
        var asked = run.command(ReturnCommand.LookUpPurchase.class).command();
        run.captured()
                .answered(Run.CHECKED_IN)
                .marked(new MarkOutcome.Written())
                .landed();

        run.on(new ReturnEvent.PurchaseLookedUp(asked, KNOWN));

        assertThat(run.fact(KioskFact.LateAnswer.class).what()).isEqualTo("PurchaseLookedUp");
        assertThat(run.factNames()).doesNotContain("PurchaseFound");
    }

    @Test
    void withoutAPlatformNothingIsAskedAndNothingReported() {
        var run = Run.ready().inserted(Run.OURS);
        assertThat(run.has(ReturnCommand.LookUpPurchase.class)).isFalse();

        run.captured()
                .answered(Run.CHECKED_IN)
                .marked(new MarkOutcome.Written())
                .landed();

        assertThat(run.factNames()).doesNotContain("ReturnReported", "CataloguingAsked");
    }

    @Test
    void aJammedBookIsReportedAtOnce() {
        var run = Run.withPlatform().inserted(Run.OURS);
        var asked = run.command(ReturnCommand.LookUpPurchase.class).command();
        run.captured().answered(Run.CHECKED_IN).marked(new MarkOutcome.Written());
        var route = run.command(ReturnCommand.RouteTo.class).command();
        run.on(new ReturnEvent.PurchaseLookedUp(asked, KNOWN));

        run.on(new ReturnEvent.Jammed(route, Position.BELT));

        assertThat(run.fact(ReturnFact.ReturnReported.class).bin()).isZero();
        var task = run.fact(ReturnFact.CataloguingAsked.class).task();
        assertThat(task.bin()).isZero();
        assertThat(task.misplaced()).isFalse();
    }

    @Test
    void theAnswerToTheReportIsJudgedLate() {
        var run = returned(Run.CHECKED_IN, KNOWN, Comes.NEVER);
        var report = run.fact(ReturnFact.ReturnReported.class);
        run.facts.clear();

        run.on(new ReturnEvent.EventTaken("platform", 77, body(report), KNOWN));

        assertThat(run.factNames()).containsExactly("Delivered", "PurchaseFound", "Flagged", "CataloguingAsked");
        assertThat(run.fact(KioskFact.Delivered.class)).isEqualTo(new KioskFact.Delivered("platform", 77));
        var task = run.fact(ReturnFact.CataloguingAsked.class).task();
        assertThat(task.id()).isEqualTo(report.id());
        assertThat(task.misplaced()).isTrue();
        assertThat(task.position()).isOne();
        assertThat(task.tags()).isEqualTo(report.tags());
    }

    @Test
    void theAnswerToAReportThatHadItsPurchaseSaysNothingNew() {
        var run = returned(Run.CHECKED_IN, KNOWN, Comes.BEFORE_THE_BIN);
        var report = run.fact(ReturnFact.ReturnReported.class);
        run.facts.clear();

        run.on(new ReturnEvent.EventTaken("platform", 77, body(report), KNOWN));

        assertThat(run.factNames()).containsExactly("Delivered");
    }

    @Test
    void anotherEventsBodyIsNoReport() {
        var run = Run.withPlatform();

        run.on(new ReturnEvent.EventTaken("platform", 78, "{\"task\":\"x\"}", KNOWN));

        assertThat(run.factNames()).containsExactly("Delivered");
    }

    @Test
    void aReportWithoutATimeIsMadeAgainWithOne() {
        var run = Run.withPlatform();
        run.now = new Moment(run.now.uptime(), Instant.parse("2000-01-01T00:00:00Z"), false);
        run.on(new ReturnEvent.Tick()).inserted(Run.OURS).captured().answered(UNKNOWN);
        if (run.has(ReturnCommand.Secure.class)) {
            run.marked(new MarkOutcome.Written());
        }
        run.landed();
        assertThat(run.fact(ReturnFact.ReturnReported.class).dated()).isFalse();
        assertThat(body(run.fact(ReturnFact.ReturnReported.class))).doesNotContain("returnedAt");

        run.now = new Moment(run.now.uptime().plus(Duration.ofMinutes(5)), Run.EIGHT, true);
        run.facts.clear();
        run.on(new ReturnEvent.Tick());

        var report = run.fact(ReturnFact.ReturnReported.class);
        assertThat(report.dated()).isTrue();
        assertThat(report.returnedAt()).isEqualTo(Run.EIGHT.minus(Duration.ofMinutes(5)));
        assertThat(run.fact(ReturnFact.Dated.class).takenAt()).isEqualTo(report.returnedAt());
        run.facts.clear();
        run.on(new ReturnEvent.Tick());
        assertThat(run.factNames()).doesNotContain("ReturnReported");
    }

    @Test
    void aRestartForgetsTheLookupAndNotThePurchase() {
        for (boolean answered : List.of(true, false)) {
            var run = Run.withPlatform().inserted(Run.OURS);
            var asked = run.command(ReturnCommand.LookUpPurchase.class).command();
            run.captured().answered(Run.CHECKED_IN).marked(new MarkOutcome.Written());
            if (answered) {
                run.on(new ReturnEvent.PurchaseLookedUp(asked, KNOWN));
            }

            var after = restarted(run);
            after.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.CHUTE, "board"));
            after.on(new ReturnEvent.Sensed(
                    after.command(ReturnCommand.Sense.class).command(), false, false, true));
            after.landed();

            assertThat(after.fact(ReturnFact.ReturnReported.class).purchase()).isEqualTo(answered ? "P-1" : "");
            assertThat(after.factNames().contains("CataloguingAsked")).isEqualTo(answered);
        }
    }

    @Test
    void theLastChangeOfATaskSurvivesARestart() {
        var run = Run.withPlatform();
        var at = Instant.parse("2026-11-23T00:00:00Z");
        var first = new TaskChange(4, "NMG-01/J1/1", TaskState.RECEIVED, at);
        var second = new TaskChange(7, "NMG-01/J1/1", TaskState.COMPLETED, at);

        run.on(new ReturnEvent.TasksChanged(List.of(second, first)));
        run.on(new ReturnEvent.TasksChanged(List.of(first, second)));

        assertThat(run.facts)
                .containsExactly(
                        new KioskFact.TaskChanged(4, "NMG-01/J1/1", TaskState.RECEIVED, at),
                        new KioskFact.TaskChanged(7, "NMG-01/J1/1", TaskState.COMPLETED, at));
        assertThat(run.state.lastTaskChange()).isEqualTo(7);
        assertThat(restarted(run).state.lastTaskChange()).isEqualTo(7);
    }

    @Test
    void theLibrarysLateAnswerIsJudgedByTheNameThatItGives() {
        for (boolean restart : List.of(false, true)) {
            var run = Run.namingByNumber().inserted(Run.BLANK).captured().answered(OFF_LINE);
            if (run.has(ReturnCommand.Secure.class)) {
                run.marked(new MarkOutcome.Written());
            }
            run.landed();
            assertThat(run.factNames()).doesNotContain("CataloguingAsked");
            var later = restart ? run.restarted(Run.namingByNumber()) : run;
            later.on(new ReturnEvent.LibraryUp(true));
            if (!later.has(ReturnCommand.CheckIn.class)) {
                later.after(Duration.ofSeconds(10));
            }

            later.answered(
                    new CheckInOutcome.CheckedIn(CheckInAnswer.bare(true, "红楼梦").calling("CY0001")));

            assertThat(later.fact(ReturnFact.Flagged.class).flags()).containsExactly(Flag.FIRST_RETURN);
            var asked = later.fact(ReturnFact.CataloguingAsked.class);
            assertThat(asked.tellPlatform()).isFalse();
            assertThat(asked.task().item()).isEqualTo(new Barcode("CY0001"));
            assertThat(asked.task().bin()).isEqualTo(Run.ORDINARY.number());
            assertThat(asked.task().misplaced()).isTrue();
            assertThat(later.factNames()).doesNotContain("StaffAsked");
        }
    }

    @Test
    void aShopsBookWithoutATagIsFlaggedAndTaskedOnce() {
        var run = Run.withScanner();
        run.on(new ReturnEvent.ItemInserted());
        var reading = run.reading();
        run.on(new ReturnEvent.LabelScanned("CY9786")).on(new ReturnEvent.TagsRead(reading, List.of()));
        while (run.has(ReturnCommand.ReadTag.class)) {
            run.on(new ReturnEvent.TagsRead(run.reading(), List.of()));
        }
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));
        run.counted().landed().answered(Run.CHECKED_IN);

        assertThat(run.facts.stream().filter(ReturnFact.Flagged.class::isInstance))
                .hasSize(1);
        assertThat(run.facts.stream().filter(ReturnFact.CataloguingAsked.class::isInstance))
                .hasSize(1);
        assertThat(run.factNames()).doesNotContain("SecureAsked");
    }

    @Test
    void anEventThatIsNeverTakenIsLaidAside() {
        var run = Run.withPlatform();

        run.on(new ReturnEvent.EventRejected("platform", 9, "400"));

        assertThat(run.facts).containsExactly(new KioskFact.NotDelivered("platform", 9, "400"));
    }

    @Test
    void bothTheUndatedReportAndItsRepeatAreAnsweredAndOneTaskIsMade() {
        var run = Run.withPlatform();
        run.now = new Moment(run.now.uptime(), Instant.parse("2000-01-01T00:00:00Z"), false);
        run.on(new ReturnEvent.Tick())
                .inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(new MarkOutcome.Written())
                .landed();
        var undated = run.fact(ReturnFact.ReturnReported.class);
        run.now = new Moment(run.now.uptime().plus(Duration.ofMinutes(5)), Run.EIGHT, true);
        run.on(new ReturnEvent.Tick());
        var dated = run.fact(ReturnFact.ReturnReported.class);

        run.on(new ReturnEvent.EventTaken("platform", 1, body(undated), KNOWN));
        run.on(new ReturnEvent.EventTaken("platform", 2, body(dated), KNOWN));

        assertThat(tasks(run)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, false", "true, true", "false, true"})
    void theLibraryAndThePlatformAnswerLateAndOneTaskIsMade(boolean libraryFirst, boolean restart) {
        var run = returned(OFF_LINE, KNOWN, Comes.NEVER);
        var report = run.fact(ReturnFact.ReturnReported.class);
        var brief = new CheckInOutcome.CheckedIn(new CheckInAnswer(true, AlertType.NONE, "红楼梦", "", "", "BRIEF"));
        run.on(new ReturnEvent.LibraryUp(true));

        var later = run;
        for (boolean library : List.of(libraryFirst, !libraryFirst)) {
            if (library) {
                if (!later.has(ReturnCommand.CheckIn.class)) {
                    later.after(Duration.ofSeconds(10));
                }
                later.answered(brief);
            } else {
                later.on(new ReturnEvent.EventTaken("platform", 77, body(report), KNOWN));
            }
            if (restart && library == libraryFirst) {
                var before = List.copyOf(later.facts);
                later = restarted(later);
                later.facts.addAll(0, before);
                later.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.CHUTE, "board"));
                later.on(new ReturnEvent.LibraryUp(true));
            }
        }

        assertThat(later.state.owed()).isEmpty();
        assertThat(tasks(later)).isOne();
    }

    @Test
    void aTaskThatIsDoneIsForgotten() {
        var run = returned(Run.CHECKED_IN, KNOWN, Comes.BEFORE_THE_BIN);
        var id = run.fact(ReturnFact.CataloguingAsked.class).id();
        assertThat(run.state.platform().tasked().contains(id)).isTrue();
        assertThat(restarted(run).state.platform().tasked().contains(id)).isTrue();

        run.on(new ReturnEvent.TasksChanged(
                List.of(new TaskChange(1, id.toString(), TaskState.IN_WORK, Instant.parse("2026-11-23T00:00:00Z")))));
        assertThat(run.state.platform().tasked().contains(id)).isTrue();
        run.on(new ReturnEvent.TasksChanged(
                List.of(new TaskChange(2, id.toString(), TaskState.COMPLETED, Instant.parse("2026-11-23T00:00:00Z")))));

        assertThat(run.state.platform().tasked().contains(id)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST", "UNKNOWN_ITEM", "NOT_ON_LOAN"})
    void aShopsBarcodeThatTheLibraryRefusesIsForStaffAlone(Refusal refusal) {
        var run = shopsBook(new CheckInOutcome.Refused(
                refusal, CheckInAnswer.bare(false, "").calling("CY0001")));

        assertThat(run.fact(ReturnFact.Landed.class).bin()).isEqualTo(Run.STAFF);
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.CHECK_REFUSED);
        assertThat(tasks(run)).isZero();
    }

    @Test
    void aShopsBarcodeThatTheLibraryChecksInIsForTheCataloguers() {
        var run = shopsBook(
                new CheckInOutcome.CheckedIn(CheckInAnswer.bare(true, "红楼梦").calling("CY0001")));

        assertThat(run.factNames()).doesNotContain("StaffAsked");
        assertThat(tasks(run)).isOne();
    }

    /** Of which no platform says anything. */
    private static Run shopsBook(CheckInOutcome library) {
        var run = Run.namingByNumber().inserted(Run.BLANK).captured().answered(library);
        if (run.has(ReturnCommand.Secure.class)) {
            run.marked(new MarkOutcome.Written());
        }
        return run.landed();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLoanThatOnlyThePlatformHoldsIsNoTaskForStaffAlsoWhenTheLibrarySaysSoLate(boolean restart) {
        var run = returned(OFF_LINE, KNOWN, Comes.BEFORE_THE_BIN);
        var later = restart ? restarted(run) : run;
        later.on(new ReturnEvent.LibraryUp(true));
        if (!later.has(ReturnCommand.CheckIn.class)) {
            later.after(Duration.ofSeconds(10));
        }

        later.answered(UNKNOWN);

        assertThat(later.factNames()).contains("Refused").doesNotContain("StaffAsked");
        assertThat(later.fact(ReturnFact.Flagged.class).flags()).contains(Flag.NOT_IN_CATALOGUE);
        assertThat(later.state.owed()).isEmpty();
    }

    @Test
    void whatTheLibraryRefusesLateForAnotherReasonIsForStaff() {
        var run = returned(OFF_LINE, KNOWN, Comes.BEFORE_THE_BIN);
        run.on(new ReturnEvent.LibraryUp(true)).after(Duration.ofSeconds(10));

        run.answered(new CheckInOutcome.Refused(Refusal.LOST, CheckInAnswer.bare(false, "")));

        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.CHECK_REPLAY_REFUSED);
        assertThat(run.fact(ReturnFact.Flagged.class).flags()).containsExactly(Flag.REPLAY_REFUSED);
    }

    private static long tasks(Run run) {
        return run.facts.stream()
                .filter(ReturnFact.CataloguingAsked.class::isInstance)
                .count();
    }

    private static String body(ReturnFact.ReturnReported report) {
        return ((Tells) Projection.changes(report).getFirst()).body();
    }

    private static Run restarted(Run run) {
        return run.restarted(Run.withPlatform());
    }
}
