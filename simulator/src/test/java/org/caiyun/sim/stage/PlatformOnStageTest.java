package org.caiyun.sim.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.cataloguing.LibrarySaid;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.http.HttpCall;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.ModelledStore;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The kiosk with its journal and the platform link, over restarts; the platform is a script. */
final class PlatformOnStageTest {
    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
    private static final Duration MOMENT = Duration.ofSeconds(3);
    private static final String PLATFORM = "platform: { address: \"https://platform.example/v1\" }\n";

    private final List<HttpCall> heard = new ArrayList<>();
    private final SteppedStage stage = stage(PLATFORM, 3);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void bringsEachRowOnceAndWritesThatDown() {
        serve(PlatformOnStageTest::taken);
        stage.boot();
        stage.pass(MOMENT);

        stage.boot();
        stage.pass(MOMENT);

        assertThat(events()).containsExactly("J1/1", "J1/2", "J1/3");
        assertThat(facts(KioskFact.Delivered.class))
                .containsExactly(
                        new KioskFact.Delivered("platform", 1),
                        new KioskFact.Delivered("platform", 2),
                        new KioskFact.Delivered("platform", 3));
    }

    @Test
    void whatThePlatformHasButTheKioskDoesNotKnowIsSentAgainAfterAPowerCut() {
        serve(PlatformOnStageTest::taken);
        stage.http().slowest(Duration.ofSeconds(5));
        stage.boot();
        assertThat(stage.passUntil(() -> !events().isEmpty(), Duration.ofMinutes(1)))
                .isTrue();

        stage.boot();
        stage.pass(Duration.ofMinutes(3));

        assertThat(events()).startsWith("J1/1", "J1/1").endsWith("J1/3");
        assertThat(facts(KioskFact.Delivered.class)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void whatThePlatformWillNeverTakeIsLeftToStaff() {
        serve(call -> call.body().contains("J1/2")
                ? new HttpResult.Answered(422, "{\"title\":\"no such book\",\"status\":422}")
                : taken(call));
        stage.boot();
        stage.pass(MOMENT);

        assertThat(facts(KioskFact.NotDelivered.class))
                .containsExactly(new KioskFact.NotDelivered("platform", 2, "status 422: no such book"));
        assertThat(facts(KioskFact.Delivered.class)).hasSize(2);
    }

    @Test
    void whileTheDiskTakesNothingNothingIsToldTwice() {
        serve(PlatformOnStageTest::taken);
        stage.suffer(DiskTrouble.FULL, true);
        stage.boot();
        stage.pass(Duration.ofMinutes(5));

        stage.suffer(DiskTrouble.FULL, false);
        stage.pass(Duration.ofMinutes(1));

        assertThat(events()).doesNotHaveDuplicates().hasSize(3);
        assertThat(facts(KioskFact.Delivered.class)).hasSize(3);
    }

    @Test
    void changesOfTasksAreKeptAndAskedForFromThereAfterARestart() {
        serve(call -> String.valueOf(call.address().getQuery()).startsWith("after=0&")
                ? new HttpResult.Answered(200, """
                        {"changes":[{"number":1,"task":"r","state":"received","at":"2026-11-22T01:00:00Z"}]}""")
                : new HttpResult.Answered(200, "{\"changes\":[]}"));
        stage.boot();
        stage.pass(MOMENT);

        stage.boot();
        stage.pass(MOMENT);

        assertThat(facts(KioskFact.TaskChanged.class))
                .containsExactly(new KioskFact.TaskChanged(1, "r", TaskState.RECEIVED, START));
        assertThat(heard.stream()
                        .filter(call -> call.method().equals("GET"))
                        .map(call -> call.address().getQuery()))
                .startsWith("after=0&limit=200")
                .endsWith("after=1&limit=200");
    }

    @Test
    void withoutAPlatformNobodyIsCalled() {
        try (var alone = stage("", 3)) {
            alone.http().serve((call, _) -> {
                heard.add(call);
                return Optional.empty();
            });
            alone.boot();
            alone.pass(Duration.ofMinutes(5));
        }

        assertThat(heard).isEmpty();
    }

    private void serve(Function<HttpCall, HttpResult> platform) {
        stage.http().serve((call, _) -> {
            heard.add(call);
            return Optional.of(platform.apply(call));
        });
    }

    private static HttpResult taken(HttpCall call) {
        return call.method().equals("POST")
                ? new HttpResult.Answered(200, "{\"id\":\"" + idOf(call) + "\"}")
                : new HttpResult.Answered(200, "{\"changes\":[]}");
    }

    private static String idOf(HttpCall call) {
        return call.body().replaceAll(".*\"id\":\"(J1/\\d+)\".*", "$1");
    }

    private List<String> events() {
        return heard.stream()
                .filter(call -> call.method().equals("POST"))
                .map(PlatformOnStageTest::idOf)
                .toList();
    }

    private <F extends Fact> List<F> facts(Class<F> kind) {
        return stage.facts().stream()
                .map(FactRecord::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** A kiosk whose journal has so many reports for the platform. */
    private static SteppedStage stage(String platform, int reports) {
        var store = new ModelledStore("J1");
        var facts = LongStream.rangeClosed(1, reports)
                .mapToObj(PlatformOnStageTest::reported)
                .toList();
        var records = new JournalWriter(store.contents(), "boot-0").seal(facts, Uptime.ZERO, START, true);
        assertThat(store.commit(records)).isEqualTo(new CommitResult.Committed());
        return SteppedStage.of(
                clock -> new SimulatedSite(SimLibrary.of(SimCatalogue.load()), clock),
                config(platform),
                START,
                7,
                new Disk() {
                    private ModelledStore found = store;

                    @Override
                    public ModelledStore open() {
                        found = found.reopened();
                        return found;
                    }
                });
    }

    private static Fact reported(long number) {
        return new ReturnFact.ReturnReported(
                new ReturnId("NMG-SIM-01", "J1", number),
                new Barcode("GX1500000000" + number),
                List.of(),
                false,
                "P-" + number,
                START,
                true,
                LibrarySaid.CHECKED_IN,
                5,
                1,
                false);
    }

    private static KioskConfig config(String platform) {
        return switch (KioskConfigReader.read(BuiltIn.stepped() + platform)) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new AssertionError(problems);
        };
    }
}
