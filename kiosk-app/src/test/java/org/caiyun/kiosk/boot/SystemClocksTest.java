package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.boot.Synchronisation.NOT_SYNCHRONISED;
import static org.caiyun.kiosk.boot.Synchronisation.SYNCHRONISED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Needs a computer whose clock is later than the program; every other is wrong by definition. */
@Timeout(30)
final class SystemClocksTest {
    @TempDir
    private Path directory;

    @Test
    void theMarkOfTheTimeServiceIsBelievedAtOnceAndTheKernelIsNotAsked() throws IOException {
        var asked = new CompletableFuture<Synchronisation>();
        var clocks = new SystemClocks(Files.createFile(mark()), () -> {
            asked.complete(NOT_SYNCHRONISED);
            return NOT_SYNCHRONISED;
        });

        assertThat(clocks.now().wallTrusted()).isTrue();
        assertThat(clocks.trusted()).isPresent();
        assertThat(asked).isNotDone();
    }

    @Test
    void withoutAMarkTheKernelIsAskedAndNobodyWaitsForIt() {
        var mayAnswer = new CountDownLatch(1);
        var clocks = new SystemClocks(mark(), () -> {
            await(mayAnswer);
            return SYNCHRONISED;
        });

        boolean before = clocks.now().wallTrusted();
        mayAnswer.countDown();

        assertThat(before).isFalse();
        assertThat(becomesTrusted(clocks)).isTrue();
    }

    @Test
    void theKernelIsNotAskedAtEveryEvent() {
        var questions = new AtomicInteger();
        var clocks = new SystemClocks(mark(), () -> {
            questions.incrementAndGet();
            return SYNCHRONISED;
        });

        becomesTrusted(clocks);
        for (int i = 0; i < 1_000; i++) {
            clocks.now();
        }

        assertThat(questions.get()).isBetween(1, 2);
    }

    @Test
    void aKernelThatCannotBeAskedIsNotBelieved() {
        var failed = new CompletableFuture<Thread>();
        var clocks = new SystemClocks(mark(), () -> {
            failed.complete(Thread.currentThread());
            throw new UnsatisfiedLinkError("no adjtimex");
        });

        clocks.now();

        assertThat(failed).succeedsWithin(Duration.ofSeconds(20));
        assertThat(clocks.now().wallTrusted()).isFalse();
    }

    @Test
    void theUptimeOnlyGoesForward() {
        var clocks = new SystemClocks();

        var first = clocks.now();
        var second = clocks.now();

        assertThat(first.uptime()).isLessThanOrEqualTo(second.uptime());
        assertThat(second.wall()).isAfter(Instant.EPOCH);
    }

    private Path mark() {
        return directory.resolve("synchronized");
    }

    /** Looks until the kernel's answer is there; the test's own time limit ends it otherwise. */
    private static boolean becomesTrusted(SystemClocks clocks) {
        while (!clocks.now().wallTrusted()) {
            Thread.onSpinWait();
        }
        return true;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
