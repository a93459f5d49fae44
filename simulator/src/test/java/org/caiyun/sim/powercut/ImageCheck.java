package org.caiyun.sim.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.sim.stage.JournalOnDisk;

/** Opens the store of a crash image: it must open, hold what was acknowledged, and hold no more than was begun. */
final class ImageCheck {
    private static final String FRESH = "fresh";

    private final CrashSite site;
    private final List<Knowledge> after;

    ImageCheck(CrashSite site, List<Knowledge> after) {
        this.site = site;
        this.after = after;
    }

    /** Whether the commit during which the power went has become durable. */
    boolean holdsTheCutCommit(Cut cut) {
        site.lay(cut.image());
        Knowledge found;
        try (var store = SqliteFiles.open(site.data(), () -> FRESH)) {
            found = Knowledge.of(store);
        }
        assertThat(JournalOnDisk.read(site.data()).verdict()).isInstanceOf(Verdict.Intact.class);
        if (cut.answered() < 0) {
            nothingIsKnown(found.contents());
            return false;
        }
        boolean more = cut.deed() < after.size() && !found.equals(after.get(cut.answered()));
        assertThat(found).isEqualTo(after.get(more ? cut.deed() : cut.answered()));
        return more;
    }

    /** Before the first opening was answered there is no journal that anybody could know. */
    private static void nothingIsKnown(Contents found) {
        assertThat(found.journal()).isIn(FRESH, TenBooks.JOURNAL);
        assertThat(found.nextSeq()).isOne();
        assertThat(found.open()).isEmpty();
    }
}
