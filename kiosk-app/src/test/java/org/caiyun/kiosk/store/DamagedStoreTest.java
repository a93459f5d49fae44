package org.caiyun.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.caiyun.kiosk.store.OpenResult.Unusable;
import org.caiyun.kiosk.store.StoreFault.Damaged;
import org.caiyun.kiosk.store.StoreFault.WrongVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DamagedStoreTest {
    @TempDir
    private Path directory = Path.of(".");

    @BeforeEach
    void writeSomeReturns() {
        try (var store = SqliteStoreTest.open(directory, () -> "j1")) {
            var journal = new TestJournal(store);
            for (int i = 0; i < 40; i++) {
                store.commit(journal.seal(TestJournal.path(journal.nextReturn())));
            }
            store.commit(journal.seal(TestJournal.seen(journal.nextReturn())));
        }
    }

    private OpenResult open() {
        return SqliteStore.open(directory, () -> "j2");
    }

    private StoreFault fault() {
        OpenResult result = open();
        assertThat(result).isInstanceOf(Unusable.class);
        return ((Unusable) result).fault();
    }

    @Test
    void aNewerStoreIsLeftAlone() {
        SqliteStoreTest.sql(directory, "PRAGMA user_version=2");

        assertThat(fault()).isEqualTo(new WrongVersion(2, 1));
        assertThat(JournalReader.open(directory))
                .isEqualTo(new JournalReader.Opening.Unreadable(new WrongVersion(2, 1)));
    }

    @Test
    void anotherProgramsFileIsLeftAlone() throws IOException {
        Files.delete(directory.resolve("kiosk.db"));
        SqliteStoreTest.sql(directory, "CREATE TABLE recipes (name)");
        byte[] before = Files.readAllBytes(directory.resolve("kiosk.db"));

        assertThat(fault()).isEqualTo(new WrongVersion(0, 1));
        assertThat(directory.resolve("kiosk.db")).hasBinaryContent(before);
    }

    @Test
    void aFileThatIsNoDatabaseIsDamaged() throws IOException {
        Files.writeString(directory.resolve("kiosk.db"), "no database at all ".repeat(500));

        assertThat(fault()).isInstanceOf(Damaged.class);
    }

    @Test
    void aFileOverwrittenWithNoiseIsDamaged() throws IOException {
        byte[] file = Files.readAllBytes(directory.resolve("kiosk.db"));
        for (int i = 4096; i < file.length; i++) {
            file[i] = (byte) (i * 31);
        }
        Files.write(directory.resolve("kiosk.db"), file);

        assertThat(fault()).isInstanceOf(Damaged.class);
    }

    @Test
    void aFileCutShortIsDamaged() throws IOException {
        byte[] file = Files.readAllBytes(directory.resolve("kiosk.db"));
        Files.write(directory.resolve("kiosk.db"), Arrays.copyOf(file, file.length / 2));

        assertThat(fault()).isInstanceOf(Damaged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE facts SET json = replace(json, 'E0', 'E1') WHERE seq = 281",
                "UPDATE facts SET wall = '2020-01-01T00:00:00Z' WHERE seq = 270",
                "DELETE FROM facts WHERE seq = 275",
                "UPDATE facts SET previous_hash = hash WHERE seq = 280"
            })
    void aChangeInTheLastFactsIsSeenAtTheStart(String change) {
        SqliteStoreTest.sql(directory, change);

        assertThat(fault()).isInstanceOf(Damaged.class);
    }

    @Test
    void aTimeThatIsNoneIsUnusable() {
        SqliteStoreTest.sql(directory, "UPDATE facts SET wall = 'noon' WHERE seq = 270");

        assertThat(fault()).isInstanceOf(StoreFault.Unusable.class);
    }

    @Test
    void anOpenFactOfANewerVersionStopsTheStart() {
        rewriteTheOpenFact("version = 2");

        assertThat(fault()).isEqualTo(new WrongVersion(2, 1));
    }

    @Test
    void anOpenFactThatThisVersionDoesNotKnowStopsTheStart() {
        rewriteTheOpenFact("type = 'teleported'");

        assertThat(fault())
                .isEqualTo(new StoreFault.Unusable("record 1: this version does not know the fact teleported"));
    }

    @Test
    void anOpenFactThatMakesNoSenseIsDamage() {
        rewriteTheOpenFact("json = '{}'");

        assertThat(fault()).isEqualTo(new Damaged("record 1 seen: return: expected text"));
    }

    @Test
    void aLogThatAPowerCutLeftIsTakenUp() throws IOException {
        cutPowerAfterAReturn(_ -> {});

        assertThat(open()).isInstanceOfSatisfying(OpenResult.Opened.class, opened -> {
            assertThat(opened.store().contents().nextSeq()).isEqualTo(289);
            opened.store().close();
        });
    }

    /** Its return was confirmed: nobody may go on as if it had not been. */
    @Test
    void aSpoiltLogIsDamageBecauseConfirmedFactsWereInIt() throws IOException {
        cutPowerAfterAReturn(log -> log[100]++);

        assertThat(fault()).isEqualTo(new Damaged("records 282 to 288 were in the write-ahead log and are lost"));
        assertThat(fault()).isInstanceOf(Damaged.class);
    }

    /** The files as they are while the store is open, in the same places. */
    private void cutPowerAfterAReturn(Consumer<byte[]> spoil) throws IOException {
        byte[] file;
        byte[] log;
        try (var store = SqliteStoreTest.open(directory, () -> "j2")) {
            var journal = new TestJournal(store);
            store.commit(journal.seal(TestJournal.path(journal.nextReturn())));
            file = Files.readAllBytes(directory.resolve("kiosk.db"));
            log = Files.readAllBytes(directory.resolve("kiosk.db-wal"));
        }
        spoil.accept(log);
        Files.write(directory.resolve("kiosk.db"), file);
        Files.write(directory.resolve("kiosk.db-wal"), log);
    }

    /** Far enough back that the chain is not checked at the start. */
    private void rewriteTheOpenFact(String change) {
        SqliteStoreTest.sql(
                directory,
                "UPDATE facts SET " + change + " WHERE seq = 1",
                "INSERT INTO open_subjects VALUES ('k1/j1/1', 0, 0, 1, 0)");
    }
}
