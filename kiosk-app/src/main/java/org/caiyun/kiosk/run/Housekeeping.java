package org.caiyun.kiosk.run;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.store.ExportResult;

/**
 * When old facts leave the store: each night at the quiet hour, or at any hour when too many have come. In small
 * portions, so that a patron who comes meanwhile waits for one at the most; what failed is tried again later. Without a
 * right clock only the number counts. It has no thread, clock or disk; one thread uses it, while the kiosk rests.
 */
final class Housekeeping {
    /** So many facts are moved in less time than a patron needs to put a book in. */
    static final int PORTION = 500;

    static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final RetentionRules rules;
    private Uptime notBefore = Uptime.ZERO;
    private Optional<LocalDate> night = Optional.empty();
    private boolean going;
    /** Up to here nothing more can leave, as far as is known. */
    private long gone;

    private long asked;

    Housekeeping(RetentionRules rules) {
        this.rules = rules;
    }

    /** The number of the fact up to which a portion is to leave now; answer with {@link #ended}. */
    OptionalLong due(long lastSeq, Moment now) {
        if (!notBefore.reachedAt(now.uptime())) {
            return OptionalLong.empty();
        }
        notBefore = now.uptime().plus(LOOK);
        boolean nightly = isNewNight(now);
        long old = lastSeq - rules.keep();
        going = old > gone && (going || nightly || old > gone + rules.more());
        if (!going) {
            return OptionalLong.empty();
        }
        asked = old;
        return OptionalLong.of(old);
    }

    void ended(ExportResult result, Moment now) {
        switch (result) {
            case ExportResult.Exported(var _, var _, var last) -> gone = last;
            case ExportResult.NothingToExport() -> {
                gone = asked;
                going = false;
            }
            case ExportResult.ExportFailed _ -> notBefore = now.uptime().plus(AGAIN);
        }
    }

    /** The quiet hour of another day has come since the last look; a start is no new night. */
    private boolean isNewNight(Moment now) {
        if (!now.wallTrusted()) {
            return false;
        }
        var local = now.wall().atZone(rules.zone());
        var last = local.toLocalTime().isBefore(rules.quiet())
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
        boolean isNew = night.isPresent() && last.isAfter(night.get());
        night = Optional.of(last);
        return isNew;
    }
}
