package org.caiyun.device.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BlockingLineTest {
    private final List<FakePort> ports = new CopyOnWriteArrayList<>();
    private CountDownLatch letGo = new CountDownLatch(0);
    private CountDownLatch mayClose = new CountDownLatch(0);
    private final BlockingLine line = new BlockingLine("fake", this::port, BlockingLine::platformThreads);

    private Port port() {
        var port = new FakePort(letGo, mayClose);
        ports.add(port);
        return port;
    }

    @AfterEach
    void letEverythingGo() {
        line.close();
        letGo.countDown();
        mayClose.countDown();
    }

    @Test
    void eachOpeningHasANewPortThatOpensAfterTheOldOneIsClosed() {
        var first = new HeardEvents();
        var second = new HeardEvents();
        line.open(first);
        first.awaitOpened();

        line.open(second);
        second.awaitOpened();

        assertThat(ports).hasSize(2);
        assertThat(ports.getFirst().closed.getCount()).isZero();
        assertThat(first.all()).containsExactly(new LineEvent.Opened());
    }

    @Test
    void aFullQueueIsALossThatIsReportedOnce() {
        letGo = new CountDownLatch(1);
        var heard = new HeardEvents();
        line.open(heard);
        heard.awaitOpened();

        var chunk = Bytes.copyOf(new byte[Opening.QUEUE_BYTES / 4]);
        for (int i = 0; i < 8; i++) {
            line.write(chunk);
        }

        assertThat(heard.awaitLoss()).contains("takes no bytes");
        Await.until("port closed", () -> ports.getFirst().closed.getCount() == 0);
        assertThat(heard.losses()).hasSize(1);
    }

    @Test
    void aPortThatDoesNotLetGoIsNotOpenedUntilItDoes() {
        letGo = new CountDownLatch(1);
        var first = new HeardEvents();
        line.open(first);
        first.awaitOpened();
        line.write(Bytes.of(1));
        Await.until("a stuck write", () -> ports.getFirst().writing.getCount() == 0);

        var second = new HeardEvents();
        line.open(second);
        assertThat(second.awaitLoss()).contains("still busy");
        var third = new HeardEvents();
        line.open(third);
        assertThat(third.awaitLoss()).contains("still busy");
        letGo.countDown();
        var fourth = new HeardEvents();
        line.open(fourth);
        fourth.awaitOpened();

        assertThat(ports.get(1).opened.getCount()).isOne();
        assertThat(ports.get(2).opened.getCount()).isOne();
    }

    /** An opening that gave up may still be ending when the next begins, and its end says nothing about the port. */
    @Test
    void aPortIsNotFreeBecauseAnOpeningThatWaitedForItHasEnded() {
        letGo = new CountDownLatch(1);
        var first = new HeardEvents();
        line.open(first);
        first.awaitOpened();
        line.write(Bytes.of(1));
        Await.until("a stuck write", () -> ports.getFirst().writing.getCount() == 0);
        mayClose = new CountDownLatch(1);
        var second = new HeardEvents();
        line.open(second);
        assertThat(second.awaitLoss()).contains("still busy");

        var third = new HeardEvents();
        line.open(third);
        mayClose.countDown();

        assertThat(third.awaitLoss()).contains("still busy");
    }

    @Test
    void writesBeforeTheOpeningAreSentAndWritesAfterTheCloseAreNot() {
        var heard = new HeardEvents();
        line.write(Bytes.of(1));
        line.open(heard);
        line.write(Bytes.of(2));
        Await.until("written", () -> ports.getFirst().written.size() == 1);
        line.close();
        line.write(Bytes.of(3));
        line.close();

        Await.until("port closed", () -> ports.getFirst().closed.getCount() == 0);
        assertThat(ports.getFirst().written).containsExactly(new byte[] {2});
        assertThat(ports.getFirst().closings).hasValue(1);
    }

    @Test
    void aWriteThatFailsIsALossThatIsReportedOnce() {
        var heard = new HeardEvents();
        line.open(heard);
        heard.awaitOpened();
        ports.getFirst().broken.countDown();

        line.write(Bytes.of(1));
        assertThat(heard.awaitLoss()).isEqualTo("closed: writing failed: broken");
        line.write(Bytes.of(2));
        Await.until("port closed", () -> ports.getFirst().closed.getCount() == 0);

        assertThat(heard.losses()).hasSize(1);
    }

    @Test
    void aListenerThatFailsEndsTheOpeningInsteadOfAThread() {
        var heard = new HeardEvents();
        line.open(event -> {
            heard.accept(event);
            if (event instanceof LineEvent.Received) {
                throw new IllegalStateException("a fault above");
            }
        });
        heard.awaitOpened();

        ports.getFirst().incoming.add(new byte[] {1});

        assertThat(heard.awaitLoss()).contains("a fault above");
    }

    @Test
    void aListenerMayCloseTheLine() {
        var heard = new HeardEvents();
        line.open(event -> {
            heard.accept(event);
            line.close();
        });
        heard.awaitOpened();
        Await.until("port closed", () -> ports.getFirst().closed.getCount() == 0);

        assertThat(heard.all()).containsExactly(new LineEvent.Opened());
    }
}
