package org.caiyun.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.tag.PartOfSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose system writes numbers with other digits than these; a soak on such a machine found it. */
final class OtherDigitsTest {
    @TempDir
    private Path directory = Path.of(".");

    private Locale usual = Locale.ROOT;

    @BeforeEach
    void writeOtherDigits() {
        usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    }

    @AfterEach
    void writeTheUsualAgain() {
        Locale.setDefault(usual);
    }

    @Test
    void theJournalIsReadAgainAndItsSegmentsAreNamedWithPlainDigits() {
        var facts = TestJournal.path(new ReturnId("k1", "j1", 1));
        try (var store = SqliteStoreTest.open(directory, () -> "j1")) {
            assertThat(store.commit(new TestJournal(store).records(facts))).isInstanceOf(CommitResult.Committed.class);
        }

        try (var store = SqliteStoreTest.open(directory, () -> "j2")) {
            assertThat(store.contents().journal()).isEqualTo("j1");
        }

        assertThat(RetentionTest.verify(directory)).isInstanceOf(Verdict.Sound.class);
        assertThat(String.format("%d", 1)).as("these digits are other ones").isNotEqualTo("1");
    }

    @Test
    void aPartOfASetIsWrittenAsLibrariesWriteIt() {
        assertThat(new PartOfSet(12, 3).toString()).doesNotContainPattern("[٠-٩]");
    }
}
