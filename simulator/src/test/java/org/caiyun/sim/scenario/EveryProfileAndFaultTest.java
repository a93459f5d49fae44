package org.caiyun.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.IlsProfiles;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.flow.ReturnSummaries;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.sim.library.Execution;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.peer.Sip2Site;
import org.caiyun.sim.scenario.Trouble.Part;
import org.caiyun.sim.stage.BuiltIn;
import org.caiyun.sim.stage.Equipment;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.SteppedStage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each library system with each fault of its answers: one book before, two while it lasts, one after. Then the library
 * and the journal say the same of every book.
 */
final class EveryProfileAndFaultTest {
    private static final Instant OPENING = Instant.parse("2026-11-22T01:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Owed check-ins are tried less and less often. */
    private static final Duration UNTIL_ALL_IS_TOLD = Duration.ofMinutes(15);

    private static final List<ScenarioBook> BOOKS = IntStream.rangeClosed(1, 4)
            .mapToObj(i -> ScenarioBook.plain("book" + i, "3150010000001" + i))
            .toList();

    @TempDir
    private static Path directory = Path.of("");

    static Stream<Arguments> cells() {
        var faults = Trouble.all().stream()
                .filter(trouble -> trouble.device() == Part.LIBRARY)
                .toList();
        return IlsProfiles.names().stream()
                .flatMap(profile -> faults.stream().map(fault -> Arguments.of(profile, fault)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cells")
    void theLibraryAndTheJournalAgreeOnEveryBook(String profile, Trouble fault) {
        try (var stage = stage(profile)) {
            returned(stage, 1);
            var cannot = Troubles.put(fault, stage);
            returned(stage, 2);
            returned(stage, 3);
            Troubles.clear(fault, stage);
            boolean isUp = stage.passUntil(() -> stage.isSeen(Sight.READY), UNTIL_ALL_IS_TOLD);
            returned(stage, 4);
            boolean isTold = stage.passUntil(
                    () -> stage.isSeen(Sight.NOTHING_OWED) && stage.isSeen(Sight.IDLE), UNTIL_ALL_IS_TOLD);

            assertThat(cannot).isEmpty();
            assertThat(isUp).as("the link is up again").isTrue();
            assertThat(isTold).as("nothing is owed").isTrue();
            assertThat(stage.site().library().doubles()).isEmpty();
            assertThat(ReturnSummaries.of(stage.facts())).hasSize(BOOKS.size()).allSatisfy(line -> agree(line, stage));
        }
    }

    private static void agree(ReturnSummary line, SteppedStage stage) {
        long closed = stage.site().library().executions().stream()
                .filter(run -> run.barcode().equals(line.barcode()))
                .filter(Execution::closedLoan)
                .count();
        switch (line.library()) {
            case CHECKED_IN -> assertThat(closed).as("loans closed of " + line).isOne();
            // the library said no: staff have its reason, whatever its record says
            case REFUSED -> assertThat(isForStaff(line, stage.facts())).isTrue();
            case NOT_ASKED, QUEUED, UNCONFIRMED -> throw new AssertionError("not settled: " + line);
        }
    }

    private static boolean isForStaff(ReturnSummary line, List<FactRecord> facts) {
        return facts.stream()
                .anyMatch(record -> record.fact() instanceof ReturnFact.StaffAsked asked
                        && asked.id().equals(line.id()));
    }

    private static void returned(SteppedStage stage, int book) {
        assertThat(stage.site().insert("book" + book, stage.now())).isTrue();
        // the sensor of the mouth is looked at now and then
        stage.passUntil(() -> !stage.isSeen(Sight.NOTHING_INSIDE), PATIENCE);
        assertThat(stage.passUntil(() -> stage.isSeen(Sight.NOTHING_INSIDE), PATIENCE))
                .as("book " + book + " comes to rest")
                .isTrue();
    }

    private static SteppedStage stage(String profile) {
        var config = config(profile);
        var library = SimLibrary.of(SimCatalogue.load());
        var system = new Sip2Site(
                        SimCatalogue.OWNER,
                        Sip2Site.DEFAULT.library(),
                        Sip2Site.DEFAULT.account(),
                        Sip2Site.DEFAULT.wire(),
                        Sip2Site.OFFERED)
                .on(profile);
        var stage = SteppedStage.of(
                clock -> new SimulatedSite(library, clock, Equipment.of(config), system), config, OPENING, 1);
        SimBooks.bring(BOOKS, stage);
        stage.boot();
        assertThat(stage.passUntil(() -> stage.isSeen(Sight.READY), PATIENCE)).isTrue();
        return stage;
    }

    private static KioskConfig config(String profile) {
        var password = directory.resolve("password");
        try {
            Files.writeString(password, Sip2Site.DEFAULT.account().password());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        var library = "library: {profile: %s, user: %s, passwordFile: \"%s\", location: HD}"
                .formatted(profile, Sip2Site.DEFAULT.account().user(), password);
        return switch (KioskConfigReader.read(
                new YamlSource("built-in", BuiltIn.stepped()), new YamlSource("profile", library))) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new AssertionError(problems);
        };
    }
}
