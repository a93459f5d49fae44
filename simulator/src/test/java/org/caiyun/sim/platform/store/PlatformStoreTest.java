package org.caiyun.sim.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store does, and what only a file can. */
final class PlatformStoreTest {
    private static final StoredEntry FIRST =
            new StoredEntry(Instant.parse("2026-11-23T01:00:00Z"), "event", "{\"甲\":1}");
    private static final StoredEntry SECOND =
            new StoredEntry(Instant.parse("2026-11-23T01:00:00.000000001Z"), "desk", "");

    @TempDir
    private Path directory = Path.of("");

    static Stream<Named<Function<Path, PlatformStore>>> stores() {
        return Stream.of(
                Named.of("in memory", _ -> new MemoryPlatformStore()),
                Named.of("in a file", path -> SqlitePlatformStore.open(path.resolve("platform.sqlite"))));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void keepsEntriesInTheirOrder(Function<Path, PlatformStore> make) {
        try (var store = make.apply(directory)) {
            assertThat(store.entries()).isEmpty();

            store.add(FIRST);
            store.add(SECOND);
            store.add(FIRST);

            assertThat(store.entries()).containsExactly(FIRST, SECOND, FIRST);
        }
    }

    @Test
    void findsThemAgainInTheFile() {
        var file = directory.resolve("platform.sqlite");
        try (var store = SqlitePlatformStore.open(file)) {
            store.add(FIRST);
        }

        try (var store = SqlitePlatformStore.open(file)) {
            store.add(SECOND);

            assertThat(store.entries()).containsExactly(FIRST, SECOND);
        }
    }

    @Test
    void refusesAFileThatIsSomethingElse() throws IOException {
        var file = Files.writeString(directory.resolve("letter.txt"), "Dear platform, this is a letter.".repeat(40));

        assertThatThrownBy(() -> SqlitePlatformStore.open(file))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("letter.txt cannot be used");
    }
}
