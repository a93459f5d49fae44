package org.caiyun.kiosk.library.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.library.sip2.SessionRig.ALL;
import static org.caiyun.kiosk.library.sip2.SessionRig.DATE;
import static org.caiyun.kiosk.library.sip2.SessionRig.ITEM;
import static org.caiyun.kiosk.library.sip2.SessionRig.TIMEOUT;
import static org.caiyun.kiosk.library.sip2.SessionRig.item;
import static org.caiyun.kiosk.library.sip2.SessionRig.ok;
import static org.caiyun.kiosk.library.sip2.SessionRig.status;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome.CheckedIn;
import org.caiyun.kiosk.library.CheckInOutcome.Unconfirmed;
import org.caiyun.kiosk.library.CheckInOutcome.Unreachable;
import org.caiyun.kiosk.library.LibraryEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Sip2SessionTest {
    private static final Sip2Settings.Account KIOSK = new Sip2Settings.Account("kiosk", "secret");

    /** Sums worked out apart from the program. */
    @Test
    void logsInAsksTheStatusAndChecksInByteForByte() {
        var rig = new SessionRig(VerifyMode.STRICT, KIOSK);
        rig.open();
        assertThat(rig.writes()).containsExactly("9300CNkiosk|COsecret|CPhall|AY0AZF45D");
        rig.says("941AY0AZFDFD");
        assertThat(rig.writes()).containsExactly("9900802.00AY1AZFCA0");
        rig.says("98YYYYYY600003" + DATE + "2.00AONMG|AM内蒙古图书馆|BXYYYYYYYYYYYYYYYY|AY1AZE0A1");
        assertThat(rig.events).containsExactly(new LibraryEvent.LinkUp(true));

        CommandId id = rig.checkIn(ITEM);
        assertThat(rig.writes())
                .containsExactly("09N20260301    09300020260301    092955APhall|AONMG|AB31500100000011|AC|AY2AZEE15");
        rig.says("101YNY" + DATE + "AONMG|AB31500100000011|AQ总馆|AJ红楼梦|CL3|CTFFL|CV02|AY2AZE291");

        assertThat(rig.outcomes(id))
                .containsExactly(
                        new CheckedIn(new CheckInAnswer(true, AlertType.HOLD_ELSEWHERE, "红楼梦", "3", "FFL", "总馆")));
        assertThat(rig.session.health()).isEqualTo(new DeviceHealth.Ready("SIP2 2.00 内蒙古图书馆"));
    }

    @Test
    void marksALateReturnAsNotToBeBlocked() {
        var rig = SessionRig.up(ALL);

        rig.checkIn(ITEM, true);

        assertThat(rig.writes())
                .containsExactly("09Y20260301    09300020260301    092955APhall|AONMG|AB31500100000011|AC|");
    }

    @Test
    void beginsWithTheStatusWhereNoUserIsConfigured() {
        var rig = new SessionRig(VerifyMode.OFF, Sip2Settings.Account.NONE);
        assertThat(rig.session.health()).isEqualTo(new DeviceHealth.Starting());

        rig.open();

        assertThat(rig.writes()).containsExactly("9900802.00");
        assertThat(rig.session.health()).isEqualTo(new DeviceHealth.Starting());
    }

    @Test
    void closesWhenTheLoginIsRefused() {
        var rig = new SessionRig(VerifyMode.OFF, KIOSK);
        rig.open();

        rig.says("940");

        assertThat(rig.closes()).isEqualTo(1);
        assertThat(rig.events).containsExactly(new LibraryEvent.LinkDown(new DeviceFault.Refused("login")));
        assertThat(rig.session.health()).isEqualTo(new DeviceHealth.Down(new DeviceFault.Refused("login")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"98NYYYYY", "98YNYYYY"})
    void staysDownWhileTheLibraryTakesNoCheckIns(String head) {
        var rig = new SessionRig(VerifyMode.OFF, Sip2Settings.Account.NONE);
        rig.open();

        rig.says(head + "600003" + DATE + "2.00AONMG|BX" + ALL + "|");

        assertThat(rig.closes()).isEqualTo(1);
        assertThat(rig.events).singleElement().isInstanceOf(LibraryEvent.LinkDown.class);
    }

    @Test
    void passesOverABannerBeforeTheLogin() {
        var rig = new SessionRig(VerifyMode.LENIENT, KIOSK);
        rig.open();

        rig.says("Welcome to the library", "941AY0AZFDFD");

        assertThat(rig.commands()).containsExactly("93", "99");
    }

    @Test
    void tellsThatTheLinkIsDownOnce() {
        var rig = SessionRig.up(ALL);

        rig.lineCloses();
        rig.lineCloses();
        rig.open();
        rig.passes(TIMEOUT);
        rig.open();
        rig.lineCloses();

        assertThat(rig.events)
                .containsExactly(new LibraryEvent.LinkDown(new DeviceFault.Disconnected("reset by peer")));
        rig.comeUp(ALL);
        assertThat(rig.events).last().isEqualTo(new LibraryEvent.LinkUp(true));
    }

    @Test
    void treatsAnOpeningWithoutAnEndAsANewConnection() {
        var rig = SessionRig.up(ALL);

        rig.open();

        assertThat(rig.events).containsExactly(new LibraryEvent.LinkDown(new DeviceFault.Disconnected("opened again")));
        assertThat(rig.commands()).containsExactly("99");
    }

    @Test
    void answersACheckInAtOnceWhileThereIsNoLink() {
        var rig = new SessionRig(VerifyMode.OFF, Sip2Settings.Account.NONE);

        CommandId unopened = rig.checkIn("1");
        rig.open();
        CommandId signingIn = rig.checkIn("2");
        CommandId settle = rig.settle("3");

        assertThat(rig.outcomes(unopened)).containsExactly(new Unreachable("no link to the library"));
        assertThat(rig.outcomes(signingIn)).containsExactly(new Unreachable("no link to the library"));
        assertThat(rig.outcomes(settle)).containsExactly(new Unconfirmed("no link to the library"));
    }

    @Test
    void asksOneAtATimeInTheOrderOfArrival() {
        var rig = SessionRig.up(ALL);
        CommandId first = rig.checkIn("1");
        CommandId second = rig.checkIn("2");
        assertThat(rig.commands()).containsExactly("09");

        rig.says(ok("1"));
        assertThat(rig.outcomes(first)).hasSize(1);
        assertThat(rig.writes()).singleElement().asString().contains("AB2|");
        rig.says(ok("2"));

        assertThat(rig.outcomes(second)).hasSize(1);
    }

    @Test
    void refusesACommandBeyondItsBound() {
        var rig = SessionRig.up(ALL);
        IntStream.rangeClosed(0, CheckInQueue.LIMIT).forEach(i -> rig.checkIn("B" + i));
        assertThat(rig.events).isEmpty();

        CommandId late = rig.checkIn("late");
        CommandId settle = rig.settle("doubt");

        assertThat(rig.outcomes(late)).containsExactly(new Unreachable("busy"));
        assertThat(rig.outcomes(settle)).containsExactly(new Unconfirmed("busy"));
    }

    @Test
    void answersAtOnceWhatWaitsWhenTheLineCloses() {
        var rig = SessionRig.up(ALL);
        CommandId asked = rig.checkIn("1");
        CommandId waiting = rig.checkIn("2");
        CommandId settle = rig.settle("3");

        rig.lineCloses();

        assertThat(rig.outcomes(asked)).isEmpty();
        assertThat(rig.outcomes(waiting)).containsExactly(new Unreachable("the link to the library was lost"));
        assertThat(rig.outcomes(settle)).containsExactly(new Unconfirmed("the link to the library was lost"));
    }

    @Test
    void answersWhatCannotBeAskedInTime() {
        var rig = SessionRig.up(ALL);
        CommandId first = rig.settle("1");
        CommandId waiting = rig.checkIn("2");

        for (String delay : List.of(status(ALL), status(ALL), "96AZFEF6", "96AZFEF6")) {
            rig.passes(Duration.ofSeconds(4));
            rig.says(delay);
        }
        rig.passes(Duration.ofSeconds(4));

        assertThat(rig.outcomes(first)).containsExactly(new Unconfirmed("no answer in time"));
        assertThat(rig.outcomes(waiting)).containsExactly(new Unreachable("not asked in time"));
        assertThat(rig.closes()).isEqualTo(1);
    }

    @Test
    void passesOverAnswersThatNobodyAskedFor() {
        var rig = SessionRig.up(ALL);

        rig.says(ok(ITEM), item(ITEM, "03"), "36Y" + DATE + "AO|AA|");
        CommandId id = rig.checkIn(ITEM);
        rig.says(item(ITEM, "03"), "36Y" + DATE + "AO|AA|", "941", "97", "81 x", ok("another"));

        assertThat(rig.outcomes(id)).isEmpty();
        assertThat(rig.closes()).isZero();
        rig.says(ok(ITEM));
        assertThat(rig.outcomes(id)).hasSize(1);
    }
}
