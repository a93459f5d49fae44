package org.caiyun.sim.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.sim.stage.JournalOnDisk;

/**
 * Opens the store of a crash image: it must open, hold what was answered and no more than was begun, and take a commit.
 *
 * @param first what was known before the first deed; absent when there was no journal
 * @param after what is known after each deed
 */
record ImageCheck(CrashSite site, Optional<Knowledge> first, List<Knowledge> after) {
    private static final String FRESH = "fresh";

    ImageCheck {
        after = List.copyOf(after);
    }

    /** What is found, and what is known after one commit more. */
    record Found(Knowledge knowledge, Knowledge withOneMore) {}

    Found open(Cut cut) {
        site.lay(cut.image());
        Found found;
        try (var store = SqliteFiles.open(site.data(), () -> FRESH)) {
            var knowledge = Knowledge.of(store);
            found = new Found(knowledge, knowledge.with(new ExtraFacts(store.contents()).commit(store)));
        }
        isAllowed(found.knowledge(), cut);
        assertThat(JournalOnDisk.read(site.data()).verdict())
                .isInstanceOfSatisfying(
                        Verdict.Intact.class,
                        intact -> assertThat(intact.lastHash())
                                .isEqualTo(found.withOneMore().contents().lastHash()));
        return found;
    }

    private void isAllowed(Knowledge found, Cut cut) {
        Optional<Knowledge> answered = cut.answered() < 0 ? first : Optional.of(after.get(cut.answered()));
        if (answered.isEmpty()) {
            nothingIsKnown(found.contents());
        } else if (holdsTheCutDeed(found, cut)) {
            assertThat(found).isEqualTo(after.get(cut.deed()));
        } else {
            assertThat(found).isEqualTo(answered.get());
        }
    }

    /** Whether the commit during which the power went has become durable. */
    boolean holdsTheCutDeed(Knowledge found, Cut cut) {
        return cut.deed() > cut.answered()
                && found.contents().nextSeq()
                        == after.get(cut.deed()).contents().nextSeq()
                && cut.answered() >= 0
                && found.contents().nextSeq()
                        > after.get(cut.answered()).contents().nextSeq();
    }

    /** Before the first opening was answered there is no journal that anybody could know. */
    private static void nothingIsKnown(Contents found) {
        assertThat(found.journal()).isIn(FRESH, TenBooks.JOURNAL);
        assertThat(found.nextSeq()).isOne();
        assertThat(found.open()).isEmpty();
    }
}
