package org.caiyun.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.caiyun.kiosk.flow.ReturnSummaries;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.flow.ReturnSummary.LibraryState;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.sim.library.Execution;
import org.caiyun.sim.peer.ScannerPeerSettings.Mode;
import org.caiyun.sim.stage.Equipment;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.Stage;
import org.caiyun.sim.world.SimBook;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A book without a tag through a kiosk whose scanner is on a pseudo-terminal, after its cable was out. */
@Timeout(120)
final class LabelsOverRealWiresTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String SCANNER = LineName.SCANNER.name();
    /** Known to the simulated library, on loan and held for nobody. */
    private static final String BARCODE = "31500100000011";

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void returnsABookThatOnlyItsLabelNames(Mode mode) {
        try (var stage = Stories.wire(directory, 1, Equipment.USUAL.scanning(mode))) {
            stage.see(() -> {
                stage.site().world().add(new SimBook("bare", BARCODE, "", List.of()));
                return true;
            });
            stage.boot();
            until(stage, () -> stage.isSeen(Sight.READY));
            stage.unplug(LineName.SCANNER);
            until(stage, () -> !isScannerThere(stage));
            stage.plug(LineName.SCANNER);
            until(stage, () -> isScannerThere(stage));

            until(stage, () -> stage.see(() -> stage.site().insert("bare", stage.now())));
            until(stage, () -> isToldToTheLibrary(stage));

            assertThat(ReturnSummaries.of(stage.facts()))
                    .extracting(ReturnSummary::barcode, ReturnSummary::word, ReturnSummary::bin)
                    .containsExactly(tuple(BARCODE, ReportWord.RETURNED, 2));
            assertThat(stage.see(() -> stage.site().library().executions()))
                    .extracting(Execution::barcode, Execution::closedLoan)
                    .containsExactly(tuple(BARCODE, true));
        }
    }

    private static boolean isScannerThere(Stage stage) {
        boolean there = false;
        for (var record : stage.facts()) {
            there = switch (record.fact()) {
                case KioskFact.DeviceUp up when up.device().equals(SCANNER) -> true;
                case KioskFact.DeviceDown down when down.device().equals(SCANNER) -> false;
                default -> there;
            };
        }
        return there;
    }

    private static boolean isToldToTheLibrary(Stage stage) {
        return ReturnSummaries.of(stage.facts()).stream()
                .anyMatch(line -> line.library() == LibraryState.CHECKED_IN && line.word() == ReportWord.RETURNED);
    }

    private static void until(Stage stage, BooleanSupplier there) {
        assertThat(stage.passUntil(there, PATIENCE)).isTrue();
    }
}
