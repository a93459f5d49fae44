package org.caiyun.sim.powercut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.scenario.Scenario;
import org.caiyun.sim.scenario.ScenarioBook;
import org.caiyun.sim.scenario.SimBooks;
import org.caiyun.sim.stage.BuiltIn;
import org.caiyun.sim.stage.Disk;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.world.Place;

/**
 * Ten books come back, each another way; in the middle one patron prints a receipt, and staff stop the program and
 * start it again. The people go on where they were after a power cut, and look at the machine to know where that is.
 */
final class TenBooks {
    static final String JOURNAL = "J1";

    private static final long SEED = 10;
    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
    private static final Duration HAND = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration OFF = Duration.ofSeconds(20);
    private static final int FIRST_PATRONS = 5;
    private static final String LEFT_LYING = "left";
    private static final KioskConfig CONFIG = config();
    private static final List<ScenarioBook> BOOKS = books();

    private final SteppedStage stage;
    private int next;
    private boolean handedIn;
    private boolean restarted;

    TenBooks(Disk disk) {
        stage = SteppedStage.of(clock -> new SimulatedSite(SimLibrary.of(List.of()), clock), CONFIG, START, SEED, disk);
        SimBooks.bring(BOOKS, stage);
    }

    SteppedStage stage() {
        return stage;
    }

    /** From wherever it is to its end, with everything settled. */
    void goOn() {
        if (stage.kiosk().isEmpty()) {
            stage.boot();
        }
        while (next < BOOKS.size()) {
            if (next == FIRST_PATRONS && !restarted) {
                partAndRestart();
            }
            comesBack(BOOKS.get(next).id());
            next++;
            handedIn = false;
        }
        // also once more after a cut: whether the first press counted, only the screen can tell
        stage.press(new PatronIntent.Receipt(ReceiptChoice.NONE));
        settle();
    }

    private void partAndRestart() {
        stage.press(new PatronIntent.Receipt(ReceiptChoice.PRINT));
        settle();
        restarted = true;
        stage.kill();
        stage.pass(OFF);
        stage.boot();
    }

    private void comesBack(String book) {
        var site = stage.site();
        if (!handedIn) {
            expect(stage.passUntil(() -> stage.isSeen(Sight.READY) && site.mouthIsFree(), PATIENCE), book);
            stage.pass(HAND);
            expect(stage.passUntil(() -> site.insert(book, stage.now()), PATIENCE), book);
            handedIn = true;
        }
        expect(stage.passUntil(() -> rests(book) || isGivenBack(book), PATIENCE), book);
        if (isGivenBack(book)) {
            stage.pass(HAND);
            site.take(book, stage.now());
        }
        expect(stage.passUntil(() -> rests(book), PATIENCE), book);
    }

    /** And its patron wants it. */
    private boolean isGivenBack(String book) {
        return !book.equals(LEFT_LYING)
                && stage.isSeen(Sight.GIVING_BACK)
                && stage.site().world().placeOf(book).equals(new Place.Mouth());
    }

    private boolean rests(String book) {
        return switch (stage.site().world().placeOf(book)) {
            case Place.Outside _, Place.InBin _ -> stage.isSeen(Sight.NOTHING_INSIDE);
            case Place.Mouth _, Place.Captive _, Place.Belt _ -> false;
        };
    }

    private void settle() {
        expect(stage.passUntil(() -> stage.isSeen(Sight.NOTHING_OWED) && stage.isSeen(Sight.IDLE), PATIENCE), "all");
    }

    private void expect(boolean held, String what) {
        if (!held) {
            throw new AssertionError(
                    what + " does not come to rest: " + stage.kiosk().map(kiosk -> kiosk.state()));
        }
    }

    private static KioskConfig config() {
        return switch (KioskConfigReader.read(BuiltIn.stepped())) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<ScenarioBook> books() {
        try (var in = Objects.requireNonNull(TenBooks.class.getResourceAsStream("ten-books.yaml"))) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return switch (Scenario.read(new YamlSource("ten-books.yaml", yaml))) {
                case YamlResult.Good<Scenario>(var scenario) -> scenario.books();
                case YamlResult.Bad<Scenario>(var problems) -> throw new AssertionError(problems);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
