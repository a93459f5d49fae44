package org.caiyun.kiosk.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TradeNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // the imprint of WH/T 74-2016
                "9787501359417",
                "978-7-5013-5941-7",
                "ISBN 978-7-5013-5941-7",
                "isbn978-7-5013-5941-7",
                "09787501359417",
                // the usual example of the ISBN agency, with a symbol of 2 or 5 digits beside it
                "9783161484100",
                "978 3 16 148410 0",
                "978316148410051299",
                "9783161484100 51299",
                "978316148410005",
                // a scanner's manual: what it makes of 9780194315104
                "9780194315104",
                "019431510X",
                "0-19-431510-X",
                "019431510x",
                // books
                "7-118-01984-4",
                "7118019844",
                "ISBN 7-118-01984-4",
                "ISBN-10: 0-684-83130-9",
                // serials and music
                "9771005180004",
                "977204936300205",
                "ISSN 2049-3630",
                "9790260000438",
                "ISMN 979-0-2600-0043-8",
                "ISBN",
                "ISBN ???",
                " ISBN 1"
            })
    void areKnownInEveryForm(String text) {
        assertThat(TradeNumbers.include(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "9787501359417, 9787501359417",
        "ISBN 978-7-5013-5941-7, 9787501359417",
        "ISBN-10: 0-684-83130-9, 0684831309",
        "09787501359417, 9787501359417",
        "978316148410051299, 9783161484100",
        "019431510x, 019431510X",
        "ISSN 2049-3630,",
        "NM00012345,",
        "ISBN,",
    })
    void whatStandsAroundAnIsbnIsTakenAway(String text, @Nullable String isbn) {
        assertThat(TradeNumbers.isbn(text)).isEqualTo(Optional.ofNullable(isbn));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                // a wrong check digit
                "9787501359418",
                "7118019845",
                // no symbol beside it has so many digits
                "97875013594171",
                "9787501359417123",
                "97875013594171234",
                "9787501359417123456",
                // other goods, and labels of libraries
                "5010017088439",
                "9760000000004",
                "33191000105864",
                "20491234",
                "ISBNOTES-12",
                "X9787501359417",
                "９７８７５０１３５９４１７"
            })
    void areNothingElse(String text) {
        assertThat(TradeNumbers.include(text)).isFalse();
    }
}
