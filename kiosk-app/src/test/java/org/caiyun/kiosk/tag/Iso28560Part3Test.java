package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Iso28560Part3Test {
    private static final Bytes B1 = Bytes.ofHex("1101013130303030303030353600000000000098A4444B3731383530300000000000");

    @Test
    void takesAllSixteenBytesOfAnIdentifier() {
        assertThat(decoded(Part3Memory.ofItem("1003010824124004").bytes())
                        .item()
                        .text())
                .isEqualTo("1003010824124004");
    }

    @Test
    void readsVersionAndUsageInTheirNibblesAndPartsBeforeOrdinal() {
        var memory = new Part3Memory(0x18, 12, 3, Bytes.ofHex("3432"), "DK", "718500");

        var decoded = decoded(memory.bytes());

        assertThat(decoded.usage()).isEqualTo(Usage.PATRON_CARD);
        assertThat(decoded.typeOfUsage()).isEqualTo(0x80);
        assertThat(decoded.set()).isEqualTo(new PartOfSet(12, 3));
        assertThat(decoded.elements())
                .containsExactly(
                        TagElement.text(1, "42"),
                        TagElement.text(3, "DK-718500"),
                        TagElement.text(4, "1203"),
                        TagElement.text(5, "8"));
    }

    @ParameterizedTest
    @CsvSource({"DK, 718500, DK-718500", "DK, '', DK", "'', 718500, 718500", "'', '', ''"})
    void joinsCountryAndTheRestOfTheIsil(String country, String library, String owner) {
        var memory = new Part3Memory(0x11, 1, 1, Bytes.ofHex("3432"), country, library);

        assertThat(decoded(memory.bytes()).owner()).isEqualTo(owner);
    }

    @Test
    void leavesOutASetThatContradictsItself() {
        var memory = new Part3Memory(0x11, 0, 0, Bytes.ofHex("3432"), "DK", "718500");

        assertThat(decoded(memory.bytes()).set()).isEqualTo(PartOfSet.UNSTATED);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void triesEachBlockReversed(int blockSize) {
        Bytes reversed = reversed(B1.slice(0, 32), blockSize);

        TagReading reading = TagDecoder.STRICT.decode(reversed, blockSize, 0);

        assertThat(reading).isEqualTo(TagDecoder.STRICT.decode(B1.slice(0, 32), 4, 0));
    }

    @Test
    void triesBlocksOfFourAlsoOnChipsWithLargerOnes() {
        assertThat(TagDecoder.STRICT.decode(reversed(B1.slice(0, 32), 4), 8, 0)).isInstanceOf(TagReading.Decoded.class);
    }

    @Test
    void refusesAnyByteThatWasChanged() {
        for (int i = 0; i < B1.size(); i++) {
            byte[] changed = B1.toArray();
            changed[i] ^= 0x01;

            assertThat(TagDecoder.STRICT.decode(Bytes.copyOf(changed), 4, 0x3E))
                    .as("byte %d", i)
                    .isInstanceOf(TagReading.Unknown.class);
        }
    }

    @Test
    void refusesAVersionThatItDoesNotKnow() {
        var memory = new Part3Memory(0x21, 1, 1, Bytes.ofHex("3432"), "DK", "718500");

        assertThat(TagDecoder.STRICT.decode(memory.bytes(), 4, 0x3E))
                .isEqualTo(new TagReading.Unknown("ISO 28560-3: version 2 is not known"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "FFFE", "4207", "2D2D"})
    void refusesAnIdentifierThatIsNoneAlthoughTheCrcMatches(String hex) {
        var memory = new Part3Memory(0x11, 1, 1, Bytes.ofHex(hex), "DK", "718500");

        assertThat(TagDecoder.STRICT.decode(memory.bytes(), 4, 0x3E))
                .isEqualTo(new TagReading.Unknown("ISO 28560-3: the CRC matches, yet no item identifier"));
    }

    @Test
    void readsEveryKindOfExtensionBlock() {
        Bytes memory = B1.plus(extension(1, "05 41 00 42 00"))
                .plus(extension(5, "43 00 44 00 45"))
                .plus(extension(101, "FF FE"))
                .plus(extension(3, "46 00 00 47 00 48 00"))
                .plus(extension(4, "E6 9B B8"))
                .plus(Bytes.of(0));

        assertThat(extensions(memory))
                .containsExactly(
                        TagElement.of(19, new TagElement.Octets(Bytes.of(5))),
                        TagElement.text(22, "A"),
                        TagElement.text(23, "B"),
                        TagElement.text(11, "C"),
                        TagElement.text(12, "D"),
                        TagElement.text(25, "E"),
                        TagElement.text(6, "F"),
                        TagElement.text(7, "G"),
                        TagElement.text(24, "H"),
                        TagElement.text(17, "書"));
    }

    @Test
    void readsAnExtensionBlockWithoutContent() {
        assertThat(extensions(B1.plus(extension(1, "")).plus(extension(4, "")))).isEmpty();
        assertThat(extensions(B1.plus(extension(1, "00")))).isEmpty();
    }

    @Test
    void showsAFieldThatIsNotUtf8AsOctets() {
        assertThat(extensions(B1.plus(extension(4, "E6"))))
                .containsExactly(TagElement.of(17, new TagElement.Octets(Bytes.of(0xE6))));
    }

    @Test
    void leavesOutExtensionsFromTheFirstWhoseXorFails() {
        Bytes broken = Bytes.ofHex("05 04 00 00 41");
        Bytes memory = B1.plus(extension(3, "46")).plus(broken).plus(extension(4, "42"));

        assertThat(extensions(memory)).containsExactly(TagElement.text(6, "F"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03 04 00", "09 04 00 0D", "FF"})
    void leavesOutAnExtensionThatIsCutShort(String hex) {
        assertThat(extensions(B1.plus(Bytes.ofHex(hex)))).isEmpty();
    }

    private static List<TagElement> extensions(Bytes memory) {
        return decoded(memory).elements().stream().filter(e -> e.oid() > 5).toList();
    }

    private static Bytes extension(int id, String fields) {
        Bytes content = Bytes.ofHex(fields);
        int xor = (content.size() + 4) ^ id;
        for (int i = 0; i < content.size(); i++) {
            xor ^= content.at(i);
        }
        return Bytes.of(content.size() + 4, id, 0, xor).plus(content);
    }

    private static Bytes reversed(Bytes memory, int blockSize) {
        var turned = new int[memory.size()];
        Arrays.setAll(turned, i -> memory.at(i - i % blockSize + blockSize - 1 - i % blockSize));
        return Bytes.of(turned);
    }

    private static TagReading.Decoded decoded(Bytes memory) {
        return assertThat(TagDecoder.STRICT.decode(memory, 4, 0x3E))
                .asInstanceOf(InstanceOfAssertFactories.type(TagReading.Decoded.class))
                .actual();
    }
}
