package org.caiyun.sim.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class LendingDeskTest {
    private static final Instant DUE = Instant.parse("2026-03-31T01:30:00Z");
    private static final SimTitle TITLE = new SimTitle("边城", "沈从文", "", "", "");
    private static final SimHold NONE = new SimHold.NoHold();

    static Stream<Arguments> obstacles() {
        return Stream.of(
                Arguments.of(new SimCirculation.OnLoan(), NONE, Objection.LENT_TO_ANOTHER),
                Arguments.of(new SimCirculation.OnShelf(), new SimHold.Here(), Objection.AWAITED_BY_ANOTHER),
                Arguments.of(new SimCirculation.OnHoldShelf(), NONE, Objection.AWAITED_BY_ANOTHER),
                Arguments.of(new SimCirculation.InTransit("HHHT"), NONE, Objection.NOT_LENT),
                Arguments.of(new SimCirculation.ClaimedReturned(), NONE, Objection.NOT_LENT),
                Arguments.of(new SimCirculation.Lost(), NONE, Objection.NOT_LENT),
                Arguments.of(new SimCirculation.InLibraryOnly(), NONE, Objection.NOT_LENT));
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void lendsOnlyWhatCanBeLentUnlessItHasHappenedAlready(
            SimCirculation circulation, SimHold hold, Objection objection) {
        var desk = desk(new SimItem("1", TITLE, circulation, hold));

        assertThat(desk.checkOut(wish("p1", false), false)).isEqualTo(new Lending.Refused(objection));
        assertThat(desk.checkOut(wish("p1", true), false))
                .isEqualTo(new Lending.Lent(new SimLoan("1", "p1", DUE, 0), false));
    }

    @Test
    void keepsItsOrderOfThoseWhoWait() {
        var desk = desk(new SimItem("1", TITLE, new SimCirculation.OnShelf(), NONE));

        assertThat(desk.await("p2", "", "1", new SimHold.Here())).isEmpty();
        assertThat(desk.await("p1", "", "1", new SimHold.Elsewhere("HHHT"))).isEmpty();
        assertThat(desk.await("p1", "", "1", new SimHold.Here())).contains(Objection.WAITS_ALREADY);

        assertThat(desk.checkOut(wish("p1", false), false))
                .isEqualTo(new Lending.Refused(Objection.AWAITED_BY_ANOTHER));
        assertThat(desk.checkOut(wish("p2", false), false)).isInstanceOf(Lending.Lent.class);
        assertThat(desk.library().item("1").map(SimItem::hold))
                .as("the next one's")
                .contains(new SimHold.Elsewhere("HHHT"));
    }

    @Test
    void forgetsALoanThatTheLibraryHasTakenBack() {
        var desk = desk(new SimItem("1", TITLE, new SimCirculation.OnShelf(), NONE));
        desk.checkOut(wish("p1", false), false);

        desk.library().checkIn("1", DUE, DUE, false);

        assertThat(desk.loansOf("p1")).as("before the desk hears of it").isEmpty();
        assertThat(desk.returned("1")).contains(new SimLoan("1", "p1", DUE, 0));
        assertThat(desk.returned("1")).isEmpty();
    }

    @Test
    void putsAnItemBackOnTheShelfWhenNobodyWaitsAnyMore() {
        var desk = desk(new SimItem("1", TITLE, new SimCirculation.OnLoan(), NONE));
        desk.await("p1", "", "1", new SimHold.Here());
        desk.library().checkIn("1", DUE, DUE, false);

        assertThat(desk.forgo("p1", "", "1")).isEmpty();

        assertThat(desk.library().item("1")).contains(new SimItem("1", TITLE, new SimCirculation.OnShelf(), NONE));
    }

    private static LendingDesk desk(SimItem item) {
        var desk = new LendingDesk(SimLibrary.of(List.of(item)), LendingRules.USUAL);
        desk.patrons().put(new SimPatron("p1", "", "A", "", 0));
        desk.patrons().put(new SimPatron("p2", "", "B", "", 0));
        return desk;
    }

    private static LoanWish wish(String patron, boolean noBlock) {
        return new LoanWish(patron, "", "1", DUE, noBlock);
    }
}
