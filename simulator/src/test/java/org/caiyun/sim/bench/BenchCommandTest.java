package org.caiyun.sim.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.caiyun.sim.bench.Benchmarks.Effort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The benchmarks start and say what they should. How fast anything is, is no matter of a test. */
final class BenchCommandTest {
    private static final Effort LEAST = new Effort(0, 0, 1, Duration.ofMillis(1));

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
        assertThat(json.get("benchmarks").findValuesAsText("name"))
                .containsExactly(
                        "SequenceComputingBench.compute FEIG",
                        "SequenceComputingBench.compute RL866",
                        "SequenceComputingBench.compute D6",
                        "Sip2CodecBench.decodeCheckInResponse",
                        "Sip2CodecBench.encodeCheckIn",
                        "Sip2CodecBench.splitCheckInResponse",
                        "TagDecodeBench.alliance",
                        "TagDecodeBench.fixedLayout",
                        "TagDecodeBench.list",
                        "TagDecodeBench.packedList");
        assertThat(json.get("benchmarks"))
                .allSatisfy(
                        row -> assertThat(row.get("medianMicros").asDouble()).isPositive())
                .anySatisfy(
                        row -> assertThat(row.get("allocatedBytes").asLong()).isPositive());
        assertThat(out.toString()).contains("FEIG", "LLRP", "TagDecodeBench.list");
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
