package org.caiyun.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.flow.ReturnSummaries;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.flow.ReturnSummary.LibraryState;
import org.caiyun.kiosk.flow.ReturnSummary.SecurityState;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.sim.boot.Stages;
import org.caiyun.sim.library.Execution;
import org.caiyun.sim.panel.Mode;
import org.caiyun.sim.stage.JournalOnDisk;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.Stage;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimUhfTag;
import org.caiyun.sim.world.TagContent;
import org.caiyun.sim.world.UhfContent;
import org.caiyun.sim.world.UhfWriter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two books through a kiosk with each reader, on a pseudo-terminal or a socket: with the first in the slot the reader
 * is unplugged for a while, with the second it is silent. What is left of it is read from the tags and from the disk.
 */
@Timeout(120)
final class EveryReaderOverRealWiresTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String READER = LineName.READER.name();
    private static final int IN_STOCK = 0x07;
    private static final int ON_LOAN = 0xC2;
    private static final String OWNER = "CN-150000-1-NMG";

    /** Known to the simulated library, on loan and held for nobody. */
    private static final List<String> BARCODES = List.of("31500100000011", "31500100000012");

    @ParameterizedTest
    @EnumSource(Driver.class)
    void returnsBooksFromBeforeAReaderThatWasGoneForAWhile(Driver driver) {
        var made = new Stages(List.of(overlay(driver))).make(Mode.WIRE, 1);
        try (var stage = made.stage()) {
            bring(stage, driver);
            play(stage);
            stage.kill();

            theBooksAreInStock(stage);
            theJournalTellsOfTwoReturns(JournalOnDisk.read(made.config().data()), stage.facts());
        }
    }

    /** One line, and the rest is the built-in configuration's. */
    private static YamlSource overlay(Driver driver) {
        return new YamlSource("reader.yaml", "devices: {rfid: {driver: %s}}".formatted(driver.word()));
    }

    private static void theBooksAreInStock(Stage stage) {
        var books = stage.see(() -> stage.site().world().booksAt(new Place.InBin(1)));
        var executions = stage.see(() -> stage.site().library().executions());

        assertThat(books).hasSize(2).allMatch(EveryReaderOverRealWiresTest::saysInStock);
        assertThat(executions)
                .extracting(Execution::barcode, Execution::closedLoan)
                .containsExactly(tuple(BARCODES.get(0), true), tuple(BARCODES.get(1), true));
    }

    private static void theJournalTellsOfTwoReturns(JournalOnDisk journal, List<FactRecord> facts) {
        assertThat(journal.records()).isEqualTo(facts);
        assertThat(journal.verdict()).isInstanceOf(Verdict.Intact.class);
        assertThat(journal.open()).isEmpty();
        assertThat(ReturnSummaries.of(journal.records()))
                .hasSize(2)
                .allMatch(summary -> summary.security() == SecurityState.SECURED)
                .allMatch(summary -> summary.library() == LibraryState.CHECKED_IN)
                .allMatch(summary -> summary.word() == ReportWord.RETURNED);
        // a reader that was slow to answer may be called down once more
        assertThat(ups(journal.records())).startsWith("up down up").endsWith("down up");
    }

    private static void play(Stage stage) {
        stage.boot();
        until(stage, () -> stage.isSeen(Sight.READY));
        beginReading(stage, 0);
        stage.unplug(LineName.READER);
        until(stage, () -> ups(stage.facts()).endsWith("down"));
        stage.plug(LineName.READER);
        until(stage, () -> isReturned(stage, 0));
        beginReading(stage, 1);
        stage.silence(LineName.READER, true);
        until(stage, () -> ups(stage.facts()).endsWith("down"));
        stage.silence(LineName.READER, false);
        until(stage, () -> isReturned(stage, 1));
        stage.press(new PatronIntent.Receipt(PatronIntent.ReceiptChoice.NONE));
        until(stage, () -> has(stage.facts(), KioskFact.SessionEnded.class));
        until(stage, () -> stage.isSeen(Sight.IDLE));
    }

    private static void beginReading(Stage stage, int book) {
        until(stage, () -> stage.site().insert(BARCODES.get(book), stage.now()));
        until(stage, () -> stage.isSeen(Sight.READING));
    }

    private static boolean isReturned(Stage stage, int book) {
        return ReturnSummaries.lastOf(BARCODES.get(book), stage.facts())
                .map(ReturnSummary::bin)
                .filter(bin -> bin == 1)
                .isPresent();
    }

    private static void until(Stage stage, BooleanSupplier holds) {
        assertThat(stage.passUntil(holds, PATIENCE))
                .as(() -> stage.facts().stream().map(FactRecord::fact).toList().toString())
                .isTrue();
    }

    /** The id of each is its barcode. */
    private static void bring(Stage stage, Driver driver) {
        switch (driver) {
            case FEIG, RL866, D6, RR3036 ->
                SimBooks.bring(
                        BARCODES.stream()
                                .map(code -> ScenarioBook.plain(code, code))
                                .toList(),
                        stage);
            case LLRP -> {
                var standard =
                        UhfWriter.iso28560Part4(TagContent.of(BARCODES.get(0)).ownedBy(OWNER), ON_LOAN);
                var alliance = UhfWriter.alliance(TagContent.of(BARCODES.get(1)), true);
                stage.see(() -> {
                    stage.site().world().add(uhf(BARCODES.get(0), "E280116060000209A1B2C301", standard));
                    stage.site().world().add(uhf(BARCODES.get(1), "E280116060000209A1B2C302", alliance));
                    return true;
                });
            }
        }
    }

    private static SimBook uhf(String barcode, String tid, UhfContent content) {
        var bank = Bytes.of(content.pc() >> Byte.SIZE, content.pc() & 0xFF).plus(content.epc());
        var tag = new SimUhfTag(Bytes.ofHex(tid), bank, content.user());
        return new SimBook(barcode, barcode, "", List.of(), List.of(tag));
    }

    private static boolean saysInStock(SimBook book) {
        return book.tags().stream().allMatch(tag -> tag.afi() == IN_STOCK)
                && book.uhfTags().stream().allMatch(EveryReaderOverRealWiresTest::saysInStock);
    }

    /** The alliance's first bit is set on loan; the other format has an AFI. */
    private static boolean saysInStock(SimUhfTag tag) {
        boolean hasAfi = (tag.pc() & 0x0100) != 0;
        return hasAfi ? (tag.pc() & 0xFF) == IN_STOCK : tag.epc().at(0) == 0;
    }

    /** How the reader came and went. */
    private static String ups(List<FactRecord> facts) {
        return facts.stream()
                .map(FactRecord::fact)
                .flatMap(fact -> switch (fact) {
                    case KioskFact.DeviceUp up when up.device().equals(READER) -> Stream.of("up");
                    case KioskFact.DeviceDown down when down.device().equals(READER) -> Stream.of("down");
                    default -> Stream.empty();
                })
                .collect(Collectors.joining(" "));
    }

    private static boolean has(List<FactRecord> facts, Class<? extends Fact> type) {
        return facts.stream().map(FactRecord::fact).anyMatch(type::isInstance);
    }
}
