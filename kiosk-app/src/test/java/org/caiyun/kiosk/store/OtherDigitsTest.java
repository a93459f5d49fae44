package org.caiyun.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
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
    void theMarkOfTheJournalsEndIsReadAgain() throws IOException {
        var tail = new Tail(42, "a".repeat(64));

        try (var mark = JournalMark.open(directory.resolve("mark"))) {
            mark.note(tail);

            assertThat(mark.read()).contains(tail);
        }
    }

    @Test
    void segmentsHaveNamesByWhichTheyAreFound() {
        assertThat(new Segment(directory, 1, 30).file()).hasFileName("journal-000000000001-000000000030.jsonl.gz");
    }
}
