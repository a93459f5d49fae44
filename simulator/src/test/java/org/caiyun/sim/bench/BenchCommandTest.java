package org.caiyun.sim.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The benchmarks start and say what they should. How fast anything is, is no matter of a test. */
final class BenchCommandTest {
    private static final Effort LEAST = new Effort(0, 0, 1, Duration.ofMillis(1), 2, 1);

    @BeforeAll
    static void besideAnotherBenchOnThisMachine() {
        System.setProperty("jmh.ignoreLock", "true");
    }

    @Test
    void printsAndWritesWhatItMeasured(@TempDir Path directory) throws IOException {
        var out = new StringWriter();
        Path file = directory.resolve("bench.json");
        var command = new CommandLine(new BenchCommand(LEAST))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()));

        int status = command.execute("--json", file.toString());

        assertThat(status).isIn(0, 1);
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.findValuesAsText("reader"))
                .containsExactly("FEIG", "RL866", "D6", "RR3036", "FEIG", "RL866", "D6", "RR3036", "LLRP");
        assertThat(json.get("sequence"))
                .allSatisfy(row -> assertThat(row.get("ratio").asDouble()).isBetween(1.0, 1.1));
        JsonNode figures = json.get("figures");
        assertThat(figures)
                .extracting(row -> row.get("name").asText())
                .doesNotHaveDuplicates()
                .contains(
                        "the sequence, FEIG, 28 blocks",
                        "sensor to decision, the kiosk's own, p99",
                        "captured to answer, the kiosk's own, p99",
                        "start to ready",
                        "memory when ready",
                        "a tag to decode, element list",
                        "SIP2: a check-in to write",
                        "SIP2: its answer to read",
                        "the sequence, computing, FEIG",
                        "one fact in the journal, on disk",
                        "one return, computing",
                        "a press until the next picture is ready",
                        "a Mongolian receipt, drawn");
        assertThat(figures)
                .allSatisfy(row -> assertThat(row.get("value").asDouble()).isPositive())
                .anySatisfy(
                        row -> assertThat(row.path("allocatedBytes").asLong()).isPositive());
        assertThat(out.toString()).contains("FEIG", "LLRP", "a tag to decode, element list", "String.split");
    }

    @Test
    void doesNotMeasureWhatItCannotWrite(@TempDir Path directory) {
        var err = new StringWriter();
        var command = new CommandLine(new BenchCommand(LEAST)).setErr(new PrintWriter(err));

        assertThat(command.execute("--json", directory.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("cannot write");
    }

    @Test
    void refusesAnUnknownOption() {
        var command = new CommandLine(new BenchCommand(LEAST)).setErr(new PrintWriter(new StringWriter()));

        assertThat(command.execute("--fast")).isEqualTo(2);
    }
}
