package org.caiyun.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ScenarioTextTest {
    private static final String EVERYTHING = """
            name: 'Everything: "quoted" \\ and #more'
            seed: 9
            rest: false
            reader: rr3036
            scanner: triggered
            library: {charset: GB18030, terminator: crlf, checksum: dp2, verify: "off"}
            uid: unreadable
            sorting: by-rules
            books:
              - id: one
                barcode: "007"
                title: "𠮷田: \\"a\\" #b"
                tag: {model: iso28560-3, barcode: "1", owner: CN-NMG, usage: 0x80, part: 1, parts: 3, title: 书, afi: 7, afiLocked: true, damaged: true}
                moreTags: [{model: none}, {part: 2, parts: 3}]
                library: {state: in-transit, title: t, author: a, isbn: i, hold: BTGL, byTag: true}
                purchase: {state: returned, loan: platform, owner: CN-150100-1-HHHT, held: "012000345678"}
              - {id: two, barcode: "8", library: {}, purchase: {}}
            steps:
              - at: 1234ms
              - insert: one
              - insertTwo: [one, two]
              - throwIn: one
              - pullOut: one
              - take: one
              - lend: one
              - catalogue: {book: one, do: shop-error}
              - press: more
              - speak: en
              - set: {option: large, on: true}
              - damaged: 3
              - fault: {device: disk, kind: full}
              - clear: {device: disk, kind: full}
              - fault: {device: library, kind: another-item, once: true}
              - answers: {kind: late-answer, by: 2s, requests: [check-in, login], connection: 2, after: 1, times: 3, anew: true}
              - answers: {kind: twice}
              - advance: 5s
              - await: giving-back
              - kill
              - boot
              - restart
              - expect: {book: one, outcome: returned, bin: 1, library: checked-in, security: secured, flag: hold-here, checkedInTimes: 1, afi: 7, outside: true, worklist: 2, purchase: returned, staff: find-item}
              - expect: {receipts: 2, uncounted: 1, staff: empty-slot}
            """;

    static List<Path> files() {
        return Stories.files();
    }

    @Test
    void writesEveryKeyAndStepSoThatItReadsBack() {
        var scenario = Stories.read("everything.yaml", EVERYTHING);

        var text = ScenarioText.of(scenario, List.of("a comment"));

        assertThat(text).startsWith("# a comment\n");
        assertThat(Stories.read("written.yaml", text)).isEqualTo(scenario);
    }

    @ParameterizedTest
    @MethodSource("files")
    void writesTheStoriesThatComeWithTheSimulator(Path file) {
        var scenario = Stories.read(file);

        assertThat(Stories.read("written.yaml", ScenarioText.of(scenario, List.of())))
                .isEqualTo(scenario);
    }
}
