package org.caiyun.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.tag.PartOfSet;
import org.caiyun.kiosk.tag.SecurityMark;
import org.caiyun.kiosk.tag.TagDecoder;
import org.caiyun.kiosk.tag.TagModel;
import org.caiyun.sim.scenario.ScenarioBook.Model;
import org.caiyun.sim.stage.Equipment;
import org.caiyun.sim.stage.Stage;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimChip;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ten books of the usual story, at every reader with tags of every model that it can read. */
@Timeout(60)
final class TenBooksWithEveryReaderTest {
    private static final Scenario TEN_BOOKS = Stories.named("ten-books");
    private static final int CIRCULATION = 0x10;

    static Stream<Arguments> readersAndTags() {
        return Arrays.stream(Driver.values())
                .flatMap(reader -> models(reader).stream().map(model -> arguments(reader, model)));
    }

    private static List<Model> models(Driver reader) {
        return switch (reader) {
            case FEIG, RL866, D6, RR3036 -> List.of(Model.ISO28560_2, Model.ISO28560_3, Model.RFID501);
            case LLRP -> List.of(Model.ISO28560_4, Model.CN_ALLIANCE, Model.DE_UHF);
        };
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("readersAndTags")
    void comesTrue(Driver reader, Model model) {
        var story = withTags(model, reader);

        try (var stage = Stories.stepped(story)) {
            assertThat(new ScenarioRunner(story, stage).run()).isEmpty();

            assertThat(identified(stage))
                    .hasSize(TEN_BOOKS.books().size())
                    .allMatch(fact -> fact.model() == decoded(model));
            assertThat(stage.site().world().books())
                    .flatExtracting(SimBook::chips)
                    .hasSize(TEN_BOOKS.books().size())
                    .allMatch(tag -> stateOf(tag) == SecurityMark.State.ON);
        }
    }

    private static List<ReturnFact.Identified> identified(Stage stage) {
        return stage.facts().stream()
                .map(FactRecord::fact)
                .filter(ReturnFact.Identified.class::isInstance)
                .map(ReturnFact.Identified.class::cast)
                .toList();
    }

    private static SecurityMark.State stateOf(SimChip tag) {
        return SecurityMark.STANDARD.stateOf(tag.image(), TagDecoder.STRICT.decode(tag.image()));
    }

    private static Scenario withTags(Model model, Driver reader) {
        return new Scenario(
                TEN_BOOKS.name(),
                TEN_BOOKS.seed(),
                TEN_BOOKS.rest(),
                Equipment.with(reader),
                TEN_BOOKS.books().stream().map(book -> with(book, model)).toList(),
                TEN_BOOKS.steps().stream()
                        .map(TenBooksWithEveryReaderTest::withoutAfi)
                        .toList());
    }

    private static ScenarioBook with(ScenarioBook book, Model model) {
        var says = new ScenarioBook.Content("", model.usualOwner(), CIRCULATION, PartOfSet.UNSTATED, "");
        var tag = new ScenarioBook.Tag(model, says, ScenarioBook.USUAL.chip());
        return new ScenarioBook(book.id(), book.barcode(), book.title(), List.of(tag), book.library());
    }

    /** Not every mark is an AFI; all of them are looked at in the end. */
    private static ScenarioStep withoutAfi(ScenarioStep step) {
        return switch (step) {
            case ScenarioStep.Expect(Expectation(var book, var checks)) ->
                new ScenarioStep.Expect(new Expectation(
                        book,
                        checks.stream()
                                .filter(check -> !(check instanceof Expectation.Check.Afi))
                                .toList()));
            default -> step;
        };
    }

    private static TagModel decoded(Model model) {
        return switch (model) {
            case ISO28560_2 -> TagModel.ISO_28560_2;
            case ISO28560_3 -> TagModel.ISO_28560_3;
            case RFID501 -> TagModel.RFID501;
            case ISO28560_4 -> TagModel.ISO_28560_4;
            case CN_ALLIANCE -> TagModel.CN_ALLIANCE;
            case DE_UHF -> TagModel.DE_UHF;
            case BLANK, UHF_BLANK, NONE -> throw new IllegalArgumentException("a tag that says nothing");
        };
    }
}
