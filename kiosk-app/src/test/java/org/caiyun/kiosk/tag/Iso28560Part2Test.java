package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class Iso28560Part2Test {
    /** OID 1, octet string: B1. */
    private static final String ITEM = "61 02 42 31 ";

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("nothing before the terminator", "00 61 02 42 31", "does not begin with an item identifier"),
                arguments("an item identifier that is not first", "02 01 80 61 02 42 31", "does not begin"),
                arguments("two item identifiers", ITEM + "61 02 42 32", "byte 4: a second item identifier"),
                arguments("an empty item identifier", "61 00", "no item identifier"),
                arguments("an item identifier of one integer digit", "11 01 05", "no item identifier"),
                arguments("an item identifier of control codes", "61 02 42 07", "not text"),
                arguments("an application-defined item identifier", "01 02 42 31", "not text"),
                arguments("an item identifier with a SIP2 separator", "61 03 42 7C 31", "no item identifier"),
                arguments("an item identifier of signs alone", "61 02 2D 2E", "no item identifier"),
                arguments("an item identifier of 65 characters", "61 41" + "41".repeat(65), "no item identifier"),
                arguments(
                        "an invisible character in the item identifier", "71 05 42 E2 80 8B 31", "no item identifier"),
                arguments("invalid UTF-8 in the item identifier", "71 02 42 FF", "not UTF-8"),
                arguments("invalid UTF-8 in the title", ITEM + "7F 02 01 FF", "byte 4: element 17: octets"),
                arguments("a shelf location that cannot be decoded", ITEM + "26 01 AA", "byte 4: element 6"),
                arguments("a usage that cannot be decoded", ITEM + "25 01 AA", "byte 4: element 5"),
                arguments("a content parameter as text", ITEM + "42 01 D0", "content parameter under SIX_BIT"),
                arguments("a list that breaks", ITEM + "06 09 41", "byte 4: element 6: 9 bytes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesWithTheReason(String what, String hex, String problem) {
        assertThat(Iso28560Part2.read(Bytes.ofHex(hex), TagProfile.STRICT))
                .as(what)
                .asInstanceOf(InstanceOfAssertFactories.type(TagReading.Unknown.class))
                .extracting(TagReading.Unknown::problem, InstanceOfAssertFactories.STRING)
                .startsWith("ISO 28560-2: ")
                .contains(problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "plain byte (Finland),               05 01 10, CIRCULATION, 10",
        "plain byte as octets (China),       65 01 10, CIRCULATION, 10",
        "two digits (zhiyan),                25 01 10, CIRCULATION, 10",
        "one padded digit,                   25 01 2F, NOT_FOR_CIRCULATION, 20",
        "one ASCII digit (a school vendor),  65 01 32, NOT_FOR_CIRCULATION, 20",
        "two ASCII digits,                   65 02 38 30, PATRON_CARD, 80",
        "zero is acquisition,                65 01 00, ACQUISITION, 00",
        "patron card,                        05 01 83, PATRON_CARD, 83",
        "discarded,                          65 01 70, DISCARDED, 70",
        "local,                              05 01 4A, LOCAL, 4A",
        "equipment,                          05 01 90, EQUIPMENT, 90",
        "reserved,                           05 01 F1, NO_INFORMATION, F1",
        "empty,                              65 00, UNSTATED, 00",
        "two plain bytes,                    05 02 10 10, UNSTATED, 00",
        "words,                              65 02 41 42, UNSTATED, 00",
        "said twice with two meanings,       05 01 10 05 01 80, UNSTATED, 00",
        "said twice with one meaning,        05 01 10 65 01 10, CIRCULATION, 10"
    })
    void readsTheTypeOfUsage(String how, String hex, Usage usage, String typeOfUsage) {
        var decoded = decoded(ITEM + hex);

        assertThat(decoded.usage()).as(how).isEqualTo(usage);
        assertThat("%02X".formatted(decoded.typeOfUsage())).isEqualTo(typeOfUsage);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "integer,                   14 02 04 B3, 12, 3",
        "numeric,                   24 02 02 01, 2, 1",
        "octets,                    64 02 32 31, 2, 1",
        "integer without its zero,  14 01 C9, 2, 1",
        "numeric of odd length,     24 02 20 1F, 0, 0",
        "part 3 of 2,               24 01 23, 0, 0",
        "part 1 of 0,               24 01 01, 0, 0",
        "words,                     64 02 41 42, 0, 0",
        "five digits each,          24 05 12 34 51 23 45, 0, 0",
        "empty,                     64 00, 0, 0"
    })
    void readsTheSet(String how, String hex, int total, int ordinal) {
        assertThat(decoded(ITEM + hex).set()).as(how).isEqualTo(new PartOfSet(total, ordinal));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ISIL code,        03 03 D6593F, ZYLS",
        "octets,           63 04 5A594C53, ZYLS",
        "5-bit,            33 02 5A 80, KJ",
        "empty,            03 00, ''",
        "one zero byte,    03 01 00, ''",
        "binary octets,    63 02 01 02, ''"
    })
    void readsTheOwner(String how, String hex, String owner) {
        assertThat(decoded(ITEM + hex).owner()).as(how).isEqualTo(owner);
    }

    @Test
    void takesOneZeroOctetForEmptyButNotInTheContentParameter() {
        var decoded = decoded(ITEM + "02 01 00 66 01 00 67 01 00");

        assertThat(decoded.elements())
                .containsExactly(
                        TagElement.text(1, "B1"),
                        TagElement.of(2, new TagElement.Oids(java.util.List.of())),
                        TagElement.text(6, ""),
                        TagElement.text(7, ""));
    }

    @Test
    void showsApplicationDefinedOctetsOfOtherElementsAsTheyAre() {
        assertThat(decoded(ITEM + "0F 05 01 4C").elements())
                .contains(TagElement.of(20, new TagElement.Octets(Bytes.ofHex("4C"))));
    }

    @Test
    void namesElementsThatTheStandardDoesNotHaveByNumber() {
        assertThat(decoded(ITEM + "6F 0C 01 41").elements())
                .contains(new TagElement(27, "oid27", new TagElement.Text("A")));
    }

    @Test
    void freesTextOfControlCharactersAndComposesIt() {
        // e and a combining acute accent, escape, [
        assertThat(decoded(ITEM + "7F 02 05 65 CC 81 1B 5B").elements()).contains(TagElement.text(17, "\u00E9["));
    }

    private static TagReading.Decoded decoded(String hex) {
        return assertThat(Iso28560Part2.read(Bytes.ofHex(hex), TagProfile.STRICT))
                .asInstanceOf(InstanceOfAssertFactories.type(TagReading.Decoded.class))
                .actual();
    }
}
