package org.caiyun.sim.acs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.kiosk.config.yaml.Problem;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.library.sip2.ChecksumKind;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.sim.library.LendingRules;
import org.caiyun.sim.library.SimCirculation;
import org.caiyun.sim.library.SimItem;
import org.junit.jupiter.api.Test;

final class AcsFileTest {
    @Test
    void needsNothingButItems() {
        var file = good("items: [{barcode: a1}]");

        assertThat(file.rules()).isEqualTo(LendingRules.USUAL);
        assertThat(file.sites())
                .singleElement()
                .satisfies(site -> assertThat(site.account()).isEqualTo(Sip2Settings.Account.NONE));
        assertThat(file.open(ServedLibrary.NOW).library().item("a1").map(SimItem::circulation))
                .contains(new SimCirculation.OnLoan());
    }

    @Test
    void readsHowMessagesAreWritten() {
        var file = good("{items: [], wire: {charset: GB18030, terminator: crlf, checksum: code-points, zone: UTC}}");

        assertThat(file.sites()).singleElement().satisfies(site -> {
            assertThat(site.wire().charset().name()).isEqualTo("GB18030");
            assertThat(site.wire().terminator()).isEqualTo(Terminator.CRLF);
            assertThat(site.wire().checksum()).isEqualTo(ChecksumKind.CODE_POINTS);
        });
    }

    @Test
    void givesPatronsWhatTheyHaveAndWaitFor() {
        var desk = good("""
                        items: [{barcode: a1, state: on-shelf}, {barcode: a2, hold: here}]
                        patrons:
                          - {id: p1, name: A, loans: [{item: a1, dueInDays: -1}]}
                          - {id: p2, name: B, holds: [{item: a1, pickup: HHHT}, {item: a2}]}
                        """).open(ServedLibrary.NOW);

        assertThat(desk.loansOf("p1")).singleElement().matches(loan -> loan.isOverdue(ServedLibrary.NOW));
        assertThat(desk.library().item("a1").map(item -> desk.waits().place(item, "p2")))
                .contains(1);
        assertThat(desk.library().item("a2").map(item -> desk.waits().place(item, "p2")))
                .as("behind somebody whom nobody knows")
                .contains(2);
    }

    @Test
    void listsEveryProblem() {
        assertThat(problems("""
                        items: [{barcode: a1}, {barcode: a1, state: gone}]
                        rules: {currency: yuan}
                        patrons: [{id: p1, name: A, owes: "-3"}]
                        """))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("items[1].state", "rules.currency", "patrons[0].owes");
    }

    @Test
    void saysWhatDoesNotFitTogether() {
        assertThat(problems("""
                        items: [{barcode: a1}, {barcode: a1}]
                        patrons:
                          - {id: p1, name: A, loans: [{item: a1}, {item: a2}]}
                          - {id: p1, name: B, loans: [{item: a1}]}
                        """))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("items[1].barcode", "patrons[0]", "patrons[1].id", "patrons[1].loans");
    }

    private static AcsFile good(String yaml) {
        return switch (AcsFile.read(new YamlSource("library.yaml", yaml))) {
            case YamlResult.Good<AcsFile>(var file) -> file;
            case YamlResult.Bad<AcsFile>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<Problem> problems(String yaml) {
        return AcsFile.read(new YamlSource("library.yaml", yaml)) instanceof YamlResult.Bad<AcsFile>(var problems)
                ? problems
                : List.of();
    }
}
