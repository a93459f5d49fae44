package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.caiyun.device.CommandId;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.CheckInOutcome.CheckedIn;
import org.caiyun.kiosk.library.CheckInOutcome.Refused;
import org.caiyun.kiosk.library.CheckInOutcome.Unconfirmed;
import org.caiyun.kiosk.library.CheckInOutcome.Unreachable;
import org.caiyun.kiosk.library.LibraryEvent;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimCirculation;
import org.caiyun.sim.library.SimItem;
import org.caiyun.sim.library.SimLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The session against servers that repeat their answer and servers that run a request again. */
final class LostAnswerTest {
    private static final String DREAM = "31500100000011";
    private static final String HOLD_HERE = "31500100000013";
    private static final String HOLD_ELSEWHERE = "31500100000014";
    private static final Duration SETTLED = Duration.ofSeconds(21);

    /** Each way of losing an answer, for each kind of server. */
    static Stream<Arguments> losses() {
        return Stream.of(false, true)
                .flatMap(again -> Stream.of(
                                new Sip2Fault.AnswerLost(),
                                new Sip2Fault.RequestLost(),
                                new Sip2Fault.Late(Duration.ofSeconds(6)),
                                new Sip2Fault.Late(Duration.ofSeconds(4)),
                                new Sip2Fault.WrongSequence(),
                                new Sip2Fault.BadChecksum(),
                                new Sip2Fault.AnotherItem(),
                                new Sip2Fault.AsksToResend(),
                                new Sip2Fault.StatusInstead(),
                                new Sip2Fault.PlainText(true),
                                new Sip2Fault.PlainText(false),
                                new Sip2Fault.HangUp(true),
                                new Sip2Fault.HangUp(false))
                        .map(fault -> Arguments.of(again, fault)));
    }

    @ParameterizedTest(name = "runs again: {0}, {1}")
    @MethodSource("losses")
    void checksInExactlyOnceWhateverIsLost(boolean again, Sip2Fault fault) {
        var link = up(again);
        link.peer.inject(Sip2Layout.CHECK_IN, fault);

        CommandId id = link.checkIn(DREAM);
        link.run(SETTLED);

        assertThat(link.outcomes(id)).singleElement().isInstanceOf(CheckedIn.class);
        assertThat(link.library.executionsOf(DREAM)).isEqualTo(1);
        assertThat(link.library.doubles()).isEmpty();
    }

    @ParameterizedTest(name = "runs again: {0}, {1}")
    @MethodSource("losses")
    void checksInExactlyOnceWhenTheNextQuestionIsLostToo(boolean again, Sip2Fault fault) {
        var link = up(again);
        link.peer.inject(Sip2Layout.CHECK_IN, new Sip2Fault.AnswerLost());
        link.peer.inject(Sip2Layout.ITEM_INFORMATION, fault);

        CommandId id = link.checkIn(DREAM);
        link.run(SETTLED);

        assertThat(link.outcomes(id)).singleElement().isInstanceOf(CheckedIn.class);
        assertThat(link.library.executionsOf(DREAM)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesTheRowStillOnLoanOnlyOnce(boolean again) {
        var link = up(again);
        link.peer.inject(Sip2Layout.CHECK_IN, new Sip2Fault.RequestLost());
        link.peer.inject(Sip2Layout.CHECK_IN, new Sip2Fault.RequestLost());

        CommandId id = link.checkIn(DREAM);
        link.run(SETTLED);

        assertThat(link.outcomes(id)).singleElement().isInstanceOf(Unconfirmed.class);
        assertThat(link.library.executions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({HOLD_HERE + ", HOLD_HERE", HOLD_ELSEWHERE + ", TRANSIT"})
    void learnsOfAHoldFromTheStatus(String barcode, AlertType alert) {
        var link = up(true);
        link.peer.inject(Sip2Layout.CHECK_IN, new Sip2Fault.AnswerLost());

        CommandId id = link.checkIn(barcode);
        link.run(SETTLED);

        assertThat(link.outcomes(id)).singleElement().isInstanceOfSatisfying(CheckedIn.class, c -> {
            assertThat(c.answer().alert()).isEqualTo(alert);
            assertThat(c.answer().resensitize()).isTrue();
            assertThat(c.answer().title()).startsWith("三体");
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cannotTellWithoutItemInformation(boolean executed) {
        var link = up(Sip2Site.WITHOUT_ITEM_INFORMATION);
        link.peer.inject(Sip2Layout.CHECK_IN, new Sip2Fault.HangUp(executed));

        CommandId id = link.checkIn(DREAM);
        link.run(SETTLED);

        assertThat(link.outcomes(id)).singleElement().isInstanceOf(Unconfirmed.class);
        assertThat(link.library.executionsOf(DREAM)).isEqualTo(executed ? 1 : 0);
    }

    @Test
    void cannotTellWhileNobodyListens() {
        var link = up(false);
        link.peer.inject(Sip2Layout.CHECK_IN, new Sip2Fault.HangUp(true));
        link.reachable(false);

        CommandId id = link.checkIn(DREAM);
        CommandId later = link.checkIn(HOLD_HERE);
        link.run(SETTLED);
        CommandId atOnce = link.checkIn(HOLD_ELSEWHERE);

        assertThat(link.outcomes(id)).singleElement().isInstanceOf(Unconfirmed.class);
        assertThat(link.outcomes(later)).singleElement().isInstanceOf(Unreachable.class);
        assertThat(link.outcomes(atOnce)).singleElement().isInstanceOf(Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void settlesLaterWhatWasLeftOpen(boolean executed) {
        var link = up(true);
        link.peer.inject(Sip2Layout.CHECK_IN, new Sip2Fault.HangUp(executed));
        link.reachable(false);
        var returned = link.wall();
        link.checkIn(DREAM);
        link.run(SETTLED);
        link.reachable(true);
        link.run(SETTLED);

        CommandId id = link.settle(DREAM, returned);
        link.run(SETTLED);

        assertThat(link.outcomes(id)).singleElement().isInstanceOf(CheckedIn.class);
        assertThat(link.library.executionsOf(DREAM)).isEqualTo(1);
        assertThat(link.library.executions().getFirst().returned().getEpochSecond())
                .isEqualTo(returned.getEpochSecond());
    }

    @Test
    void keepsEachAnswerWithItsItem() {
        var link = up(false);
        link.peer.inject(Sip2Layout.CHECK_IN, new Sip2Fault.Late(Duration.ofSeconds(6)));

        CommandId first = link.checkIn(DREAM);
        link.run(SETTLED);
        CommandId second = link.checkIn(HOLD_HERE);
        link.run(SETTLED);

        assertThat(link.outcomes(first)).singleElement().isInstanceOf(CheckedIn.class);
        assertThat(link.outcomes(second))
                .singleElement()
                .isInstanceOfSatisfying(
                        CheckedIn.class, c -> assertThat(c.answer().alert()).isEqualTo(AlertType.HOLD_HERE));
    }

    @Test
    void triesAgainAfterARefusedLogin() {
        var link = new SteppedLibraryLink(SimLibrary.of(SimCatalogue.load()), Sip2Site.DEFAULT);
        link.peer.inject(Sip2Layout.LOGIN, new Sip2Fault.LoginRefused());

        link.start();
        link.run(Duration.ofSeconds(2));

        assertThat(link.events)
                .satisfiesExactly(
                        e -> assertThat(e).isInstanceOf(LibraryEvent.LinkDown.class),
                        e -> assertThat(e).isEqualTo(new LibraryEvent.LinkUp(true)));
    }

    @Test
    void staysUpForADayWithoutReturns() {
        var link = up(false);
        link.events.clear();

        link.run(Duration.ofDays(1));

        assertThat(link.events).isEmpty();
    }

    static Stream<Arguments> refusals() {
        return SimLibrary.of(SimCatalogue.load()).items().stream()
                .filter(i -> !i.circulation().equals(new SimCirculation.OnLoan()))
                .map(i -> Arguments.of(
                        i,
                        switch (i.circulation()) {
                            case SimCirculation.OnLoan(), SimCirculation.InLibraryOnly() -> Refusal.OTHER;
                            case SimCirculation.OnShelf(), SimCirculation.OnHoldShelf(), SimCirculation.InTransit _ ->
                                Refusal.NOT_ON_LOAN;
                            case SimCirculation.ClaimedReturned() -> Refusal.CLAIMED_RETURNED;
                            case SimCirculation.Lost() -> Refusal.LOST;
                        }));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void learnsWhyAnItemIsRefused(SimItem item, Refusal refusal) {
        var link = up(false);

        CommandId id = link.checkIn(item.barcode());
        CommandId unknown = link.checkIn("999");
        link.run(SETTLED);

        assertThat(link.outcomes(id))
                .singleElement()
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.refusal()).isEqualTo(refusal));
        assertThat(link.outcomes(unknown))
                .singleElement()
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.refusal()).isEqualTo(Refusal.UNKNOWN_ITEM));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    /** Every loan is either closed once, or reported as unsettled; nothing is ever run twice. */
    @ParameterizedTest
    @MethodSource("seeds")
    void neitherLosesNorDoublesUnderRandomFaults(long seed) {
        var random = new Random(seed);
        var link = up(random.nextBoolean());
        List<Sip2Fault> faults =
                losses().map(a -> (Sip2Fault) a.get()[1]).distinct().toList();
        var ids = new ArrayList<CommandId>();
        List<String> loans = link.library.items().stream()
                .filter(i -> i.circulation().equals(new SimCirculation.OnLoan()))
                .map(SimItem::barcode)
                .toList();
        for (String barcode : loans) {
            for (Sip2Layout layout :
                    List.of(Sip2Layout.CHECK_IN, Sip2Layout.ITEM_INFORMATION, Sip2Layout.LOGIN, Sip2Layout.SC_STATUS)) {
                if (random.nextInt(3) == 0) {
                    link.peer.inject(layout, faults.get(random.nextInt(faults.size())));
                }
            }
            ids.add(link.checkIn(barcode));
            link.run(Duration.ofMillis(random.nextInt(8000)));
        }
        link.run(SETTLED);

        assertThat(link.library.doubles()).isEmpty();
        assertThat(ids).allSatisfy(id -> assertThat(link.outcomes(id)).hasSize(1));
        for (int i = 0; i < ids.size(); i++) {
            CheckInOutcome outcome = link.outcomes(ids.get(i)).getFirst();
            boolean onLoan = link.library
                    .item(loans.get(i))
                    .filter(item -> item.circulation().equals(new SimCirculation.OnLoan()))
                    .isPresent();
            assertThat(outcome).isInstanceOfAny(onLoan ? Unreachable.class : CheckedIn.class, Unconfirmed.class);
        }
    }

    private static SteppedLibraryLink up(boolean again) {
        var link = up(Sip2Site.OFFERED);
        link.peer.reexecutes(again);
        return link;
    }

    private static SteppedLibraryLink up(String offered) {
        Sip2Site site = Sip2Site.DEFAULT;
        var link = new SteppedLibraryLink(
                SimLibrary.of(SimCatalogue.load()),
                new Sip2Site(site.institution(), site.library(), site.account(), site.wire(), offered));
        link.peer.latency(Duration.ofMillis(80));
        link.start();
        link.run(Duration.ofSeconds(1));
        return link;
    }
}
