package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.CommandId;
import org.caiyun.kiosk.config.IlsProfile;
import org.caiyun.kiosk.config.IlsProfiles;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInOutcome.CheckedIn;
import org.caiyun.kiosk.library.CheckInOutcome.Refused;
import org.caiyun.kiosk.library.LibraryEvent;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.library.sip2.LoginPrompts;
import org.caiyun.kiosk.library.sip2.SignInOrder;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.caiyun.kiosk.library.sip2.Sip2Manners;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.sim.library.Execution;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The session with each profile against an ACS that does as the library system of that profile. */
final class ProfilesOnAcsTest {
    private static final String DREAM = "31500100000011";
    private static final String HOLD_HERE = "31500100000013";
    private static final String UNKNOWN = "31500100009999";
    private static final Duration SETTLED = Duration.ofSeconds(21);
    private static final Instant YESTERDAY = Instant.parse("2026-02-28T09:00:00Z");

    static List<String> profiles() {
        return IlsProfiles.names();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aReturnIsCheckedInOnce(String profile) {
        var link = up(profile);

        CommandId id = link.checkIn(DREAM);
        link.run(SETTLED);

        assertThat(link.outcomes(id)).hasSize(1).first().isInstanceOf(CheckedIn.class);
        assertThat(link.library.executionsOf(DREAM)).isOne();
    }

    static Stream<Arguments> losses() {
        return profiles().stream()
                .flatMap(profile -> Stream.of(
                                new Sip2Fault.AnswerLost(),
                                new Sip2Fault.RequestLost(),
                                new Sip2Fault.HangUp(true),
                                new Sip2Fault.HangUp(false))
                        .map(fault -> Arguments.of(profile, fault)));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aLostAnswerIsSettledAndNothingIsDoubled(String profile, Sip2Fault fault) {
        var link = up(profile);
        link.peer.inject(Sip2Layout.CHECK_IN, fault);

        CommandId id = link.checkIn(DREAM);
        link.run(SETTLED);

        assertThat(link.outcomes(id)).hasSize(1).first().isInstanceOf(CheckedIn.class);
        assertThat(link.library.executions()).filteredOn(Execution::closedLoan).hasSize(1);
        assertThat(link.library.doubles()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aLateReturnKeepsItsDateAndIsCheckedInOnce(String profile) {
        var link = up(profile);

        CommandId id = link.checkIn(DREAM, YESTERDAY, true);
        link.run(SETTLED);

        assertThat(link.outcomes(id)).hasSize(1).first().isInstanceOf(CheckedIn.class);
        assertThat(link.library.executions()).hasSize(1).first().satisfies(run -> {
            assertThat(run.returned()).isEqualTo(YESTERDAY);
            assertThat(run.closedLoan()).isTrue();
        });
    }

    /** Where the mark is refused, the same return comes without it. */
    @ParameterizedTest
    @CsvSource({"generic, true", "koha, false", "evergreen, false", "alma, true", "dp2, true", "symphony, false"})
    void whetherALateReturnInsistsIsTheProfilesMatter(String profile, boolean insisted) {
        var link = up(profile);

        link.checkIn(DREAM, YESTERDAY, true);
        link.run(SETTLED);

        assertThat(link.library.executions()).extracting(Execution::noBlock).containsExactly(insisted);
    }

    /** It is a refusal with its reason, and never lost. */
    @ParameterizedTest
    @MethodSource("profiles")
    void aLateReturnThatCannotBeCheckedInIsARefusal(String profile) {
        var link = up(profile);

        CommandId id = link.checkIn(UNKNOWN, YESTERDAY, true);
        link.run(SETTLED);

        assertThat(link.outcomes(id))
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(Refusal.UNKNOWN_ITEM));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aHoldShowsAsFarAsTheLibrarySystemTellsIt(String profile) {
        var link = up(profile);
        var told = IlsProfiles.named(profile).manners().tags().alertType().equals("CV");

        CommandId id = link.checkIn(HOLD_HERE);
        link.run(SETTLED);

        assertThat(link.outcomes(id))
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        CheckedIn.class,
                        yes -> assertThat(yes.answer().alert())
                                .isEqualTo(told ? AlertType.HOLD_HERE : AlertType.OTHER));
    }

    /** Without item information nothing but its words tell why Koha says no. */
    @ParameterizedTest
    @CsvSource({"31500100009999, UNKNOWN_ITEM", "31500100000011, NOT_ON_LOAN"})
    void kohasWordsAreUnderstood(String barcode, Refusal refusal) {
        var library = SimLibrary.of(SimCatalogue.load());
        var _ = library.checkIn(DREAM, YESTERDAY, YESTERDAY, false);
        var link = up("koha", library);
        link.peer.offersItemInformation(false);
        link.run(Duration.ofMinutes(6));

        CommandId id = link.checkIn(barcode);
        link.run(SETTLED);

        assertThat(link.outcomes(id))
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
    }

    /** Sierra says yes to what is on no loan. */
    @Test
    void aYesThatChangedNothingIsAYes() {
        var library = SimLibrary.of(SimCatalogue.load());
        var _ = library.checkIn(DREAM, YESTERDAY, YESTERDAY, false);
        var link = up("sierra", library);

        CommandId id = link.checkIn(DREAM);
        link.run(SETTLED);

        assertThat(link.outcomes(id)).hasSize(1).first().isInstanceOf(CheckedIn.class);
        assertThat(library.executions()).extracting(Execution::closedLoan).containsExactly(true, false);
    }

    @Test
    void whatDp2WritesInPlaceOfABinIsNotTakenForOne() {
        var link = up("dp2");

        CommandId id = link.checkIn(DREAM);
        link.run(SETTLED);

        assertThat(link.outcomes(id))
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        CheckedIn.class,
                        yes -> assertThat(yes.answer().sortBin()).isEmpty());
    }

    @Test
    void aStatusBeforeTheLoginIsAskedWhereThatIsSet() {
        var polite = AcsManners.USUAL;
        var open = new AcsManners(
                polite.repeats(),
                true,
                polite.takesOffLine(),
                polite.refusesNoBlock(),
                polite.silentWithoutLoan(),
                polite.extensions(),
                polite.sortBin(),
                polite.words());
        var usual = Sip2Manners.STANDARD;
        var statusFirst = new Sip2Manners(
                SignInOrder.STATUS_FIRST,
                usual.location(),
                usual.noBlock(),
                usual.tags(),
                usual.refusals(),
                usual.clockTolerance());

        var answered = link("generic", open, statusFirst, SimLibrary.of(SimCatalogue.load()));
        var hungUpOn = link("generic", polite, statusFirst, SimLibrary.of(SimCatalogue.load()));

        assertThat(answered.events).containsExactly(new LibraryEvent.LinkUp(true));
        assertThat(hungUpOn.events).doesNotHaveAnyElementsOfTypes(LibraryEvent.LinkUp.class);
    }

    private static SteppedLibraryLink up(String profile) {
        return up(profile, SimLibrary.of(SimCatalogue.load()));
    }

    private static SteppedLibraryLink up(String profile, SimLibrary library) {
        var link =
                link(profile, AcsManners.of(profile), IlsProfiles.named(profile).manners(), library);
        assertThat(link.events).containsExactly(new LibraryEvent.LinkUp(true));
        return link;
    }

    private static SteppedLibraryLink link(String profile, AcsManners acs, Sip2Manners manners, SimLibrary library) {
        IlsProfile known = IlsProfiles.named(profile);
        var usual = Sip2Site.DEFAULT.on(profile);
        var site =
                new Sip2Site(usual.institution(), usual.library(), usual.account(), usual.wire(), usual.offered(), acs);
        var link = new SteppedLibraryLink(
                library,
                site,
                new Sip2Settings(
                        site.account(),
                        new Sip2Settings.Place(site.institution(), "hall", ""),
                        known.wire().in(site.wire().zone()),
                        SteppedLibraryLink.PATIENCE,
                        LoginPrompts.NONE,
                        manners));
        link.peer.latency(Duration.ofMillis(80));
        link.start();
        link.run(Duration.ofSeconds(1));
        return link;
    }
}
