package org.caiyun.sim.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what other programs and libraries wrote. */
final class UhfWriterTest {
    /** GB/T 35660.3-2021, worked example: protocol control 45C2, then this. */
    @Test
    void writesThePublishedNameInCode40() {
        assertThat(UhfWriter.code40("CH-000134-1.12345678.31").hex()).isEqualTo("141CC04FC70BADB5C6E2DA1DED4DD319");
    }

    @ParameterizedTest
    @CsvSource({
        "ABC01, 054142433031",
        "ABC012345~, EA374911E4C00000",
        "ABC01234567z, AC3749111C5A4B00",
        "AAA9000000000), 9E12455102000000",
        "99999999999999, 9E932449FE276BEE"
    })
    void packsItemsAsTheAllianceDoes(String item, String hex) {
        assertThat(UhfWriter.allianceItem(item).hex()).startsWith(hex).hasSize(16);
    }

    /**
     * As the library of a primary school wrote it, but for sorting place and version, which say nothing of the item.
     */
    @Test
    void writesAnAllianceTag() {
        var written =
                UhfWriter.alliance(TagContent.of("01519231").ownedBy("55700").part(1, 1), false);

        assertThat("%04X".formatted(written.pc())).isEqualTo("3400");
        assertThat(written.epc().hex()).isEqualTo("000000031853" + "04406C0E0000");
        assertThat(written.user().hex()).isEqualTo("0C02D994100400010001");
    }

    @Test
    void anAllianceTagOnLoanSaysSoInItsFirstBit() {
        var written = UhfWriter.alliance(TagContent.of("01519231"), true);

        assertThat(written.epc().at(0)).isEqualTo(0x80);
        assertThat(written.user()).isEqualTo(Bytes.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({"true, 19E9F871000000000000162E00000001", "false, 19E9F871000000000000162E00000000"})
    void writesAGermanTag(boolean secured, String hex) {
        var written = UhfWriter.german(TagContent.of("5678"), secured);

        assertThat("%04X".formatted(written.pc())).isEqualTo("4000");
        assertThat(written.epc().hex()).isEqualTo(hex);
    }

    /** The protocol control of an encoder's output with nine words, user memory and AFI 07. */
    @Test
    void writesTheAfiIntoTheProtocolControl() {
        var written = UhfWriter.iso28560Part4(TagContent.of("00123456").ownedBy("CN-330100-1-HZLIB"), 0x07);

        assertThat("%04X".formatted(written.pc())).isEqualTo("4D07");
        assertThat(written.epc().hex()).isEqualTo("150CD387C68FADB4361D38ADC050CD4BE061");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> UhfWriter.allianceItem("123456789012345"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UhfWriter.german(TagContent.of("123456789012345678901"), true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UhfWriter.iso28560Part4(TagContent.of("a1"), 0x07))
                .withMessageContaining("'a'");
    }
}
