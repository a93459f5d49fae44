package org.caiyun.kiosk.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.JournalEntry;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed as by {@code kill -9}; the page cache survives that, so it is no power cut. */
final class KilledProgramTest {
    private static final Pattern ACKNOWLEDGEMENT = Pattern.compile("\\d+ \\p{XDigit}{64}");

    @TempDir
    private Path directory = Path.of(".");

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 333})
    @Timeout(60)
    void everyAcknowledgedCommitIsThere(int commits) throws IOException, InterruptedException {
        List<String> acknowledged = killAfter(commits);

        try (var store = SqliteStoreTest.open(directory, () -> "unexpected")) {
            assertThat(store.contents().nextSeq()).isGreaterThan(7L * acknowledged.size());
        }
        var found = new ArrayList<String>();
        assertThat(RetentionTest.verify(directory)).isInstanceOf(Verdict.Intact.class);
        entries().forEach(entry -> found.add(entry.seq() + " " + entry.hash()));
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(commits);
        assertThat(found).containsAll(acknowledged);
        assertThat(found.size() % 7).as("whole commits only").isZero();
    }

    private List<String> killAfter(int commits) throws IOException, InterruptedException {
        Process program = ChildProgram.start(CommittingProgram.class, List.of(), directory);
        var acknowledged = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // the program may log, and its last line may be cut off
                if (ACKNOWLEDGEMENT.matcher(line).matches()) {
                    acknowledged.add(line);
                }
                if (acknowledged.size() == commits) {
                    program.toHandle().destroyForcibly(); // what it has written can still be read
                }
            }
        } finally {
            program.destroyForcibly();
        }
        assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return acknowledged;
    }

    private List<JournalEntry> entries() {
        var entries = new ArrayList<JournalEntry>();
        if (JournalReader.open(directory) instanceof JournalReader.Opening.Reading(var reader)) {
            try (reader) {
                assertThat(reader.each(entries::add)).isEmpty();
            }
        }
        return entries;
    }
}
