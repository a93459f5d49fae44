package org.caiyun.kiosk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.ExportResult;
import org.caiyun.kiosk.store.JournalReader;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.SqliteStore;
import org.caiyun.kiosk.store.StoreFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HousekeepingTest {
    private static final OptionalLong NOT_NOW = OptionalLong.empty();
    private static final ExportResult FAILED = new ExportResult.ExportFailed(new StoreFault.DiskFull());
    /** 10:00 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-11-22T02:00:00Z");

    private static final Duration UNTIL_THREE = Duration.ofHours(17);

    @TempDir
    private Path directory = Path.of("");

    private final Housekeeping schedule =
            new Housekeeping(new RetentionRules(1000, 5000, LocalTime.of(3, 0), ZoneId.of("Asia/Shanghai")));

    private static Moment after(Duration passed) {
        return new Moment(Uptime.ZERO.plus(passed), MORNING.plus(passed), true);
    }

    private static Moment unsure(Duration passed) {
        return new Moment(Uptime.ZERO.plus(passed), Instant.EPOCH, false);
    }

    @Test
    void waitsForTheQuietHourInTheZoneOfTheKiosk() {
        assertThat(schedule.due(3000, after(Duration.ZERO))).isEqualTo(NOT_NOW);
        assertThat(schedule.due(3000, after(UNTIL_THREE.minusMinutes(1)))).isEqualTo(NOT_NOW);

        assertThat(schedule.due(3000, after(UNTIL_THREE))).hasValue(2000);
    }

    @Test
    void comesOnceEachNight() {
        schedule.due(3000, after(Duration.ZERO));
        schedule.due(3000, after(UNTIL_THREE));
        schedule.ended(new ExportResult.NothingToExport(), after(UNTIL_THREE));

        assertThat(schedule.due(3100, after(UNTIL_THREE.plusHours(1)))).isEqualTo(NOT_NOW);
        assertThat(schedule.due(3100, after(UNTIL_THREE.plusHours(24)))).hasValue(2100);
    }

    @Test
    void waitsForNoHourWhenTooManyHaveCome() {
        assertThat(schedule.due(6000, unsure(Duration.ZERO))).isEqualTo(NOT_NOW);

        assertThat(schedule.due(6001, unsure(Duration.ofMinutes(1)))).hasValue(5001);
    }

    @Test
    void whatFailedIsTriedAgainAnHourLater() {
        schedule.due(9000, after(Duration.ZERO));
        schedule.ended(FAILED, after(Duration.ofSeconds(1)));

        assertThat(schedule.due(9000, after(Duration.ofMinutes(59)))).isEqualTo(NOT_NOW);
        assertThat(schedule.due(9000, after(Duration.ofMinutes(61)))).hasValue(8000);
    }

    @Test
    void factsThatAreToStayDoNotLeave() {
        schedule.due(1000, after(Duration.ZERO));

        assertThat(schedule.due(1000, after(UNTIL_THREE))).isEqualTo(NOT_NOW);
    }

    /** In portions, a second apart, until the newest alone are left; the journal stays whole. */
    @Test
    void movesTheOldFactsOfARealStoreOutAndLeavesTheChainWhole() {
        var moved = new ArrayList<Long>();
        try (var store = open()) {
            var journal = new JournalWriter(store.contents(), "boot");
            List<Fact> facts = Collections.nCopies(3000, new KioskFact.DeviceUp("READER", "x"));
            assertThat(store.commit(journal.seal(facts, Uptime.ZERO, MORNING, true)))
                    .isEqualTo(new CommitResult.Committed());
            schedule.due(3000, after(Duration.ZERO));
            for (int second = 0; second < 10; second++) {
                var now = after(UNTIL_THREE.plusSeconds(second));
                schedule.due(3000, now).ifPresent(upTo -> {
                    var result = store.export(upTo, Housekeeping.PORTION);
                    if (result instanceof ExportResult.Exported exported) {
                        moved.add(exported.last());
                    }
                    schedule.ended(result, now);
                });
            }
        }

        assertThat(moved).containsExactly(500L, 1000L, 1500L, 2000L);
        assertThat(verdict()).isInstanceOf(Verdict.Intact.class);
    }

    private SqliteStore open() {
        return switch (SqliteStore.open(directory, () -> "j1")) {
            case OpenResult.Opened(var store) -> store;
            case OpenResult.Unusable(var fault) -> throw new AssertionError(fault);
        };
    }

    private Verdict verdict() {
        return switch (JournalReader.open(directory)) {
            case JournalReader.Opening.Reading(var reader) -> {
                try (reader) {
                    yield reader.verify();
                }
            }
            case JournalReader.Opening.NoStore _ -> throw new AssertionError("no store");
            case JournalReader.Opening.Unreadable(var fault) -> throw new AssertionError(fault);
        };
    }
}
