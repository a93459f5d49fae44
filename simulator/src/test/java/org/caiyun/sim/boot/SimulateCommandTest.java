package org.caiyun.sim.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code simulate --headless}, as the launcher calls it. */
final class SimulateCommandTest {
    private static final String ONE_BOOK_EXPECTED_IN_BIN = """
            name: One book
            books:
              - {id: ours, barcode: "31500100000012"}
            steps:
              - await: ready
              - insert: ours
              - expect: {book: ours, outcome: returned, bin: %d}
            """;

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static List<Path> scenarios() {
        try (var files = Files.list(Path.of("scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void playsAScenarioAndWritesItsReport(Path scenario) throws IOException {
        int exit = simulate("--headless", "--scenario", scenario.toString(), "--report", report().toString());

        assertThat(exit).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isEmpty();
        var report = json(Files.readString(report()));
        assertThat(report.fieldNames()).toIterable().contains("mode", "seed", "returns", "receipts", "tasks", "faults");
        assertThat(report.get("mode").asText()).isEqualTo("stepped");
        assertThat(report.get("returns"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.fieldNames())
                        .toIterable()
                        .containsExactly("barcode", "outcome", "bin", "library", "security", "flags", "millis"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--scenario", "--config", "--library", "--platform"})
    void aFileThatIsNotThereIsNamedOnOneLine(String option) {
        String[] more = switch (option) {
            case "--library" -> new String[] {"--acs-only"};
            case "--platform" ->
                new String[] {
                    "--platform-only", "--data", directory.resolve("d").toString()
                };
            default -> new String[0];
        };

        int exit = simulate(Stream.concat(Stream.of(more), Stream.of(option, "nowhere.yaml"))
                .toArray(String[]::new));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("nowhere.yaml cannot be read: there is no such file");
    }

    @Test
    void writesTheBytesOfAReceiptBesideTheReport() throws IOException {
        simulate("--headless", "--scenario", "scenarios/ten-books.yaml", "--report", report().toString());

        var receipts = json(Files.readString(report())).get("receipts");
        assertThat(receipts).hasSize(1);
        assertThat(Path.of(receipts.get(0).get("bytes").asText())).exists().isNotEmptyFile();
        var picture = ImageIO.read(Path.of(receipts.get(0).get("png").asText()).toFile());
        assertThat(picture.getWidth()).isEqualTo(640);
    }

    @Test
    void reportsOnStandardOutputWithoutAFile() throws IOException {
        var scenario = write("good.yaml", ONE_BOOK_EXPECTED_IN_BIN.formatted(1));

        int exit = simulate("--headless", "--scenario", scenario.toString(), "--seed", "42");

        assertThat(exit).isZero();
        var report = json(out.toString());
        assertThat(report.get("seed").asLong()).isEqualTo(42);
        assertThat(report.at("/returns/0/barcode").asText()).isEqualTo("31500100000012");
        assertThat(report.at("/returns/0/outcome").asText()).isEqualTo("returned");
        assertThat(report.at("/returns/0/bin").asInt()).isEqualTo(1);
        assertThat(report.at("/returns/0/library").asText()).isEqualTo("checked-in");
        assertThat(report.at("/returns/0/security").asText()).isEqualTo("secured");
    }

    @Test
    void answersNoWhenAnExpectationFails() throws IOException {
        var scenario = write("wrong.yaml", ONE_BOOK_EXPECTED_IN_BIN.formatted(2));

        int exit = simulate("--headless", "--scenario", scenario.toString(), "--report", report().toString());

        assertThat(exit).isOne();
        assertThat(err.toString()).contains("step 3: expected InBin[number=2] of ours");
        assertThat(json(Files.readString(report())).get("failures")).hasSize(1);
    }

    @Test
    void listsEveryProblemOfABrokenScenarioWithItsLine() throws IOException {
        var scenario = write("broken.yaml", """
                name: Broken
                sed: 4
                books:
                  - {id: ours}
                steps:
                  - await: redy
                  - insert: ours
                  - expect: {book: ours, bin: many}
                """);

        int exit = simulate("--headless", "--scenario", scenario.toString(), "--report", report().toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith(scenario + ":2: sed:"))
                .anyMatch(line -> line.startsWith(scenario + ":4: books[0].barcode:"))
                .anyMatch(line -> line.startsWith(scenario + ":6: steps[0].await:"))
                .anyMatch(line -> line.startsWith(scenario + ":8: steps[2].expect.bin:"));
        assertThat(report()).doesNotExist();
    }

    @Test
    void refusesAStepWithABookThatTheStoryDoesNotHave() throws IOException {
        var scenario = write("nobody.yaml", """
                name: Nobody
                books: []
                steps:
                  - await: ready
                  - insert: nobody
                """);

        int exit = simulate("--headless", "--scenario", scenario.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith(scenario + ":5: steps[1]")
                .contains("nobody");
    }

    @Test
    void refusesAConfigurationThatDoesNotFit() throws IOException {
        var overlay = write("overlay.yaml", "receipt: {print: sometimes}\nbins: []\n");

        int exit = simulate("--headless", "--scenario", "scenarios/ten-books.yaml", "--config", overlay.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString().lines())
                .anyMatch(line -> line.startsWith(overlay + ":1: receipt.print:"))
                .anyMatch(line -> line.startsWith(overlay + ":2: bins:"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Driver.class,
            names = {"FEIG", "RL866", "D6", "RR3036"})
    void oneLineOfConfigurationChangesTheReader(Driver reader) throws IOException {
        var overlay = write("overlay.yaml", "devices: {rfid: {driver: %s}}".formatted(reader.word()));
        var story = write("good.yaml", ONE_BOOK_EXPECTED_IN_BIN.formatted(1));

        int exit = simulate("--headless", "--scenario", story.toString(), "--config", overlay.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(json(out.toString()).at("/returns/0/security").asText()).isEqualTo("secured");
    }

    @Test
    void aReaderOnANetworkNeedsNoLineOfItsOwnHere() throws IOException {
        var overlay = write("overlay.yaml", "devices: {rfid: {driver: llrp}}");
        var story = write("empty.yaml", "name: Ready\nbooks: []\nsteps: [{await: ready}]\n");

        int exit = simulate("--headless", "--scenario", story.toString(), "--config", overlay.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
    }

    private int simulate(String... arguments) {
        return new CommandLine(new SimulateCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private Path report() {
        return directory.resolve("report.json");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static JsonNode json(String text) throws IOException {
        return JsonMapper.builder().build().readTree(text);
    }
}
