package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site may allow; that the strict profile refuses it is asserted beside it. */
final class TagProfileTest {
    private static final TagDecoder PREFIXED = new TagDecoder(new TagProfile(4, List.of(), false, List.of()));

    @Test
    void skipsAVendorsBytesBeforeAList() {
        Bytes memory = vector("hf-neg-liuxing").memory();

        assertThat(TagDecoder.STRICT.decode(memory, 4, 6)).isInstanceOf(TagReading.Unknown.class);
        assertThat(decoded(PREFIXED.decode(memory, 4, 6)).item().text()).isEqualTo("SE01036103");
        assertThat(decoded(PREFIXED.decode(memory, 4, 6)).usage()).isEqualTo(Usage.PATRON_CARD);
    }

    @Test
    void readsTagsWithoutTheVendorsBytesToo() {
        Bytes standard = vector("hf-std-example").memory();

        assertThat(PREFIXED.decode(standard, 4, 6)).isEqualTo(TagDecoder.STRICT.decode(standard, 4, 6));
        assertThat(PREFIXED.decode(Bytes.ofHex("11"), 4, 6)).isInstanceOf(TagReading.Unknown.class);
        assertThat(PREFIXED.decode(Bytes.ofHex("00000000"), 4, 6)).isEqualTo(new TagReading.Blank());
    }

    @Test
    void refusesATagThatReadsEitherWay() {
        // an identifier of 36 octets, of which all but the first two are a list
        Bytes either = Bytes.ofHex("61244142 6120" + "43".repeat(32) + "0000");

        assertThat(TagDecoder.STRICT.decode(either, 4, 6)).isInstanceOf(TagReading.Decoded.class);
        assertThat(PREFIXED.decode(either, 4, 6))
                .isEqualTo(new TagReading.Unknown("it reads with the private bytes and without them"));
    }

    @Test
    void acceptsABadCrcOfANamedOwnerInEitherByteOrder() {
        var site = new TagDecoder(new TagProfile(0, List.of(new OwnerPattern("DE-705")), false, List.of()));
        Bytes good = vector("f3-de-705").memory();
        Bytes reversed = vector("f3-de-705-reversed").memory();

        assertThat(decoded(site.decode(withWrongCrc(good, 19), 4, 0)).item().text())
                .isEqualTo("11223344");
        assertThat(decoded(site.decode(withWrongCrc(reversed, 16), 4, 0)).item().text())
                .isEqualTo("11223344");
        assertThat(TagDecoder.STRICT.decode(withWrongCrc(good, 19), 4, 0)).isInstanceOf(TagReading.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f3-std-B1-32byte", "f3-neg-crc-data"})
    void staysStrictWithOtherOwnersAndWithMoreThanTheCrcWrong(String id) {
        var site = new TagDecoder(new TagProfile(0, List.of(new OwnerPattern("DE-188")), false, List.of()));

        assertThat(site.decode(withWrongCrc(vector(id).memory(), 19), 4, 0x3E)).isInstanceOf(TagReading.Unknown.class);
    }

    /** Cut short, an identifier is another item's. */
    @Test
    void refusesAnIdentifierWithAHoleAndAPartThatCannotBe() {
        var site = new TagDecoder(new TagProfile(0, List.of(new OwnerPattern("DE-705")), false, List.of()));
        Bytes good = vector("f3-de-705").memory();

        assertThat(site.decode(with(good, 6, 0x00), 4, 0)).isInstanceOf(TagReading.Unknown.class);
        assertThat(site.decode(with(good, 2, 0x05), 4, 0)).isInstanceOf(TagReading.Unknown.class);
    }

    @Test
    void readsAnOwnerInPlainOctets() {
        var site = new TagDecoder(new TagProfile(0, List.of(), true, List.of()));
        // element 3, application-defined, with the text FI-X
        Bytes plain = Bytes.ofHex("11030AA8AE 0304 46492D58 00");
        Bytes coded = vector("hf-std-example").memory();

        assertThat(decoded(site.decode(plain, 4, 6)).owner()).isEqualTo("FI-X");
        assertThat(decoded(TagDecoder.STRICT.decode(plain, 4, 6)).owner()).isNotEqualTo("FI-X");
        assertThat(decoded(site.decode(coded, 4, 6)).owner()).isEqualTo("US-InU-Mu");
    }

    @Test
    void hasABoundForPrivateBytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TagProfile(65, List.of(), false, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new TagProfile(-1, List.of(), false, List.of()));
    }

    private static Bytes with(Bytes memory, int at, int octet) {
        byte[] changed = memory.toArray();
        changed[at] = (byte) octet;
        return Bytes.copyOf(changed);
    }

    private static Bytes withWrongCrc(Bytes memory, int at) {
        byte[] changed = memory.toArray();
        changed[at] ^= 0x55;
        return Bytes.copyOf(changed);
    }

    private static TagVector vector(String id) {
        return TagVector.all().filter(v -> v.id().equals(id)).findFirst().orElseThrow();
    }

    private static TagReading.Decoded decoded(TagReading reading) {
        return assertThat(reading)
                .asInstanceOf(InstanceOfAssertFactories.type(TagReading.Decoded.class))
                .actual();
    }
}
