package org.caiyun.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.world.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault, put in while a book is returned and a receipt is printed, and cleared a while later. */
final class EveryTroubleTest {
    private static final Duration LASTS = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String BOOK = "book";
    /** As the book is put in, and as it is drawn in. */
    static Stream<Arguments> all() {
        return Stream.concat(Trouble.all().stream(), Trouble.allOnce().stream())
                .flatMap(trouble -> Stream.of(5, 900).map(millis -> Arguments.of(trouble, millis)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void leavesAKioskThatComesToRestAtMostWithTheHelpOfStaff(Trouble trouble, int millis) {
        try (var stage = returning(trouble, millis)) {
            Troubles.clear(trouble, stage);
            boolean alone = stage.passUntil(() -> rests(stage), PATIENCE);
            takeOut(stage);

            assertThat(alone || stage.passUntil(() -> rests(stage), PATIENCE)).isTrue();
        }
    }

    private static SteppedStage returning(Trouble trouble, int millis) {
        var stage = Stories.stepped(1);
        SimBooks.bring(List.of(ScenarioBook.plain(BOOK, "31500100000011")), stage);
        stage.boot();
        stage.passUntil(() -> stage.isSeen(Sight.READY), PATIENCE);
        stage.site().insert(BOOK, stage.now());
        stage.pass(Duration.ofMillis(millis));
        Troubles.put(trouble, stage);
        stage.pass(LASTS);
        stage.press(new PatronIntent.Receipt(ReceiptChoice.PRINT));
        stage.pass(LASTS);
        return stage;
    }

    /** Staff open the machine and take out what is stuck in it. */
    private static void takeOut(SteppedStage stage) {
        stage.site().remove(BOOK, stage.now());
        stage.site().pullOut(BOOK, stage.now());
    }

    private static boolean rests(SteppedStage stage) {
        var place = stage.site().world().placeOf(BOOK);
        return (place.equals(new Place.Outside()) || place instanceof Place.InBin)
                && stage.isSeen(Sight.NOTHING_INSIDE)
                && stage.isSeen(Sight.NOTHING_OWED)
                && stage.isSeen(Sight.READY)
                && stage.isSeen(Sight.IDLE);
    }
}
