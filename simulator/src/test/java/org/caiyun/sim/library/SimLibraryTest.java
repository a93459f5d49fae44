package org.caiyun.sim.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SimLibraryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T01:30:00Z");
    private static final SimTitle TITLE = new SimTitle("边城", "沈从文", "", "", "");

    @ParameterizedTest
    @MethodSource("holds")
    void closesALoanAndSendsTheCopyWhereItIsWaitedFor(SimHold hold, SimCirculation after) {
        var library = library(new SimCirculation.OnLoan(), hold);

        SimCheckIn outcome = library.checkIn("1", NOW, NOW, false);

        assertThat(outcome).isEqualTo(new SimCheckIn.Accepted(new SimItem("1", TITLE, after, hold)));
        assertThat(library.item("1").map(SimItem::circulation)).contains(after);
    }

    static Stream<Arguments> holds() {
        return Stream.of(
                Arguments.of(new SimHold.NoHold(), new SimCirculation.OnShelf()),
                Arguments.of(new SimHold.Here(), new SimCirculation.OnHoldShelf()),
                Arguments.of(new SimHold.Elsewhere("HHHT"), new SimCirculation.InTransit("HHHT")));
    }

    @Test
    void refusesWhatIsNotOnLoanAndWhatItDoesNotKnow() {
        var library = library(new SimCirculation.OnShelf(), new SimHold.NoHold());

        assertThat(library.checkIn("1", NOW, NOW, true)).isInstanceOf(SimCheckIn.NotOnLoan.class);
        assertThat(library.checkIn("2", NOW, NOW, false)).isEqualTo(new SimCheckIn.Unknown());
        assertThat(library.executions())
                .containsExactly(new Execution("1", NOW, NOW, true, false), new Execution("2", NOW, NOW, false, false));
        assertThat(library.doubles()).isEmpty();
    }

    @Test
    void findsASecondCheckInOfOneVisit() {
        var library = library(new SimCirculation.OnLoan(), new SimHold.NoHold());
        library.checkIn("1", NOW, NOW, false);
        library.checkIn("1", NOW, NOW.plusSeconds(9), false);

        assertThat(library.doubles()).containsExactly(new Execution("1", NOW, NOW.plusSeconds(9), false, false));
        assertThat(library.executionsOf("1")).isEqualTo(2);
    }

    @Test
    void doesNotTakeTheNextVisitForADouble() {
        var library = library(new SimCirculation.OnLoan(), new SimHold.NoHold());
        library.checkIn("1", NOW, NOW, false);
        library.lend("1");
        library.checkIn("1", NOW.plusSeconds(3600), NOW.plusSeconds(3600), false);

        assertThat(library.doubles()).isEmpty();
    }

    @Test
    void forgetsACopyThatIsTakenOut() {
        var library = library(new SimCirculation.OnLoan(), new SimHold.NoHold());

        library.remove("1");

        assertThat(library.item("1")).isEqualTo(Optional.empty());
        assertThat(library.items()).isEmpty();
    }

    @Test
    void knowsACopyByItsTagAndChecksItInByItsBarcodeOnly() {
        var library = library(new SimCirculation.OnLoan(), new SimHold.NoHold());
        library.learnTag("E004015012345678", "1");

        assertThat(library.itemWithTag("E004015012345678")).isEqualTo(library.item("1"));
        assertThat(library.itemWithTag("E004015012345679")).isEmpty();
        assertThat(library.checkIn("E004015012345678", NOW, NOW, false)).isEqualTo(new SimCheckIn.Unknown());
    }

    private static SimLibrary library(SimCirculation circulation, SimHold hold) {
        return SimLibrary.of(List.of(new SimItem("1", TITLE, circulation, hold)));
    }
}
