package org.caiyun.kiosk.boot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.run.Clocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clocks of the computer; the only place of the program that reads them. Whether the wall clock is synchronised the
 * system is asked every few seconds on a thread that lives for the question only, so that nobody waits for the answer:
 * systemd-timesyncd's mark where it is, else the kernel.
 *
 * <p>Threads: {@link #uptime} and {@link #instant} any; the rest one.
 */
public final class SystemClocks implements Clocks {
    private static final Logger log = LoggerFactory.getLogger(SystemClocks.class);
    private static final Path TIMESYNCD_MARK = Path.of("/run/systemd/timesync/synchronized");
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(5);

    private final long started = System.nanoTime();
    private final Path mark;
    private final Supplier<Synchronisation> kernel;
    private final WallTrust trust = new WallTrust(KioskApp.RELEASED);
    private final AtomicReference<Answer> answer = new AtomicReference<>(Answer.NONE);
    private Uptime nextQuestion = Uptime.ZERO;
    private long questions;

    /** What was said to the question with this number. */
    private record Answer(long question, Synchronisation said) {
        static final Answer NONE = new Answer(0, Synchronisation.NOT_SAID);
    }

    public SystemClocks() {
        this(TIMESYNCD_MARK, KernelClock::ask);
    }

    SystemClocks(Path mark, Supplier<Synchronisation> kernel) {
        this.mark = mark;
        this.kernel = kernel;
    }

    @Override
    public Uptime uptime() {
        return new Uptime(System.nanoTime() - started);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public Moment now() {
        var uptime = uptime();
        var wall = instant();
        return new Moment(uptime, wall, isTrusted(uptime, wall));
    }

    @Override
    public boolean isWallTrusted() {
        return isTrusted(uptime(), instant());
    }

    private boolean isTrusted(Uptime now, Instant wall) {
        boolean stepped = trust.stepped(now, wall);
        if (stepped || nextQuestion.reachedAt(now)) {
            nextQuestion = now.plus(BETWEEN_QUESTIONS);
            ask(++questions);
        }
        var latest = answer.get();
        // an answer to a question from before a step says nothing about the clock as it is now
        return trust.isTrusted(now, wall, latest.question() == questions ? latest.said() : Synchronisation.NOT_SAID);
    }

    private void ask(long question) {
        // a file in memory: the usual case is known without a thread, and without the time that the first system call
        // needs
        if (Files.exists(mark)) {
            answer.set(new Answer(question, Synchronisation.SYNCHRONISED));
        } else {
            Thread.ofPlatform().name("wall-clock").daemon().start(() -> askKernel(question));
        }
    }

    private void askKernel(long question) {
        try {
            answer.set(new Answer(question, kernel.get()));
        } catch (RuntimeException | LinkageError e) {
            // the thread's top: without an answer the clock is not trusted
            log.warn("the kernel cannot be asked about its clock", e);
        }
    }
}
