package org.caiyun.device.printer;

import java.time.Duration;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;

/**
 * DLE EOT 1 to 4, one after the other, three tries each. The answers do not say which question they belong to, so after
 * a repeated question it waits until a late answer to the first try would have come, too. What it found counts only
 * when it is done.
 */
final class StatusRound {
    static final Duration ANSWER_LIMIT = Duration.ofMillis(500);
    static final Duration SETTLING = Duration.ofMillis(200);
    private static final int TRIES = 3;

    private final Uptime begun;
    private EscPosStatus found;
    private int question;
    private int attempt = 1;
    private boolean settling;
    private Uptime deadline;

    private StatusRound(EscPosStatus known, int question, Uptime begun, Uptime deadline) {
        this.found = known;
        this.question = question;
        this.settling = question == 0;
        this.begun = begun;
        this.deadline = deadline;
    }

    /** Begins now: the caller writes the first {@link #ask}. */
    static StatusRound now(EscPosStatus known, Uptime now) {
        return new StatusRound(known, 1, now, now.plus(ANSWER_LIMIT));
    }

    /** Begins by itself after a pause. */
    static StatusRound after(Duration pause, EscPosStatus known, Uptime now) {
        return new StatusRound(known, 0, now, now.plus(pause));
    }

    enum Progress {
        WAITING,
        /** Write {@link #ask}. */
        ASK,
        /** The same once more: the answer to the first try was lost, or is late. */
        ASK_AGAIN,
        DONE,
        SILENT
    }

    Bytes ask() {
        return EscPos.askStatus(question);
    }

    EscPosStatus found() {
        return found;
    }

    /** The printer has just said everything by itself. */
    void learns(EscPosStatus status) {
        found = status;
    }

    Progress answered(int bits, Uptime now) {
        if (settling) {
            return Progress.WAITING;
        }
        found = found.withAnswer(question, bits);
        if (attempt > 1) {
            settling = true;
            deadline = now.plus(SETTLING);
            return Progress.WAITING;
        }
        return next(now);
    }

    Progress tick(Uptime now) {
        if (!deadline.reachedAt(now)) {
            return Progress.WAITING;
        }
        if (settling) {
            return next(now);
        }
        if (attempt == TRIES) {
            return Progress.SILENT;
        }
        attempt++;
        deadline = now.plus(ANSWER_LIMIT);
        return Progress.ASK_AGAIN;
    }

    Uptime deadline() {
        return deadline;
    }

    Duration waited(Uptime now) {
        return now.since(begun);
    }

    private Progress next(Uptime now) {
        settling = false;
        attempt = 1;
        if (question == EscPosStatus.QUESTIONS) {
            return Progress.DONE;
        }
        question++;
        deadline = now.plus(ANSWER_LIMIT);
        return Progress.ASK;
    }
}
