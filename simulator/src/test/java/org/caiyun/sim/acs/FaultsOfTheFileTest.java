package org.caiyun.sim.acs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.caiyun.kiosk.config.yaml.Problem;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.junit.jupiter.api.Test;

/** The faults that a library's file names, as a client on a socket meets them. */
final class FaultsOfTheFileTest {
    private static final String STATUS = "9900802.00";
    private static final String RIGHT = "98YYYYYY";
    private static final String ITEMS = "items: [{barcode: a1}]\n";

    @Test
    void befallTheNextThreeAnswersWhoeverAsks() throws IOException {
        try (var library = ServedLibrary.of(ITEMS + "faults: [{kind: asks-to-resend, times: 3}]");
                var one = library.connect();
                var other = library.connect()) {
            assertThat(one.ask(STATUS)).isEqualTo("96AZFEF6");
            assertThat(other.ask(STATUS)).isEqualTo("96AZFEF6");
            assertThat(one.ask(STATUS)).isEqualTo("96AZFEF6");
            assertThat(one.ask(STATUS)).startsWith(RIGHT);
            assertThat(other.ask(STATUS)).startsWith(RIGHT);
        }
    }

    @Test
    void befallEveryAnswerOfTheSecondConnection() throws IOException {
        try (var library = ServedLibrary.of(ITEMS + "faults: [{kind: plain-text, connection: 2}]");
                var one = library.connect()) {
            assertThat(one.ask(STATUS)).startsWith(RIGHT);
            try (var two = library.connect()) {
                assertThat(two.ask(STATUS)).startsWith("Problems");
                assertThat(one.ask(STATUS)).startsWith(RIGHT);
                assertThat(two.ask(STATUS)).startsWith("Problems");
            }
        }
    }

    @Test
    void befallTheSecondAnswerOfEachConnection() throws IOException {
        try (var library = ServedLibrary.of(ITEMS + "faults: [{kind: breaks-off, after: 1, times: 1, anew: true}]")) {
            for (int connection = 0; connection < 3; connection++) {
                try (var client = library.connect()) {
                    String whole = client.ask(STATUS);
                    String half = client.ask(STATUS);

                    assertThat(whole).startsWith(RIGHT);
                    assertThat(half).isNotEmpty().hasSizeLessThan(whole.length());
                    assertThat(whole).startsWith(half);
                    assertThat(client.answer()).as("it has hung up").isEmpty();
                }
            }
        }
    }

    @Test
    void delayAnAnswerAndSendItInPortions() throws IOException {
        try (var library = ServedLibrary.of(ITEMS + """
                faults:
                  - {kind: late-answer, by: 20ms, times: 1}
                  - {kind: in-parts, by: 5ms, times: 1}
                """);
                var client = library.connect()) {
            String late = client.ask(STATUS);
            String inParts = client.ask(STATUS);

            assertThat(late).startsWith(RIGHT).isEqualTo(client.ask(STATUS));
            assertThat(inParts).isEqualTo(late);
        }
    }

    @Test
    void befallOnlyTheRequestsThatAreNamed() throws IOException {
        try (var library = ServedLibrary.of(ITEMS + "faults: [{kind: refuses, requests: [check-in]}]");
                var client = library.connect()) {
            assertThat(client.ask(STATUS)).startsWith(RIGHT);
            assertThat(client.ask("09N" + ServedLibrary.DATE + ServedLibrary.DATE + "AP|AO|ABa1|AC|"))
                    .startsWith("100");
            assertThat(library.desk().library().executionsOf("a1")).isZero();
        }
    }

    @Test
    void areListedWhereTheyMakeNoSense() {
        assertThat(problems("""
                        items: []
                        faults:
                          - {kind: jam}
                          - {kind: refuses, by: 3s}
                          - {kind: twice, requests: [nothing]}
                        """))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("faults[0].kind", "faults[1].by", "faults[2].requests[0]");
    }

    private static List<Problem> problems(String yaml) {
        return AcsFile.read(new YamlSource("library.yaml", yaml)) instanceof YamlResult.Bad<AcsFile>(var problems)
                ? problems
                : List.of();
    }
}
