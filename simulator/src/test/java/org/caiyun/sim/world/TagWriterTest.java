package org.caiyun.sim.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.tag.PartOfSet;
import org.caiyun.kiosk.tag.TagDecoder;
import org.caiyun.kiosk.tag.TagModel;
import org.caiyun.kiosk.tag.TagReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TagWriterTest {
    private static final int CHIP = 112;
    private static final int BLOCK = 4;
    private static final TagContent FULL = TagContent.of("01544123000123")
            .ownedBy("CN-150102-1-NMG")
            .part(3, 12)
            .usedAs(0x11)
            .titled("草原上的人家");

    /** ISO 28560-2 worked example, also in GB/T 35660.2-2017: two elements stand so that they can be locked. */
    @Test
    void writesThePublishedExampleOfAList() {
        Bytes list = new ElementListWriter(BLOCK)
                .toBlockBorder(1, Compacted.text("123456789012"))
                .plain(2, Compacted.applicationDefined(Bytes.of(0xD0)))
                .plain(4, Compacted.text("1203"))
                .plain(6, Compacted.text("QA268.L55"))
                .toBlockBorder(
                        3,
                        Compacted.applicationDefined(
                                IsilWriter.write("US-InU-Mu").orElseThrow()))
                .bytes();

        assertThat(list.hex()).isEqualTo("9100051CBE991A140201D0140204B34607441CB6E2E335D6830207ACC09EBAA06F6B0000");
    }

    /** ISO 28560-3 annex B, example 1. */
    @Test
    void writesThePublishedExampleOfAFixedLayout() {
        Bytes memory = TagWriter.iso28560Part3(TagContent.of("1000000056").ownedBy("DK-718500"), 34);

        assertThat(memory.hex()).isEqualTo("1101013130303030303030353600000000000098A4444B3731383530300000000000");
    }

    /** As a tag of a library with this format reads; the kind of item aside, which it leaves open. */
    @Test
    void writesTheLayoutFromBeforeTheStandards() {
        Bytes memory = TagWriter.rfid501(TagContent.of("200901010123"), 32);

        assertThat(memory.hex()).isEqualTo("04110001" + "32303039303130313031323300000000FFFFFFFF7FFFFFFF00000000");
    }

    @Test
    void writesAFixedLayoutOnAShortTag() {
        Bytes memory = TagWriter.iso28560Part3(TagContent.of("1000000056").ownedBy("DK-718500"), 32);

        assertThat(memory.hex()).isEqualTo("1101013130303030303030353600000000000098A4444B373138353030000000");
    }

    @Test
    void writesAListThatTheKioskReadsBack() {
        Bytes memory = TagWriter.iso28560Part2(FULL, CHIP, BLOCK);

        var decoded = decoded(memory);
        assertThat(memory.size()).isEqualTo(CHIP);
        assertThat(decoded.model()).isEqualTo(TagModel.ISO_28560_2);
        assertThat(contentOf(decoded)).isEqualTo(FULL);
    }

    @Test
    void writesAListOfTheItemAlone() {
        var content = TagContent.of("B1");

        assertThat(contentOf(decoded(TagWriter.iso28560Part2(content, CHIP, 8))))
                .isEqualTo(content);
    }

    @Test
    void writesAnOwnerThatTheIsilCodeHasNoCharactersFor() {
        var content = TagContent.of("B1").ownedBy("呼和浩特");

        assertThat(contentOf(decoded(TagWriter.iso28560Part2(content, CHIP, BLOCK))))
                .isEqualTo(content);
    }

    @Test
    void writesALongTitle() {
        var content = TagContent.of("B1").titled("一".repeat(60));

        assertThat(contentOf(decoded(TagWriter.iso28560Part2(content, 256, BLOCK))))
                .isEqualTo(content);
    }

    @Test
    void writesAFixedLayoutThatTheKioskReadsBack() {
        var content = TagContent.of("30123456789012")
                .ownedBy("DE-188")
                .part(2, 3)
                .titled("Faust")
                .usedAs(0x20);

        var decoded = decoded(TagWriter.iso28560Part3(content, CHIP));

        assertThat(decoded.model()).isEqualTo(TagModel.ISO_28560_3);
        assertThat(contentOf(decoded)).isEqualTo(content);
    }

    @Test
    void keepsAnOwnerWithoutCountryInAFixedLayout() {
        var content = TagContent.of("42").ownedBy("OCLC").part(1, 1);

        assertThat(contentOf(decoded(TagWriter.iso28560Part3(content, CHIP)))).isEqualTo(content);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> TagWriter.iso28560Part2(FULL, 16, BLOCK));
        assertThatIllegalArgumentException().isThrownBy(() -> TagWriter.iso28560Part3(FULL, CHIP));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TagWriter.iso28560Part3(TagContent.of("42").titled("x".repeat(252)), 512));
        assertThatIllegalArgumentException().isThrownBy(() -> TagContent.of(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TagContent.of("42").usedAs(256));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TagContent.of("42").usedAs(-1));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void writesAnyIdentifierSoThatItIsReadBack(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 2000; round++) {
            var content = TagContent.of(text(random, 1 + random.nextInt(30)))
                    .ownedBy(random.nextBoolean() ? "" : "CN-" + text(random, 1 + random.nextInt(8)));

            assertThat(contentOf(decoded(TagWriter.iso28560Part2(content, CHIP, BLOCK))))
                    .isEqualTo(content);
        }
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "1, 10, 0A",
        "1, 9999999999999999999, 8AC7230489E7FFFF",
        "2, 091, 091F",
        "3, AHQZ, 0A23A0",
        "3, C_D, 1FC8",
        "4, ABC1234, 0420F1CB3D20",
        "4, I563.85/H022, 275DB3BB8D6F230CB2",
        "5, abcdefgh, C38B1E4CB9B3E8",
        "5, abcdefgh123, C38B1E4CB9B3E862C99F",
        "6, é, E9",
        "7, 草, E88D89"
    })
    void compactsAsOthersDo(int code, String text, String hex) {
        assertThat(Compacted.text(text)).isEqualTo(new Compacted(code, Bytes.ofHex(hex)));
    }

    @ParameterizedTest
    @CsvSource({
        "US-InU-Mu, ACC09EBAA06F6B",
        "CN-110108-1-NLC, 1B81E110108A1AC7307F",
        "FI-Mamk-M, 3240DE05AB075B",
        "CN-320100-2-NJU, 1B81E320100A2AC72ABF"
    })
    void writesAnIsilAsOthersDo(String isil, String hex) {
        assertThat(IsilWriter.write(isil)).contains(Bytes.ofHex(hex));
    }

    @Test
    void hasNoIsilCodeForOtherCharacters() {
        assertThat(IsilWriter.write("CN-_")).isEmpty();
    }

    private static String text(RandomGenerator random, int length) {
        String all = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-:/._";
        int[] bounds = {10, 36, 62, all.length()};
        int bound = bounds[random.nextInt(bounds.length)];
        var text = new StringBuilder("0");
        while (text.length() < length) {
            text.append(all.charAt(random.nextInt(bound)));
        }
        return random.nextBoolean() ? text.reverse().toString() : text.toString();
    }

    private static TagContent contentOf(TagReading.Decoded decoded) {
        String title = decoded.elements().stream()
                .filter(e -> e.oid() == 17)
                .map(e -> e.value().text())
                .findFirst()
                .orElse("");
        PartOfSet set = decoded.set();
        return new TagContent(decoded.item().text(), decoded.owner(), set, decoded.typeOfUsage(), title);
    }

    private static TagReading.Decoded decoded(Bytes memory) {
        return assertThat(TagDecoder.STRICT.decode(memory, BLOCK, 0))
                .asInstanceOf(InstanceOfAssertFactories.type(TagReading.Decoded.class))
                .actual();
    }
}
