package org.caiyun.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others made is in the repository as it was downloaded: listed, with its licence, with its hash. */
final class VendoredFilesTest {
    private static final Path WEB = Path.of("src/main/resources/org/caiyun/kiosk/ui/web");
    private static final Pattern ROW =
            Pattern.compile("^\\| (\\S+) \\| .+ \\| (\\S+) \\| ([0-9a-f]{64}) \\|$", Pattern.MULTILINE);

    /** A line of a folder's table; {@code files} is a name or {@code *.svg}. */
    record Row(Path folder, String files, String licence, String sha256) {
        List<Path> matching() {
            var glob = FileSystems.getDefault().getPathMatcher("glob:" + files);
            return filesOf(folder).stream()
                    .filter(file -> glob.matches(file.getFileName()))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyListedFileIsAsItWasDownloaded(Row row) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");

        for (Path file : row.matching()) {
            digest.update(Files.readAllBytes(file));
        }

        assertThat(row.matching()).isNotEmpty();
        assertThat(HexFormat.of().formatHex(digest.digest())).as(row.files()).isEqualTo(row.sha256());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyListedFileHasItsLicenceBesideIt(Row row) {
        assertThat(row.folder().resolve(row.licence())).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendor", "fonts", "icons"})
    void everyFileIsListedOnce(String folder) {
        var listed = rowsOf(WEB.resolve(folder))
                .flatMap(row -> row.matching().stream())
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(filesOf(WEB.resolve(folder)));
    }

    /** The page shows icons as masks and is not allowed to run or load anything from them. */
    @ParameterizedTest
    @MethodSource("icons")
    void iconsAreShapesOnly(Path icon) throws IOException {
        var svg = Files.readString(icon);

        assertThat(svg).startsWith("<svg ").contains("viewBox=\"0 0 256 256\"").contains("fill=\"currentColor\"");
        assertThat(svg).doesNotContain("<script", "href", "style", "<image", " on");
    }

    /** Text that the page would put in unescaped has no way in. */
    @ParameterizedTest
    @ValueSource(strings = {"unsafeHTML", "unsafeSVG", "eval(", "new Function", "http://unpkg", "import("})
    void litHasNoUnescapedTextAndLoadsNothing(String word) throws IOException {
        assertThat(Files.readString(WEB.resolve("vendor/lit.js"))).doesNotContain(word);
    }

    static Stream<Row> rows() {
        return Stream.of("vendor", "fonts", "icons").flatMap(folder -> rowsOf(WEB.resolve(folder)));
    }

    static Stream<Path> icons() {
        return filesOf(WEB.resolve("icons")).stream()
                .filter(file -> file.toString().endsWith(".svg"));
    }

    private static Stream<Row> rowsOf(Path folder) {
        try {
            return ROW.matcher(Files.readString(folder.resolve("README.md")))
                    .results()
                    .map(row -> new Row(folder, row.group(1), row.group(2), row.group(3)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sorted by name; the table itself is not vendored. */
    private static List<Path> filesOf(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
