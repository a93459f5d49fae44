package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.caiyun.kiosk.config.SecretPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretTextTest {
    private final SecretText secrets = new SecretText(Map.of("KEY", " k3y \n", "EMPTY", " "));

    @TempDir
    private Path directory = Path.of("");

    @Test
    void readsFilesAndTheEnvironment() throws IOException {
        var file = Files.writeString(directory.resolve("secret"), "s3cret\n");

        assertThat(secrets.read(new SecretPlace.InFile(file), "x")).isEqualTo("s3cret");
        assertThat(secrets.read(new SecretPlace.InEnvironment("KEY"), "x")).isEqualTo("k3y");
        assertThat(secrets.read(new SecretPlace.Nowhere(), "x")).isEmpty();
        assertThat(secrets).hasToString("SecretText");
    }

    @Test
    void namesTheKeyOfWhatIsNotThere() {
        var gone = new SecretPlace.InFile(directory.resolve("gone"));

        assertThatThrownBy(() -> secrets.read(gone, "a.secret")).hasMessageStartingWith("a.secretFile: ");
        assertThatThrownBy(() -> secrets.read(new SecretPlace.InEnvironment("NONE"), "a.secret"))
                .hasMessage("a.secretVariable: there is no environment variable NONE");
        assertThatThrownBy(() -> secrets.read(new SecretPlace.InEnvironment("EMPTY"), "a.secret"))
                .hasMessage("a.secretVariable: is empty");
    }
}
