package org.caiyun.kiosk.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the outcome table, written out once more as the design has it. */
class OutcomeTableTest {
    private static final String TABLE = """
            # outcome                  | chute           | pad             | drop            | mark            | word               | hears
            CHECKED_IN                 | BIN_BY_RULE     | BIN_BY_RULE     | BIN_BY_RULE     | IF_LIBRARY_SAYS | returned           | return.ok
            CHECKED_IN_ALERT           | ALERT_BIN       | ALERT_BIN       | EXCEPTION_BIN   | IF_LIBRARY_SAYS | returned           | return.ok
            SHOP_BOUGHT                | CATALOGUING_BIN | CATALOGUING_BIN | EXCEPTION_BIN   | ON_IF_OURS      | returned           | return.new
            PURCHASE_KNOWN_TO_PLATFORM | CATALOGUING_BIN | CATALOGUING_BIN | CATALOGUING_BIN | ON_IF_OURS      | accepted-pending   | return.pending.title
            OWN_REFUSED                | STAFF_BIN       | STAFF_BIN       | STAFF_BIN       | ON_IF_OURS      | accepted-for-staff | return.staff
            PARTNER                    | TRANSIT_BIN     | TRANSIT_BIN     | STAFF_BIN       | BY_SITE_RULE    | returned           | return.partner
            PARTNER_REFUSED            | TRANSIT_BIN     | TRANSIT_BIN     | STAFF_BIN       | BY_SITE_RULE    | accepted-for-staff | return.staff
            NOT_OURS                   | GIVE_BACK       | TAKE_ALONG      | STAFF_BIN       | UNTOUCHED       | given-back         | back.notours
            UNCONFIRMED                | BIN_BY_RULE     | BIN_BY_RULE     | BIN_BY_RULE     | ON              | accepted-pending   | return.pending.title
            UNREACHABLE                | BIN_BY_RULE     | BIN_BY_RULE     | BIN_BY_RULE     | ON              | accepted-pending   | return.pending.title
            UNREADABLE                 | GIVE_BACK       | TAKE_ALONG      | STAFF_BIN       | UNTOUCHED       | given-back         | back.again
            WITHDRAWN_BY_PATRON        | NOWHERE         | NOWHERE         | NOWHERE         | ROLLED_BACK     | withdrawn          | back.title
            STUCK                      | WHERE_IT_IS     | WHERE_IT_IS     | WHERE_IT_IS     | UNTOUCHED       | in-machine         | jam.title
            """;

    static Stream<String[]> rows() {
        return TABLE.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::trim).toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void eachRowLeadsWhereTheDesignSays(
            String outcome, String chute, String pad, String drop, String mark, String word, String hears) {
        var row = OutcomeTable.row(OutcomeClass.valueOf(outcome));

        assertThat(row.on(MachineKind.CHUTE)).hasToString(chute);
        assertThat(row.on(MachineKind.PAD)).hasToString(pad);
        assertThat(row.on(MachineKind.DROP)).hasToString(drop);
        assertThat(row.mark()).hasToString(mark);
        assertThat(row.word().label()).isEqualTo(word);
        assertThat(row.hears()).isEqualTo(hears);
    }

    @Test
    void theTableHereHasEveryOutcome() {
        assertThat(rows().map(row -> row[0]))
                .containsExactlyElementsOf(
                        Arrays.stream(OutcomeClass.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource(OutcomeClass.class)
    void everyTextThatAPatronHearsIsInTheCatalogue(OutcomeClass outcome) {
        var key = OutcomeTable.row(outcome).hears();

        for (var language : Language.values()) {
            assertThat(Texts.of(language).keys()).as("texts in " + language).contains(key);
        }
    }

    /** House rule 3: a return is only called returned when a loan is really closed. */
    @ParameterizedTest
    @CsvSource({"UNCONFIRMED", "UNREACHABLE", "OWN_REFUSED", "PURCHASE_KNOWN_TO_PLATFORM", "PARTNER_REFUSED"})
    void nothingIsCalledReturnedBeforeALoanIsClosed(OutcomeClass outcome) {
        var heard = Texts.of(Language.ZH_CN).text(OutcomeTable.row(outcome).hears());

        assertThat(heard).doesNotContain("已归还").doesNotContain("还书成功").contains("已收到");
    }
}
