package org.caiyun.kiosk.receipt.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The font that is brought along is the one that its README names, and its licence lies beside it. */
final class BundledFontTest {
    @Test
    void theFontHasTheHashThatItsReadmeNames() throws IOException, NoSuchAlgorithmException {
        var hash = MessageDigest.getInstance("SHA-256").digest(read("noto-sans-mongolian-400.ttf"));

        assertThat(new String(read("README.md"), StandardCharsets.UTF_8))
                .contains(HexFormat.of().formatHex(hash));
    }

    @Test
    void itsLicenceLiesBesideIt() throws IOException {
        assertThat(new String(read("noto-sans-mongolian.OFL.txt"), StandardCharsets.UTF_8))
                .contains("SIL OPEN FONT LICENSE Version 1.1");
    }

    private static byte[] read(String name) throws IOException {
        try (var file = Objects.requireNonNull(RasterText.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        }
    }
}
