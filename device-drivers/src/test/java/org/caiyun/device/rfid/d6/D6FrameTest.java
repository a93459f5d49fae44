package org.caiyun.device.rfid.d6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.FoundFrames;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.hf.FrameFinder.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class D6FrameTest {
    private static final Found TWO_TAGS = new Found.Frame(PublishedD6Frames.TWO_TAGS);
    private static final Found NO_TAG = new Found.Frame(PublishedD6Frames.NO_TAG);
    private static final Bytes STREAM = PublishedD6Frames.BOOTED
            .plus(PublishedD6Frames.TWO_TAGS)
            .plus(PublishedD6Frames.TWO_BLOCKS)
            .plus(PublishedD6Frames.AFI_DA);

    private final FrameFinder finder = finder();

    static Stream<Arguments> published() {
        return Stream.of(
                arguments(PublishedD6Frames.CRC_EXAMPLE, new D6Frame(0x03, Bytes.ofHex("000200000003"))),
                arguments(PublishedD6Frames.BOOT_PROBE, new D6Frame(0xD5, 0x04, Bytes.ofHex("0011"))),
                arguments(PublishedD6Frames.BOOTED, new D6Frame(0xD5, 0x04, Bytes.ofHex("00110A050002"))),
                arguments(PublishedD6Frames.BOOTED_5_1_25, new D6Frame(0xD5, 0x04, Bytes.ofHex("00110A050119"))),
                arguments(PublishedD6Frames.BOOTED_5_2_27, new D6Frame(0xD5, 0x04, Bytes.ofHex("00110A05021B"))),
                arguments(PublishedD6Frames.VERSION, new D6Frame(0x11, Bytes.EMPTY)),
                arguments(PublishedD6Frames.VERSION_3_2_6, new D6Frame(0x11, Bytes.ofHex("000A030206"))),
                arguments(PublishedD6Frames.INVENTORY, new D6Frame(0xFE, Bytes.ofHex("0005"))),
                arguments(PublishedD6Frames.NO_TAG, new D6Frame(0xFE, Bytes.ofHex("00000500"))),
                arguments(
                        PublishedD6Frames.TWO_TAGS,
                        new D6Frame(0xFE, Bytes.ofHex("00000502 0000000000AD6302 E0070000006000AE"))),
                arguments(PublishedD6Frames.READ_8_BLOCKS, new D6Frame(0x02, Bytes.ofHex("E004010809B9CB12 0008"))),
                arguments(
                        PublishedD6Frames.TWO_BLOCKS,
                        new D6Frame(0x02, Bytes.ofHex("00 0000000001234567 02 0000 00112233 0100 00112233"))),
                arguments(PublishedD6Frames.WRITE_AFI_D7, new D6Frame(0x09, Bytes.ofHex("E007000001234567 D7"))),
                arguments(PublishedD6Frames.AFI_WRITTEN, new D6Frame(0x09, Bytes.ofHex("00 E007000001234567"))),
                arguments(PublishedD6Frames.GONE_AT_WRITE, new D6Frame(0x09, Bytes.ofHex("06 E007000001234567"))),
                arguments(PublishedD6Frames.READ_AFI, new D6Frame(0x0A, Bytes.ofHex("E007000001234567"))),
                arguments(PublishedD6Frames.AFI_DA, new D6Frame(0x0A, Bytes.ofHex("00 E007000001234567 DA"))),
                arguments(PublishedD6Frames.EAS_ON, new D6Frame(0x0C, Bytes.ofHex("E004010809B9CB12 01"))));
    }

    @ParameterizedTest
    @MethodSource("published")
    void writesAndReadsPublishedFrames(Bytes bytes, D6Frame frame) {
        assertThat(frame.encoded()).isEqualTo(bytes);
        assertThat(finder.feed(bytes)).containsExactly(new Found.Frame(bytes));
        assertThat(D6Frame.of(bytes)).isEqualTo(frame);
    }

    /** From a comment in a public program; a byte is missing. */
    @Test
    void doesNotTakeAFrameForSoundThatWasPublishedDamaged() {
        finder.feed(Bytes.ofHex("D6 00 08 11 0A 05 02 19 E2 3B"));

        assertThat(finder.feed(PublishedD6Frames.NO_TAG)).containsExactly(new Found.Dropped(10), NO_TAG);
    }

    static IntStream chunkSizes() {
        return IntStream.rangeClosed(1, STREAM.size());
    }

    @ParameterizedTest
    @MethodSource("chunkSizes")
    void findsTheFramesInPortionsOfAnySize(int chunk) {
        assertThat(FoundFrames.inPortions(chunk, STREAM, finder))
                .containsExactly(
                        new Found.Frame(PublishedD6Frames.BOOTED),
                        TWO_TAGS,
                        new Found.Frame(PublishedD6Frames.TWO_BLOCKS),
                        new Found.Frame(PublishedD6Frames.AFI_DA));
        assertThat(finder.pending()).isZero();
    }

    @ParameterizedTest
    @MethodSource("published")
    void waitsAtEveryTruncationAndTakesTheRest(Bytes bytes, D6Frame frame) {
        assertThat(frame.encoded()).isEqualTo(bytes);
        FoundFrames.waitForTheRest(D6FrameTest::finder, bytes);
    }

    @ParameterizedTest
    @MethodSource("published")
    void neverTakesADamagedFrameForASoundOne(Bytes bytes, D6Frame frame) {
        // only the first byte is not checked: D5 and D6 differ in two bits
        assertThat(FoundFrames.damaged(bytes))
                .as("a bit of %s", frame)
                .allSatisfy(damaged -> assertThat(finder().feed(damaged)).noneMatch(Found.Frame.class::isInstance));
    }

    @ParameterizedTest
    @ValueSource(strings = {"D6 00 02", "D6 00 00", "D6 08 00", "D6 FF FF", "D5 00 02", "D7 00 03", "00 D6 FF"})
    void dropsAStartOrALengthThatCannotBe(String start) {
        List<Found> found = finder.feed(Bytes.ofHex(start).plus(PublishedD6Frames.TWO_TAGS));

        assertThat(found).endsWith(TWO_TAGS);
        assertThat(FoundFrames.dropped(found)).isEqualTo(3);
    }

    @Test
    void looksBehindNoiseThatAnnouncesALongFrameOnceTheLineIsSilent() {
        assertThat(finder.feed(Bytes.ofHex("D6 07 00").plus(PublishedD6Frames.TWO_TAGS)))
                .isEmpty();

        assertThat(finder.searchOn()).containsExactly(new Found.Dropped(3), TWO_TAGS);
    }

    @Test
    void takesTheLongestInventoryAndHoldsNoMore() {
        Bytes longest = new D6Frame(0xFE, Bytes.copyOf(new byte[4 + 255 * 8])).encoded();

        assertThat(longest.size()).isEqualTo(D6Frame.LONGEST);
        assertThat(finder.feed(longest)).containsExactly(new Found.Frame(longest));
        for (int i = 0; i < 10; i++) {
            finder.feed(longest.slice(0, 2000));
            assertThat(finder.pending()).isLessThanOrEqualTo(D6Frame.LONGEST);
        }
    }

    @Test
    void refusesContentThatNoFrameHolds() {
        Bytes tooMuch = Bytes.copyOf(new byte[D6Frame.LONGEST - 5]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new D6Frame(0xFE, tooMuch))
                .withMessage("too much for a frame: 2045 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new D6Frame(0x11, 0xFE, Bytes.EMPTY))
                .withMessage("a frame starts with D6 or D5: 11");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsEveryFrameBehindAnyNoiseOnceTheLineIsSilent(long seed) {
        var random = new Random(seed);
        var noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        if (noise.length > 0) {
            noise[random.nextInt(noise.length)] = (byte) 0xD6;
        }

        List<Found> found = FoundFrames.inPortions(
                1 + random.nextInt(40), Bytes.copyOf(noise).plus(PublishedD6Frames.TWO_TAGS), finder);
        found.addAll(finder.searchOn());

        assertThat(found).endsWith(TWO_TAGS);
    }

    static FrameFinder finder() {
        return new FrameFinder(D6Frame::lengthAt, D6Frame.LONGEST);
    }
}
