package org.caiyun.kiosk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.line.LineEvent;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.kiosk.run.Inbox.Taken;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OutboxRow;
import org.caiyun.kiosk.ui.PatronIntent;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final KioskInput.Pressed DONE = new KioskInput.Pressed(new PatronIntent.Done());
    private static final LineEvent OPENED = new LineEvent.Opened();

    private final Inbox inbox = new Inbox();

    @Test
    void bytesOfOneLineAreJoinedAndKeepTheirOrder() throws InterruptedException {
        var reader = inbox.opening(LineName.READER);

        reader.accept(OPENED);
        reader.accept(received(1, 2));
        reader.accept(received(3));

        assertThat(take()).isEqualTo(from(LineName.READER, OPENED));
        assertThat(take()).isEqualTo(from(LineName.READER, received(1, 2, 3)));
        assertThat(take()).isEqualTo(new Taken.Nothing());
    }

    @Test
    void answersToCallsAndTheOutboxHavePlacesOfTheirOwn() throws InterruptedException {
        var first = new KioskInput.Answered(1, new HttpResult.Failed("no connection"));
        var second = new KioskInput.Answered(2, new HttpResult.Answered(200, "{}"));
        var rows = new KioskInput.OutboxRead(List.of(new OutboxRow("platform", 7, "j1", "kind", "{}")));

        inbox.answered(first);
        inbox.answered(second);
        inbox.outboxRead(rows);

        assertThat(inbox.isEmpty()).isFalse();
        assertThat(take()).isEqualTo(new Taken.Input(rows));
        assertThat(take()).isEqualTo(new Taken.Input(first));
        assertThat(take()).isEqualTo(new Taken.Input(second));
        assertThat(inbox.isEmpty()).isTrue();
    }

    @Test
    void anEarlierOpeningIsNotHeardAnyMore() throws InterruptedException {
        var before = inbox.opening(LineName.READER);
        before.accept(received(1));

        var after = inbox.opening(LineName.READER);
        before.accept(received(2));
        after.accept(OPENED);

        assertThat(take()).isEqualTo(from(LineName.READER, OPENED));
        assertThat(take()).isEqualTo(new Taken.Nothing());
    }

    @Test
    void aLineThatFloodsIsClosedAndNothingElseIsLost() throws InterruptedException {
        var flood = inbox.opening(LineName.READER);
        var board = inbox.opening(LineName.CHUTE);
        var portion = new LineEvent.Received(Bytes.copyOf(new byte[100_000]));

        flood.accept(portion);
        flood.accept(portion);
        flood.accept(portion);
        flood.accept(portion);
        board.accept(received(7));
        inbox.stored(new CommitResult.Committed());

        assertThat(take()).isEqualTo(new Taken.Input(new KioskInput.Stored(new CommitResult.Committed())));
        assertThat(take())
                .isInstanceOfSatisfying(
                        Taken.Input.class,
                        taken -> assertThat(taken.input())
                                .isInstanceOfSatisfying(
                                        KioskInput.FromLine.class,
                                        in -> assertThat(in.event()).isInstanceOf(LineEvent.Closed.class)));
        assertThat(take()).isEqualTo(from(LineName.CHUTE, received(7)));
        assertThat(take()).isEqualTo(new Taken.Nothing());
    }

    @Test
    void theEightPressesThatFitAreKeptAndTheNinthIsRefused() throws InterruptedException {
        for (int i = 0; i < 8; i++) {
            assertThat(inbox.press(DONE)).isTrue();
        }

        assertThat(inbox.press(DONE)).isFalse();

        assertThat(take()).isEqualTo(new Taken.Input(DONE));
        assertThat(inbox.press(DONE)).isTrue();
    }

    @Test
    void whoeverWaitsIsWokenByAnotherThread() throws InterruptedException {
        var thread = Thread.ofPlatform().start(() -> inbox.stored(new CommitResult.Committed()));

        var taken = inbox.take(Duration.ofSeconds(30));

        thread.join();
        assertThat(taken).isInstanceOf(Taken.Input.class);
    }

    private Taken take() throws InterruptedException {
        return inbox.take(Duration.ZERO);
    }

    private static Taken from(LineName line, LineEvent event) {
        return new Taken.Input(new KioskInput.FromLine(line, event));
    }

    private static LineEvent received(int... bytes) {
        return new LineEvent.Received(Bytes.of(bytes));
    }
}
