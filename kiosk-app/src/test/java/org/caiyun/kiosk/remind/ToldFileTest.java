package org.caiyun.kiosk.remind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ToldFileTest {
    @TempDir
    private Path data = Path.of("");

    @Test
    void remembersWhatItWasTold() throws IOException {
        var told = new Told("j1", 4711, Instant.parse("2026-11-23T02:30:00.5Z"));

        new ToldFile(data).write(new Told("j1", 1, Instant.EPOCH));
        new ToldFile(data).write(told);

        assertThat(new ToldFile(data).read()).isEqualTo(told);
        assertThat(data).isDirectoryContaining(file -> file.endsWith("kiosk.reminded"));
        assertThat(Files.readString(data.resolve("kiosk.reminded"))).isEqualTo("2 j1 4711 2026-11-23T02:30:00.500Z\n");
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(new ToldFile(data).read()).isEqualTo(Told.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "1 5 2026-11-23T02:30:00Z",
                "3 j1 5 2026-11-23T02:30:00Z",
                "2 j1 x 2026-11-23T02:30:00Z",
                "2 j1 5 yesterday",
                "2 j1 5 \u0000"
            })
    void forgetsWhatCannotBeRead(String text) throws IOException {
        Files.writeString(data.resolve("kiosk.reminded"), text);

        assertThat(new ToldFile(data).read()).isEqualTo(Told.NOTHING);
    }
}
