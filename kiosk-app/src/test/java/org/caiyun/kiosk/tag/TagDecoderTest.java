package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TagDecoderTest {
    private static final int CHIP = 112;

    /** Words 1 to 7 of the published RFID501 example. */
    private static final String THREE_M = "32303039303130313031323300000000FFFFFFFF7FFFFFFF00000000";

    static Stream<Arguments> unknown() {
        return Stream.of(
                arguments("nothing", "", 0, "a memory of 0 bytes"),
                arguments("more than a chip has", "11".repeat(8193), 0, "a memory of 8193 bytes"),
                arguments("3M, part 2 of 1", "04210000" + THREE_M, 0, "3M RFID501: part 2 of 1"),
                arguments("3M, no such type", "0411000A" + THREE_M, 0, "3M RFID501: type of item 10"),
                arguments(
                        "3M, its last word",
                        "04110000" + THREE_M.substring(0, 54) + "01",
                        0,
                        "3M RFID501: the last word"),
                arguments(
                        "3M and text after zeros",
                        "04110000" + THREE_M.replaceFirst("00000000", "00000031"),
                        0,
                        "no barcode"),
                arguments("04 alone", "04" + "00".repeat(31), 0, "the first byte is 04"),
                arguments("04 and no text", "04110000 01020304" + "00".repeat(24), 0, "3M RFID501: no barcode"),
                arguments("04, too short", "04110000 31323334", 0, "the first byte is 04"),
                arguments("foreign", "5A5A5A5A", 0, "the first byte is 5A"),
                arguments("declared a list and none", "5A5A5A5A", 6, "ISO 28560-2: "),
                arguments("declared a fixed layout and none", "5A5A5A5A", 0x3E, "ISO 28560-3: the CRC"),
                arguments("a fixed layout and no list", "31313131", 0x3E, "ISO 28560-3: the CRC"),
                arguments("zeros before the first element", "00000000 6101 4200", 6, "does not begin"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unknown")
    void saysWhyATagIsUnknown(String what, String hex, int dsfid, String problem) {
        assertThat(problem(TagDecoder.STRICT.decode(Bytes.ofHex(hex), 4, dsfid)))
                .as(what)
                .contains(problem);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 33})
    void refusesABlockSizeThatNoChipHas(int blockSize) {
        assertThat(problem(TagDecoder.STRICT.decode(Bytes.ofHex("61014200"), blockSize, 6)))
                .startsWith("blocks of ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "FF", "00000000", "FFFFFFFF"})
    void takesAllZerosOrAllOnesForBlank(String hex) {
        assertThat(TagDecoder.STRICT.decode(Bytes.ofHex(hex), 4, 6)).isEqualTo(new TagReading.Blank());
    }

    @Test
    void decodesAnImageAsItsMemory() {
        var memory = Bytes.ofHex("11030AA8AE000000");
        var image = new TagImage.Hf(Uid.ofHex("E004015012345678"), 0x07, 0x06, 4, memory);

        assertThat(TagDecoder.STRICT.decode(image)).isEqualTo(TagDecoder.STRICT.decode(memory, 4, 6));
    }

    @Test
    void prefersTheCrcWhereBothModelsFit() {
        // as a list: 11 02 01 33 is the integer 307, 39 34 an element of 52 five-bit bytes
        Bytes memory = Part3Memory.ofItem("3" + "94567890").bytes();

        assertThat(TagDecoder.STRICT.decode(memory, 4, 6))
                .asInstanceOf(InstanceOfAssertFactories.type(TagReading.Decoded.class))
                .extracting(TagReading.Decoded::model)
                .isEqualTo(TagModel.ISO_28560_3);
    }

    @Test
    void readsAListWhoseBytesHappenToHaveTheOtherModelsCrc() {
        Bytes list = Bytes.ofHex("6102423100 000000000000000000000000000000");
        Bytes memory = withCrc(Bytes.copyOf(Arrays.copyOf(list.toArray(), 34)));

        assertThat(TagDecoder.STRICT.decode(memory, 4, 0))
                .asInstanceOf(InstanceOfAssertFactories.type(TagReading.Decoded.class))
                .extracting(d -> d.item().text())
                .isEqualTo("B1");
    }

    /** A fixed layout that lost a bit parses as a list surprisingly often when text follows that reads as lengths. */
    @ParameterizedTest
    @ValueSource(strings = {"3CBAD", "3n012345", "1E5", "9AAAAAAAAAAAAAA", "C1234", "1121"})
    void neverTakesADamagedFixedLayoutForAList(String item) {
        Bytes whole = new Part3Memory(0x11, 2, 1, Bytes.ofText(item, StandardCharsets.UTF_8), "DK", "718500").bytes();
        for (int bit = 0; bit < whole.size() * 8; bit++) {
            byte[] damaged = Arrays.copyOf(whole.toArray(), CHIP);
            damaged[bit / 8] ^= (byte) (1 << bit % 8);

            for (int dsfid : new int[] {0x00, 0x3E}) {
                assertThat(TagDecoder.STRICT.decode(Bytes.copyOf(damaged), 4, dsfid))
                        .as("bit %d, dsfid %02X", bit, dsfid)
                        .isInstanceOf(TagReading.Unknown.class);
            }
        }
    }

    /**
     * Barcodes that a foreign writer left as plain text; each begins with a character that is a precursor of element 1.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A0123456789",
                "A012345678901234",
                "Q1",
                "a0",
                "q00001",
                "1",
                "1 2345",
                "11",
                "100000000000000001"
            })
    void neverTakesPlainTextForAList(String text) {
        Bytes memory = Bytes.copyOf(Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), CHIP));

        assertThat(TagDecoder.STRICT.decode(memory, 4, 0)).isInstanceOf(TagReading.Unknown.class);
    }

    /** Its text could be a damaged fixed layout, but its elements account for every octet. */
    @Test
    void readsAListOfTextWithoutADsfid() {
        Bytes memory = Bytes.ofHex("11 04 41424344 63 0F 434E2D3131303130382D312D4E4C43 00")
                .plus(Bytes.of(new int[13]));

        assertThat(TagDecoder.STRICT.decode(memory, 4, 0))
                .asInstanceOf(InstanceOfAssertFactories.type(TagReading.Decoded.class))
                .extracting(TagReading.Decoded::owner)
                .isEqualTo("CN-110108-1-NLC");
    }

    /** Only the first blocks of an old fixed layout were written over; what stands behind the terminator is old. */
    @Test
    void readsAListOverAnOldFixedLayoutWhereTheDsfidVouchesForIt() {
        byte[] memory = Part3Memory.ofItem("1000000056").bytes().toArray();
        System.arraycopy(Bytes.ofHex("11030AA8AE000000").toArray(), 0, memory, 0, 8);

        assertThat(TagDecoder.STRICT.decode(Bytes.copyOf(memory), 4, 0x06)).isInstanceOf(TagReading.Decoded.class);
        assertThat(problem(TagDecoder.STRICT.decode(Bytes.copyOf(memory), 4, 0x00)))
                .startsWith("ISO 28560-3: the CRC");
    }

    @Test
    void believesALongIdentifierOnlyWithADsfid() {
        Bytes memory = Bytes.ofHex("6129" + "61".repeat(41));

        assertThat(TagDecoder.STRICT.decode(memory, 4, 6)).isInstanceOf(TagReading.Decoded.class);
        assertThat(problem(TagDecoder.STRICT.decode(memory, 4, 0))).contains("longer than 40 characters");
    }

    private static Bytes withCrc(Bytes memory) {
        int crc = ModelCrc.of(memory.slice(0, 19).plus(memory.slice(21, 34)));
        return memory.slice(0, 19).plus(Bytes.of(crc, crc >> 8)).plus(memory.slice(21, 34));
    }

    private static String problem(TagReading reading) {
        return assertThat(reading)
                .asInstanceOf(InstanceOfAssertFactories.type(TagReading.Unknown.class))
                .actual()
                .problem();
    }
}
