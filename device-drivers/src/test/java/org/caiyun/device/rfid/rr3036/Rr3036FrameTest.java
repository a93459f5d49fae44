package org.caiyun.device.rfid.rr3036;

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

final class Rr3036FrameTest {
    private static final Bytes STREAM = PublishedRr3036Frames.OPEN_FIELD
            .plus(PublishedRr3036Frames.READ_BLOCK_0)
            .plus(PublishedRr3036Frames.INVENTORY);

    private final FrameFinder finder = finder();

    static Stream<Arguments> published() {
        return Stream.of(
                arguments(PublishedRr3036Frames.OPEN_FIELD, new Rr3036Frame(0, Bytes.ofHex("0002"))),
                arguments(PublishedRr3036Frames.CHOOSE_ISO_15693, new Rr3036Frame(0, Bytes.ofHex("0006"))),
                arguments(PublishedRr3036Frames.INVENTORY, new Rr3036Frame(0, Bytes.ofHex("0106"))),
                arguments(
                        PublishedRr3036Frames.READ_BLOCK_0,
                        new Rr3036Frame(0, Bytes.ofHex("2000 12CBB909080104E0 00"))),
                arguments(
                        PublishedRr3036Frames.TAG_INFORMATION,
                        new Rr3036Frame(0, Bytes.ofHex("2B00 12CBB909080104E0"))));
    }

    @ParameterizedTest
    @MethodSource("published")
    void writesAndReadsPublishedFrames(Bytes bytes, Rr3036Frame frame) {
        assertThat(frame.encoded()).isEqualTo(bytes);
        assertThat(finder.feed(bytes)).containsExactly(new Found.Frame(bytes));
        assertThat(Rr3036Frame.of(bytes)).isEqualTo(frame);
    }

    static IntStream chunkSizes() {
        return IntStream.rangeClosed(1, STREAM.size());
    }

    @ParameterizedTest
    @MethodSource("chunkSizes")
    void findsTheFramesInPortionsOfAnySize(int chunk) {
        assertThat(FoundFrames.inPortions(chunk, STREAM, finder))
                .containsExactly(
                        new Found.Frame(PublishedRr3036Frames.OPEN_FIELD),
                        new Found.Frame(PublishedRr3036Frames.READ_BLOCK_0),
                        new Found.Frame(PublishedRr3036Frames.INVENTORY));
        assertThat(finder.pending()).isZero();
    }

    @ParameterizedTest
    @MethodSource("published")
    void waitsAtEveryTruncationAndTakesTheRest(Bytes bytes, Rr3036Frame frame) {
        assertThat(frame.encoded()).isEqualTo(bytes);
        FoundFrames.waitForTheRest(Rr3036FrameTest::finder, bytes);
    }

    @ParameterizedTest
    @MethodSource("published")
    void neverTakesADamagedFrameForTheSoundOne(Bytes bytes, Rr3036Frame frame) {
        assertThat(FoundFrames.damaged(bytes))
                .allSatisfy(damaged -> assertThat(finder().feed(damaged))
                        .doesNotContain(new Found.Frame(frame.encoded()), new Found.Frame(damaged)));
    }

    @Test
    void dropsLengthsThatCannotBe() {
        assertThat(finder.feed(Bytes.ofHex("00 01 02 03").plus(PublishedRr3036Frames.INVENTORY)))
                .containsExactly(new Found.Dropped(4), new Found.Frame(PublishedRr3036Frames.INVENTORY));
    }

    @Test
    void looksBehindNoiseThatAnnouncesALongFrameOnceTheLineIsSilent() {
        assertThat(finder.feed(Bytes.of(0xFF, 0x10).plus(PublishedRr3036Frames.INVENTORY)))
                .isEmpty();

        assertThat(finder.searchOn())
                .containsExactly(new Found.Dropped(2), new Found.Frame(PublishedRr3036Frames.INVENTORY));
    }

    @Test
    void takesTheLongestFrameAndHoldsNoMore() {
        Bytes longest = new Rr3036Frame(0, Bytes.copyOf(new byte[252])).encoded();

        assertThat(longest.size()).isEqualTo(Rr3036Frame.LONGEST);
        assertThat(finder.feed(longest)).containsExactly(new Found.Frame(longest));
        for (int i = 0; i < 100; i++) {
            finder.feed(longest.slice(0, 250));
            assertThat(finder.pending()).isLessThanOrEqualTo(Rr3036Frame.LONGEST);
        }
    }

    @Test
    void refusesContentThatNoFrameHolds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rr3036Frame(0, Bytes.EMPTY))
                .withMessage("no content for a frame: 0 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rr3036Frame(0, Bytes.copyOf(new byte[253])))
                .withMessage("no content for a frame: 253 bytes");
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

        List<Found> found = FoundFrames.inPortions(
                1 + random.nextInt(40), Bytes.copyOf(noise).plus(PublishedRr3036Frames.READ_BLOCK_0), finder);
        found.addAll(finder.searchOn());

        assertThat(found).endsWith(new Found.Frame(PublishedRr3036Frames.READ_BLOCK_0));
    }

    static FrameFinder finder() {
        return new FrameFinder(Rr3036Frame::lengthAt, Rr3036Frame.LONGEST);
    }
}
