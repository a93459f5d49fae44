package org.caiyun.sim.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.store.Store;
import org.caiyun.sim.soak.invariant.Invariants;
import org.caiyun.sim.stage.Disk;
import org.caiyun.sim.stage.JournalOnDisk;
import org.caiyun.sim.world.Place;

/**
 * The session up to a cut, on the modelled store, with the world as it is then; after it the kiosk starts from the
 * image, and the session comes to its end under the soak's invariants.
 */
final class KioskAfterCut implements Deeds.Listener {
    private static final Duration OFF = Duration.ofSeconds(20);

    /** What staff are asked in the session whose power is not cut. */
    private static final Map<String, StaffTask> ANYWAY = Map.of(
            "31500100000206", StaffTask.CHECK_REFUSED,
            "30000081234568", StaffTask.EMPTY_SLOT,
            "31500100000207", StaffTask.CHECK_NOT_SECURED);

    private final Cut cut;
    private final CrashSite site;
    private final boolean wholeMachine;
    private final Disk before = Disk.inMemory(TenBooks.JOURNAL);
    private final TenBooks books;
    private final Invariants invariants;
    private final Map<String, Place> placesAtStart = new HashMap<>();
    private List<FactRecord> cutOff = List.of();
    private boolean isCut;
    private int journals;

    /** @param wholeMachine the belt and the shutter lose their power too; otherwise only the computer */
    KioskAfterCut(Cut cut, CrashSite site, boolean wholeMachine) {
        this.cut = cut;
        this.site = site;
        this.wholeMachine = wholeMachine;
        books = new TenBooks(new Deeds(this::open, this));
        invariants = new Invariants(books.stage());
        books.stage().watch(invariants);
    }

    private Store open() {
        return isCut ? SqliteFiles.open(site.data(), () -> "fresh" + ++journals) : before.open();
    }

    @Override
    public void begins(int deed, List<FactRecord> records) {
        if (deed == cut.deed() && !isCut) {
            isCut = true;
            cutOff = records;
            throw new PowerFails();
        }
    }

    /**
     * What staff were asked because of the cut.
     *
     * @param cutOffIsThere the image holds the commit that was under way
     */
    List<StaffTask> run(boolean cutOffIsThere) {
        untilTheCut();
        var acknowledged = books.stage().facts();
        if (cutOffIsThere) {
            invariants.durable(cutOff);
        }
        theLightsAreOut();
        site.lay(cut.image());
        try (var stage = books.stage()) {
            books.goOn();
            invariants.everythingHasSettled();
            assertThat(stage.view()).as("the screen").isPresent();
        }
        var journal = JournalOnDisk.read(site.data());
        assertThat(journal.records().stream().limit(acknowledged.size()).toList())
                .as("nothing is lost")
                .isEqualTo(acknowledged);
        theJournalIsWhole(journal);
        everyReturnIsInOneSession(journal);
        return staffAreAskedOnlyWhereNoSensorCanTell(journal);
    }

    private void untilTheCut() {
        try {
            books.goOn();
            books.stage().close();
        } catch (PowerFails _) {
            books.stage().kill();
        }
        assertThat(isCut).as("the session comes to deed %s", cut.deed()).isTrue();
    }

    private void theLightsAreOut() {
        var stage = books.stage();
        if (wholeMachine) {
            stage.site().board().power(false, stage.now());
        }
        stage.pass(OFF);
        stage.site().board().power(true, stage.now());
        var world = stage.site().world();
        world.books().forEach(book -> placesAtStart.put(book.barcode(), world.placeOf(book.id())));
    }

    private List<StaffTask> staffAreAskedOnlyWhereNoSensorCanTell(JournalOnDisk journal) {
        var because = new ArrayList<StaffTask>();
        var barcodes = new HashMap<ReturnId, String>();
        journal.facts(ReturnFact.Identified.class)
                .forEach(found -> barcodes.put(found.id(), found.item().text()));
        var asked = journal.facts(ReturnFact.StaffAsked.class).toList();
        assertThat(asked).doesNotHaveDuplicates();
        for (var ask : asked) {
            String barcode = barcodes.getOrDefault(ask.id(), "");
            if (ask.task() != ANYWAY.get(barcode)) {
                assertThat(noSensorCanTell(ask.task(), barcode))
                        .as("%s for %s, which was in %s", ask, barcode, placesAtStart.get(barcode))
                        .isTrue();
                because.add(ask.task());
            }
        }
        return because;
    }

    private boolean noSensorCanTell(StaffTask task, String barcode) {
        var place = placesAtStart.get(barcode);
        return switch (task) {
            // it fell while nobody watched
            case FIND_ITEM -> place instanceof Place.InBin;
            // the antenna does not reach it any more
            case CHECK_NOT_SECURED -> place instanceof Place.InBin || place instanceof Place.Belt;
            case CHECK_REFUSED,
                    CHECK_UNCONFIRMED,
                    CHECK_REPLAY_REFUSED,
                    CLEAR_JAM,
                    EMPTY_SLOT,
                    IDENTIFY_ITEM,
                    CHECK_DAMAGED,
                    CHECK_RETURN_DATE,
                    TAG_ITEM,
                    CHECK_PURCHASE,
                    CHECK_PIECES -> false;
        };
    }

    private static void theJournalIsWhole(JournalOnDisk journal) {
        assertThat(journal.verdict()).isInstanceOf(Verdict.Intact.class);
        assertThat(journal.open()).as("left open").isEmpty();
        assertThat(journal.count(KioskFact.Started.class)).isPositive();
    }

    /** So its patron heard of it, whatever happened in between. */
    private static void everyReturnIsInOneSession(JournalOnDisk journal) {
        var captured = journal.facts(ReturnFact.Captured.class)
                .map(ReturnFact.Captured::id)
                .toList();
        var told = journal.facts(KioskFact.SessionEnded.class)
                .flatMap(session -> session.returns().stream())
                .toList();
        assertThat(told).doesNotHaveDuplicates().containsAll(captured);
    }
}
