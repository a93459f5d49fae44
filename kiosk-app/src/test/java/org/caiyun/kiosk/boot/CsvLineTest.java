package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {
    @Test
    void plainCellsStandBetweenCommas() {
        assertThat(CsvLine.of(List.of("红楼梦", "", "3"))).isEqualTo("红楼梦,,3\r\n");
    }

    /** RFC 4180, section 2, rules 6 and 7. */
    @Test
    void whatWouldEndACellIsQuoted() {
        assertThat(CsvLine.of(List.of("aaa", "b\r\nbb", "c,c", "d\"d")))
                .isEqualTo("aaa,\"b\r\nbb\",\"c,c\",\"d\"\"d\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+1", "-1", "@SUM(A1)", "\t=1"})
    void whatASpreadsheetWouldRunIsText(String formula) {
        assertThat(CsvLine.of(List.of(formula))).isEqualTo("'" + formula + "\r\n");
    }

    @Test
    void aGuardedCellIsQuotedToo() {
        assertThat(CsvLine.of(List.of("=\"a\",b"))).isEqualTo("\"'=\"\"a\"\",b\"\r\n");
    }
}
