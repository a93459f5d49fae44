package org.caiyun.kiosk.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.caiyun.kiosk.item.ReportWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the outcome table, written out once more as the design has it. */
class OutcomeTableTest {
    private static final String TABLE = """
            # outcome                  | chute           | pad             | drop            | mark            | word
            CHECKED_IN                 | BIN_BY_RULE     | BIN_BY_RULE     | BIN_BY_RULE     | IF_LIBRARY_SAYS | returned
            CHECKED_IN_ALERT           | ALERT_BIN       | ALERT_BIN       | EXCEPTION_BIN   | IF_LIBRARY_SAYS | returned
            SHOP_BOUGHT                | CATALOGUING_BIN | CATALOGUING_BIN | EXCEPTION_BIN   | ON_IF_OURS      | returned
            PURCHASE_KNOWN_TO_PLATFORM | CATALOGUING_BIN | CATALOGUING_BIN | CATALOGUING_BIN | ON_IF_OURS      | accepted-pending
            PURCHASE_OF_ANOTHER_LIBRARY | TRANSIT_BIN    | TRANSIT_BIN     | STAFF_BIN       | BY_SITE_RULE    | accepted-pending
            PURCHASE_IN_DOUBT          | CATALOGUING_BIN | CATALOGUING_BIN | EXCEPTION_BIN   | ON_IF_OURS      | accepted-for-staff
            PURCHASE_FOR_STAFF         | STAFF_BIN       | STAFF_BIN       | STAFF_BIN       | ON_IF_OURS      | accepted-for-staff
            OWN_REFUSED                | STAFF_BIN       | STAFF_BIN       | STAFF_BIN       | ON_IF_OURS      | accepted-for-staff
            PARTNER                    | TRANSIT_BIN     | TRANSIT_BIN     | STAFF_BIN       | BY_SITE_RULE    | returned
            PARTNER_REFUSED            | TRANSIT_BIN     | TRANSIT_BIN     | STAFF_BIN       | BY_SITE_RULE    | accepted-for-staff
            NOT_OURS                   | GIVE_BACK       | TAKE_ALONG      | STAFF_BIN       | UNTOUCHED       | given-back
            UNCONFIRMED                | BIN_BY_RULE     | BIN_BY_RULE     | BIN_BY_RULE     | ON              | accepted-pending
            UNREACHABLE                | BIN_BY_RULE     | BIN_BY_RULE     | BIN_BY_RULE     | ON              | accepted-pending
            UNREADABLE                 | GIVE_BACK       | TAKE_ALONG      | STAFF_BIN       | UNTOUCHED       | given-back
            LABEL_ONLY                 | STAFF_BIN       | STAFF_BIN       | STAFF_BIN       | UNTOUCHED       | accepted-pending
            LABEL_ONLY_SHOP_BOUGHT     | CATALOGUING_BIN | CATALOGUING_BIN | EXCEPTION_BIN   | UNTOUCHED       | accepted-pending
            LABEL_ONLY_PARTNER         | TRANSIT_BIN     | TRANSIT_BIN     | STAFF_BIN       | UNTOUCHED       | accepted-pending
            LOOSE_PIECE                | WITH_ITS_ITEM   | WITH_ITS_ITEM   | WITH_ITS_ITEM   | UNTOUCHED       | with-its-item
            WITHDRAWN_BY_PATRON        | NOWHERE         | NOWHERE         | NOWHERE         | ROLLED_BACK     | withdrawn
            STUCK                      | WHERE_IT_IS     | WHERE_IT_IS     | WHERE_IT_IS     | UNTOUCHED       | in-machine
            """;

    static Stream<String[]> rows() {
        return TABLE.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::trim).toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void eachRowLeadsWhereTheDesignSays(
            String outcome, String chute, String pad, String drop, String mark, String word) {
        var row = OutcomeTable.row(OutcomeClass.valueOf(outcome));

        assertThat(row.on(MachineKind.CHUTE)).hasToString(chute);
        assertThat(row.on(MachineKind.PAD)).hasToString(pad);
        assertThat(row.on(MachineKind.DROP)).hasToString(drop);
        assertThat(row.mark()).hasToString(mark);
        assertThat(row.word().label()).isEqualTo(word);
    }

    @Test
    void theTableHereHasEveryOutcome() {
        assertThat(rows().map(row -> row[0]))
                .containsExactlyElementsOf(
                        Arrays.stream(OutcomeClass.values()).map(Enum::name).toList());
    }

    /** House rule 3: a return is only called returned when a loan is really closed. */
    @ParameterizedTest
    @CsvSource({"UNCONFIRMED", "UNREACHABLE", "OWN_REFUSED", "PURCHASE_KNOWN_TO_PLATFORM", "PARTNER_REFUSED"})
    void nothingIsCalledReturnedBeforeALoanIsClosed(OutcomeClass outcome) {
        assertThat(OutcomeTable.row(outcome).word()).isNotEqualTo(ReportWord.RETURNED);
    }
}
