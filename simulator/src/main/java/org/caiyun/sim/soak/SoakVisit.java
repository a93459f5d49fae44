package org.caiyun.sim.soak;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.caiyun.sim.platform.Cataloguer.Deed;

/**
 * What one patron, and the staff before them, have in mind; all of it is drawn before the run begins.
 *
 * @param number which visit of the run this is, from 1, also when others before it are left out
 * @param preferred the number of the book, or the next that is at hand
 * @param lent whether a book that was here before is lent out anew before it comes again
 * @param pause before the book is put in
 * @param patience until the patron takes the book out of the mouth again
 * @param end how the patron leaves
 * @param lingers after that
 */
record SoakVisit(
        int number,
        int preferred,
        boolean lent,
        Duration pause,
        Duration patience,
        End end,
        Duration lingers,
        Staff staff) {
    private static final int OFTEN_LENT_PERCENT = 85;
    /** One of so many pauses is long: a session ends by itself now and then, and time is not spent on waiting. */
    private static final int LONG_ONE_OF = 25;

    private static final int LONG_PAUSE_MILLIS = 100_000;
    private static final int SHORT_PAUSE_MILLIS = 2_000;
    private static final int SHORTEST_MILLIS = 100;
    /** Half of the patrons take a refused book soon, half leave it until the machine has nearly, or quite, given up. */
    private static final int LONG_PATIENCE_MILLIS = 20_000;

    private static final int SHORT_PATIENCE_MILLIS = 8_000;

    /** How a patron leaves. */
    enum End {
        /** Without a word; the next book belongs to the same session, or it ends by itself. */
        LEAVES,
        DONE,
        DONE_THEN_PRINT,
        PRINT,
        QR,
        NO_RECEIPT
    }

    /** What staff do before the visit, where there is reason. */
    record Staff(boolean empties, boolean answers, boolean reprints, Optional<Deed> catalogues) {}

    /** A cataloguer's deeds, each as often as it stands here. */
    private static final List<Deed> DEEDS = List.of(
            Deed.COMPLETE,
            Deed.COMPLETE,
            Deed.COMPLETE,
            Deed.TAKE,
            Deed.RECEIVE,
            Deed.SHOP_ERROR,
            Deed.EXCHANGE,
            Deed.NOT_FOUND,
            Deed.WITHDRAW,
            Deed.REOPEN);

    private static final int CATALOGUED_ONE_OF = 4;

    static SoakVisit drawn(int number, Random random) {
        int preferred = random.nextInt(SoakBooks.COUNT);
        boolean lent = random.nextInt(100) < OFTEN_LENT_PERCENT;
        int pause = random.nextInt(random.nextInt(LONG_ONE_OF) == 0 ? LONG_PAUSE_MILLIS : SHORT_PAUSE_MILLIS);
        int patience = random.nextBoolean()
                ? random.nextInt(SHORT_PATIENCE_MILLIS)
                : LONG_PATIENCE_MILLIS + random.nextInt(LONG_PATIENCE_MILLIS);
        var ends = End.values();
        var end = ends[random.nextInt(ends.length)];
        int lingers = random.nextInt(random.nextInt(LONG_ONE_OF) == 0 ? LONG_PAUSE_MILLIS : SHORT_PAUSE_MILLIS);
        boolean empties = random.nextInt(10) == 0;
        boolean answers = random.nextBoolean();
        boolean reprints = random.nextInt(20) == 0;
        boolean catalogues = random.nextInt(CATALOGUED_ONE_OF) == 0;
        var deed = DEEDS.get(random.nextInt(DEEDS.size()));
        var staff = new Staff(empties, answers, reprints, catalogues ? Optional.of(deed) : Optional.empty());
        return new SoakVisit(
                number,
                preferred,
                lent,
                Duration.ofMillis(SHORTEST_MILLIS + pause),
                Duration.ofMillis(patience),
                end,
                Duration.ofMillis(lingers),
                staff);
    }
}
