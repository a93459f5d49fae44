package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UhfDecoderTest {
    /** The example of ISO 28560-4. */
    private static final String STANDARD = "141CC04FC70BADB5C6E2DA1DED4DD319";

    /** The tag of Shanghai Jiao Tong University's library. */
    private static final String ALLIANCE = "1703000398130803F4040000";

    @ParameterizedTest
    @CsvSource({
        "4507, 141CC04FC70BADB5C6E2DA1DED4DD3, there are 15",
        "0000, '', an EPC of 0 bytes",
        "45A1, 141CC04FC70BADB5C6E2DA1DED4DD319, the AFI A1 is not that of a library",
        "0D07, 0694, is not owner.item",
        "2507, FB00000000010000, is not owner.item",
        "1507, 11131113, is not owner.item",
        "3000, 3034257BF7194E4000001A85, begins with 30",
        "3000, E2801160600002052ACF2B1A, the EPC that its maker gave it",
        "3000, 000000000000000000000123, no item identifier",
        "3400, 1743000398130803F4040000, no item identifier",
        "3400, 17C3000398130803F4040000, begins with 17",
        "3400, 171F000398130803F4040000, begins with 17",
        "4000, 19E9F877050000000001E24000000001, German UHF profile DE290F",
        "4000, 19E9F877030000000098968000000001, German UHF profile DE290F",
        "4000, 19E9F899000000000000162E00000001, German UHF profile",
        "4000, 19EAF321000000000000000000000101, German UHF profile DE386",
    })
    void saysWhyATagIsUnknown(String pc, String epc, String problem) {
        TagReading reading = decode(pc, epc, "");

        assertThat(reading)
                .asInstanceOf(InstanceOfAssertFactories.type(TagReading.Unknown.class))
                .extracting(TagReading.Unknown::problem)
                .asString()
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource({"1000, 00000000", "1500, FFFFFFFF"})
    void takesAllZerosOrAllOnesForBlank(String pc, String epc) {
        assertThat(decode(pc, epc, "")).isEqualTo(new TagReading.Blank());
    }

    @Test
    void aSiteMayHaveOtherAfis() {
        var gates = new SecurityMark(SecurityMark.Hf.AFI, SecurityMark.Uhf.BY_MODEL, 0xDA, 0xD7);
        var profile = TagProfile.of(0, List.of(), false, gates);

        var reading = UhfDecoder.decode(0x45DA, Bytes.ofHex(STANDARD), Bytes.EMPTY, profile);

        assertThat(reading).isInstanceOf(TagReading.Decoded.class);
    }

    @Test
    void anEpcThatNamesAnIsilIsNoBrThoughItBeginsLikeOne() {
        // JP-1001234.0123 in URN Code 40 begins with 411C; as BR that is a length that no EPC of this size has
        assertThat(UrnCode40.decode(Bytes.ofHex("411C"))).contains("JP-");
        assertThat(Iso28560Part4.namesAnIsil(Bytes.ofHex("41090F0C31CB3D35DB7E0000")))
                .isFalse();
        assertThat(Iso28560Part4.namesAnIsil(Bytes.ofHex(STANDARD))).isTrue();
    }

    @Test
    void readsTheUserBankUpToWhatCannotBeRead() {
        var whole = decoded(decode("4507", STANDARD, "06 0201D0 650110 4607441CB6E2E335D6"));
        var cut = decoded(decode("4507", STANDARD, "06 0201D0 650110 4607441CB6"));
        var foreign = decoded(decode("4507", STANDARD, "3E 0201D0 650110"));

        assertThat(whole.elements()).extracting(TagElement::oid).containsExactly(1, 3, 4, 2, 5, 6);
        assertThat(whole.usage()).isEqualTo(Usage.CIRCULATION);
        assertThat(cut.elements()).extracting(TagElement::oid).containsExactly(1, 3, 4, 2, 5);
        assertThat(foreign.elements()).extracting(TagElement::oid).containsExactly(1, 3, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "0000, CIRCULATION",
        "0001, NOT_FOR_CIRCULATION",
        "0002, DISCARDED",
        "0003, NO_INFORMATION",
        "0100, CIRCULATION",
        "0102, NO_INFORMATION",
        "0200, EQUIPMENT",
        "0300, PATRON_CARD",
        "0400, EQUIPMENT",
        "0900, NO_INFORMATION",
    })
    void readsTheAlliancesClassAndState(String bytes, Usage usage) {
        assertThat(decoded(decode("3400", ALLIANCE, "1402" + bytes)).usage()).isEqualTo(usage);
    }

    @Test
    void passesOverWhatHasNotItsFormInTheAlliancesUserBank() {
        // 3 military school, 4 part 2 of 3, 24 a branch, 11 of three bytes, 5 a card, 14 longer than the bank
        var read =
                decoded(decode("3400", ALLIANCE, "0C02EA61 100400030002 6006E88D89E58E9F 2C03010203 14020300 383F41"));

        assertThat(read.owner()).isEqualTo("90001");
        assertThat(read.set()).isEqualTo(new PartOfSet(3, 2));
        assertThat(read.elements()).extracting(TagElement::oid).containsExactly(1, 3, 4, 24, 5);
        assertThat(read.elements().get(3).value().text()).isEqualTo("草原");
        assertThat(read.usage()).isEqualTo(Usage.PATRON_CARD);
    }

    @ParameterizedTest
    @CsvSource({
        "19EAF321000000414231322D33340101, AB12-34",
        "19EAF2F910E200000000000000000100, B.A",
        "19E9F877030000000000002A00000001, 49HBZUBD0000042",
    })
    void readsTheGermanProfilesThatNoVectorShows(String epc, String item) {
        assertThat(decoded(decode("4000", epc, "")).item().text()).isEqualTo(item);
    }

    private static TagReading decode(String pc, String epc, String user) {
        return UhfDecoder.decode(Integer.parseInt(pc, 16), Bytes.ofHex(epc), Bytes.ofHex(user), TagProfile.STRICT);
    }

    private static TagReading.Decoded decoded(TagReading reading) {
        return assertThat(reading)
                .asInstanceOf(InstanceOfAssertFactories.type(TagReading.Decoded.class))
                .actual();
    }
}
