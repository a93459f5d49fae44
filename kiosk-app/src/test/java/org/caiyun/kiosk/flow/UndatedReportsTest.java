package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.cataloguing.LibrarySaid;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.ReturnFact.ReturnReported;
import org.junit.jupiter.api.Test;

/** What the platform was told of while no clock was right. */
final class UndatedReportsTest {
    private static final Instant UNSET = Instant.parse("2000-01-01T00:00:00Z");
    private static final WallTime COUNTED = new WallTime.ByUptime(UNSET, Uptime.ZERO);

    private static ReturnReported report(long number) {
        return new ReturnReported(
                id(number),
                new Barcode("123456789012"),
                List.of(),
                false,
                "",
                UNSET,
                false,
                LibrarySaid.QUEUED,
                1,
                1,
                false);
    }

    private static ReturnId id(long number) {
        return new ReturnId("NMG-01", "J1", number);
    }

    @Test
    void theOldestLeaveWhereNoClockIsEverRight() {
        var reports = UndatedReports.NONE;

        for (long number = 1; number <= UndatedReports.MOST + 2; number++) {
            reports = reports.with(report(number), COUNTED);
        }

        assertThat(reports.reports()).hasSize(UndatedReports.MOST);
        assertThat(reports.reports().firstKey()).isEqualTo(id(3));
        assertThat(reports.reports().lastKey()).isEqualTo(id(UndatedReports.MOST + 2));
    }

    @Test
    void onlyWhatCanBeDatedIsKept() {
        var reports = UndatedReports.NONE
                .with(report(1), new WallTime.Known(Run.EIGHT))
                .with(report(2), new WallTime.Unknown(UNSET))
                .with(report(3), COUNTED);

        assertThat(reports.reports()).containsOnlyKeys(id(3));
    }

    @Test
    void aBookThatARestartFoundOnItsWayIsReportedWithoutATimeForGood() {
        var run = Run.withPlatform();
        run.now = new Moment(run.now.uptime(), UNSET, false);
        run.on(new ReturnEvent.Tick())
                .inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(new MarkOutcome.Written());

        var after = run.restarted(Run.withPlatform());
        after.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.CHUTE, "board"));
        after.on(new ReturnEvent.Sensed(after.command(ReturnCommand.Sense.class).command(), false, false, true));
        after.landed();

        assertThat(after.fact(ReturnReported.class).dated()).isFalse();
        assertThat(after.state.platform().undated().reports()).isEmpty();
        after.facts.clear();
        after.now = new Moment(after.now.uptime().plus(Duration.ofMinutes(5)), Run.EIGHT, true);
        after.on(new ReturnEvent.Tick());
        assertThat(after.factNames()).doesNotContain("ReturnReported", "Dated");
    }
}
