package org.caiyun.kiosk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final ReturnId RETURN = new ReturnId("k1", "j1", 1);
    private static final ReturnCommand.Irreversible CAPTURE =
            new ReturnCommand.Capture(RETURN, new CommandId(1), false);
    private static final ReturnCommand.Irreversible GIVE_BACK = new ReturnCommand.GiveBack(RETURN, new CommandId(2));

    private final Ledger ledger = new Ledger(1);

    @Test
    void aCommandWaitsUntilItsFactsAreDurable() {
        ledger.add(List.of(record(1)));
        ledger.hold(CAPTURE);
        assertThat(ledger.released()).isEmpty();
        assertThat(ledger.next(Uptime.ZERO)).containsExactly(record(1));
        assertThat(ledger.released()).isEmpty();

        ledger.committed();

        assertThat(ledger.released()).containsExactly(CAPTURE);
        assertThat(ledger.isSettled()).isTrue();
    }

    @Test
    void factsThatComeDuringACommitWaitForTheNextAndSoDoTheirCommands() {
        ledger.add(List.of(record(1)));
        ledger.hold(CAPTURE);
        assertThat(ledger.next(Uptime.ZERO)).hasSize(1);
        ledger.add(List.of(record(2)));
        ledger.hold(GIVE_BACK);
        assertThat(ledger.next(Uptime.ZERO)).isEmpty();

        ledger.committed();

        assertThat(ledger.released()).containsExactly(CAPTURE);
        assertThat(ledger.next(Uptime.ZERO)).containsExactly(record(2));
        ledger.committed();
        assertThat(ledger.released()).containsExactly(GIVE_BACK);
    }

    @Test
    void aCommandWhoseIntentIsDurableDoesNotWaitForLaterFacts() {
        var checkIn = new ReturnCommand.CheckIn(
                RETURN,
                new CommandId(3),
                new Barcode("B1"),
                new WallTime.Known(Instant.parse("2026-03-01T01:00:00Z")),
                true,
                false,
                1);
        ledger.add(List.of(record(1)));
        assertThat(ledger.next(Uptime.ZERO)).hasSize(1);
        ledger.add(List.of(record(2)));
        ledger.hold(CAPTURE);
        ledger.hold(checkIn);
        assertThat(ledger.released()).isEmpty();

        ledger.committed();

        assertThat(ledger.released()).containsExactly(checkIn);
        assertThat(ledger.next(Uptime.ZERO)).containsExactly(record(2));
        ledger.committed();
        assertThat(ledger.released()).containsExactly(CAPTURE);
    }

    @Test
    void aFailedCommitIsTriedAgainInOrderAndReleasesNothing() {
        ledger.add(List.of(record(1)));
        ledger.hold(CAPTURE);
        assertThat(ledger.next(Uptime.ZERO)).hasSize(1);
        ledger.add(List.of(record(2)));

        ledger.failed(Uptime.ZERO);
        assertThat(ledger.released()).isEmpty();
        assertThat(ledger.next(Uptime.ZERO)).isEmpty();
        ledger.tick(Uptime.ZERO.plus(Duration.ofSeconds(2)));

        assertThat(ledger.next(Uptime.ZERO)).containsExactly(record(1), record(2));
        ledger.committed();
        assertThat(ledger.released()).containsExactly(CAPTURE);
    }

    @Test
    void aFailedCommitHasADeadline() {
        ledger.add(List.of(record(1)));
        assertThat(ledger.next(Uptime.ZERO)).hasSize(1);

        ledger.failed(Uptime.ZERO);

        assertThat(ledger.deadline()).isPresent();
    }

    @Test
    void aCommandWhoseIntentIsDurableAlreadyRunsAtOnce() {
        ledger.add(List.of(record(1)));
        assertThat(ledger.next(Uptime.ZERO)).hasSize(1);
        ledger.committed();

        ledger.hold(CAPTURE);

        assertThat(ledger.released()).containsExactly(CAPTURE);
    }

    private static FactRecord record(long seq) {
        return new FactRecord(
                "j1", seq, "b1", Uptime.ZERO, Instant.EPOCH, false, new KioskFact.Started("test"), "", "hash" + seq);
    }
}
