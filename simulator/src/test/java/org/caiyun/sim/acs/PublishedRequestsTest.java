package org.caiyun.sim.acs;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that other people's clients and test suites send, on a real socket. Their origins stand in the list. */
final class PublishedRequestsTest {
    private static final Path FRAMES =
            Path.of("../kiosk-app/src/test/resources/org/caiyun/kiosk/library/sip2/published-frames.tsv");

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            entry("93", "94"),
            entry("99", "98"),
            entry("09", "10"),
            entry("11", "12"),
            entry("15", "16"),
            entry("17", "18"),
            entry("19", "20"),
            entry("23", "24"),
            entry("01", "24"),
            entry("25", "26"),
            entry("29", "30"),
            entry("35", "36"),
            entry("37", "38"),
            entry("63", "64"),
            entry("65", "66"));

    /** The library and the reader of SIPServer's own examples. */
    private static final String UWOLS = """
            name: University of Western Ontario
            institution: UWOLS
            rules: {loanDays: 14}
            items:
              - {barcode: "1565921879", title: Perl 5 desktop reference, state: on-shelf}
            patrons:
              - {id: djfiander, pin: "6789", name: David J. Fiander}
            """;

    private static final String DP2 = """
            institution: CN-110108-1-NLC
            items:
              - {barcode: B001, title: 怪物大师}
            patrons:
              - {id: P001, name: 湾仔枪神, loans: [{item: B001}]}
              - {id: P004, name: 张三, owes: "75"}
            """;

    private ServedLibrary library = open(UWOLS);

    private static ServedLibrary open(String yaml) {
        try {
            return ServedLibrary.of(yaml);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        library.close();
    }

    @BeforeEach
    void findTheList() {
        assertThat(FRAMES).isRegularFile();
    }

    static Stream<String> good() throws IOException {
        return frames("exact", "reordered", "lenient").filter(f -> ANSWERS.containsKey(f.substring(0, 2)));
    }

    static Stream<String> damaged() throws IOException {
        return frames("damaged");
    }

    private static Stream<String> frames(String... kinds) throws IOException {
        return Files.readAllLines(FRAMES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .filter(cells -> List.of(kinds).contains(cells[0]))
                .map(cells -> cells[1]);
    }

    @ParameterizedTest
    @MethodSource("good")
    void answersEachRequestWithItsAnswerAndItsNumber(String request) throws IOException {
        try (var client = library.connect()) {
            String answer = client.ask(request);

            assertThat(answer).startsWith(ANSWERS.get(request.substring(0, 2)));
            int tail = request.lastIndexOf("AY");
            if (tail > 0 && tail == request.length() - 9) {
                assertThat(answer).contains(request.substring(tail, tail + 5));
                assertThat(answer)
                        .isEqualTo(SocketClient.numbered(
                                answer.substring(0, answer.length() - 9), request.charAt(tail + 2) - '0'));
            } else {
                assertThat(answer).doesNotContain("AY");
            }
        }
    }

    /** Also answers, which no client sends. */
    @ParameterizedTest
    @MethodSource("damaged")
    void asksForADamagedFrameAgain(String frame) throws IOException {
        try (var client = library.connect()) {
            assertThat(client.ask(frame)).isEqualTo("96AZFEF6");
        }
    }

    @Test
    void goesThroughTheExamplesOfSipServer() throws IOException {
        try (var client = library.connect()) {
            assertThat(client.ask("9910302.00"))
                    .isEqualTo("98YYYYYY050003" + ServedLibrary.DATE
                            + "2.00AOUWOLS|AMUniversity of Western Ontario|BXYYYYYYYYYYYYYYYY|");
            assertThat(client.ask("2300120060101    084235AOUWOLS|AAdjfiander|ACterminal password|ADuser password|"))
                    .isEqualTo("24YYYY          019" + ServedLibrary.DATE + "AOUWOLS|AAdjfiander|AE|BLY|CQN|");
            assertThat(client.ask("11YN20060329    203000                  AOUWOLS|AAdjfiander|AB1565921879|AC|"))
                    .isEqualTo("121NNY" + ServedLibrary.DATE + "AOUWOLS|AAdjfiander|AB1565921879|"
                            + "AJPerl 5 desktop reference|AH20260315    093000|");
            assertThat(client.ask("1720060110    215612AOUWOLS|AB1565921879|"))
                    .isEqualTo("18040101" + ServedLibrary.DATE
                            + "CF0|AH20260315    093000|AB1565921879|AJPerl 5 desktop reference|AQ总馆|");
            assertThat(client.ask("29NN20060415    110158                  AOUWOLS|AAdjfiander|AD6789|AB1565921879|"))
                    .isEqualTo("301YNN" + ServedLibrary.DATE + "AOUWOLS|AAdjfiander|AB1565921879|"
                            + "AJPerl 5 desktop reference|AH20260315    093000|");
            assertThat(client.ask("6520060415    110158AOUWOLS|AAdjfiander|AD6789|"))
                    .isEqualTo("6610001" + "0000" + ServedLibrary.DATE + "AOUWOLS|BM1565921879|");
            assertThat(client.ask("09Y20060102    08423620060113    084235"
                            + "APUnder the bed|AOUWOLS|AB1565921879|ACterminal password|"))
                    .isEqualTo("101YNN" + ServedLibrary.DATE
                            + "AOUWOLS|AB1565921879|AQ总馆|AJPerl 5 desktop reference|AAdjfiander|");
            assertThat(client.ask("15+20060415    110158BW20060815    110158|BSTaylor|BY2|"
                            + "AOUWOLS|AAdjfiander|AB1565921879|"))
                    .isEqualTo("161Y" + ServedLibrary.DATE
                            + "BR1|BSTaylor|AOUWOLS|AAdjfiander|AB1565921879|AJPerl 5 desktop reference|");
            assertThat(client.ask("6300020060329    201700Y         AOUWOLS|AAdjfiander|"))
                    .isEqualTo("64              019" + ServedLibrary.DATE + "000000000000000000000001"
                            + "AOUWOLS|AAdjfiander|AEDavid J. Fiander|BZ0005|CB0010|BLY|BHCNY|BV0.00|CC20.00|");
            assertThat(client.ask("15-20060415    110158AOUWOLS|AAdjfiander|AB1565921879|"))
                    .startsWith("161N");
            assertThat(client.ask("2520060102    084238AOUWOLS|AAdjfiander|ACterminal password|AD6789|"))
                    .isEqualTo("26              019" + ServedLibrary.DATE
                            + "AOUWOLS|AAdjfiander|AEDavid J. Fiander|BLY|CQY|");
            assertThat(client.ask("3520060110    084237AOUWOLS|AAdjfiander|AD6789|"))
                    .isEqualTo("36Y" + ServedLibrary.DATE + "AOUWOLS|AAdjfiander|");
            assertThat(client.ask("97AZFEF5")).isEqualTo("36Y" + ServedLibrary.DATE + "AOUWOLS|AAdjfiander|");
        }
    }

    /** What dp2's client sent to dp2, and got yes for. */
    @Test
    void renewsAndTakesAFeeAsDp2Did() throws IOException {
        library.close();
        library = ServedLibrary.of(DP2);
        try (var client = library.connect()) {
            assertThat(client.ask("29NN20220223    190718                  AO|AAP001|AD|ABB001|BON"))
                    .startsWith("301Y")
                    .contains("|AAP001|ABB001|AJ怪物大师|");
            assertThat(client.ask("6301920220224    110027  Y       AO|AAP001|BP1|BQ5"))
                    .startsWith("64")
                    .endsWith("|AUB001|");
            assertThat(client.ask("3720220223    1941090100CNYBV75|AO|AAP004|AD"))
                    .startsWith("38Y");
        }
    }
}
