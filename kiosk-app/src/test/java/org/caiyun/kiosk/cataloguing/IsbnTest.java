package org.caiyun.kiosk.cataloguing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IsbnTest {
    @ParameterizedTest
    @CsvSource({
        "9787020138340, 9787020138340",
        "978-7-02-013834-0, 978-7-02-013834-0",
        "7-02-000220-X, 7-02-000220-X",
        "702000220x, 702000220X",
        "９７８７０２０１３８３４０, 9787020138340",
        "978–7–02–013834–0, 978-7-02-013834-0",
        "' 978 7 02 013834 0 ', 9787020138340",
        "978-7020138340, 9787020138340",
        "979-10-90636-07-1, 979-10-90636-07-1",
    })
    void takesWhatShopsWrite(String written, String shown) {
        assertThat(Isbn.of(written))
                .hasValueSatisfying(isbn -> assertThat(isbn.shown()).isEqualTo(shown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9787020138341",
                "7020002200",
                "978702013834",
                "9770020138340",
                // music
                "9790260000438",
                "97870201383400",
                "X020002200",
                "978-7-02-013834-0 CNY32.00",
                "ISBN"
            })
    void leavesAsideWhatIsNone(String written) {
        assertThat(Isbn.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"978-7-02-013834-0, 9787020138340", "7-02-000220-X, 702000220X"})
    void comparesWithoutHyphens(String written, String digits) {
        assertThat(Isbn.of(written).map(Isbn::digits)).hasValue(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "978-7-02-000220-7, 702000220X, true",
        "702000220X, 7-02-000220-X, true",
        "9787020138340, 978-7-02-013834-0, true",
        "9787020138340, 702000220X, false",
        // the ten characters are short for 978 only
        "979-10-90636-07-1, 1090636075, false",
    })
    void itsTwoFormsAreOneNumber(String one, String other, boolean same) {
        var isbn = Isbn.of(one).orElseThrow();

        assertThat(isbn.isSameAs(Isbn.of(other).orElseThrow())).isEqualTo(same);
    }
}
