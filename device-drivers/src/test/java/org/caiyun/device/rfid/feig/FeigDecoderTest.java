package org.caiyun.device.rfid.feig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.feig.FeigFrame.Form;
import org.caiyun.device.rfid.hf.FoundFrames;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.hf.FrameFinder.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeigDecoderTest {
    private static final FeigFrame NO_TAG = new FeigFrame(Form.STANDARD, 0, 0xB0, Bytes.of(0x01));
    private static final FeigFrame ON_LOAN =
            new FeigFrame(Form.STANDARD, 0, 0xB0, Bytes.ofHex("00 06 E004010809B9CB12 C2 03 1B 01"));
    private static final Bytes STREAM = PublishedFrames.NINE_BLOCKS
            .plus(PublishedFrames.ADVANCED_WRITE_AFI_07)
            .plus(PublishedFrames.NO_TAG);

    private final FrameFinder decoder = FeigFrame.finder();

    static IntStream chunkSizes() {
        return IntStream.rangeClosed(1, STREAM.size());
    }

    @ParameterizedTest
    @MethodSource("chunkSizes")
    void findsTheFramesInPortionsOfAnySize(int chunk) {
        List<Found> found = FoundFrames.inPortions(chunk, STREAM, decoder);

        assertThat(found).isEqualTo(FeigFrame.finder().feed(STREAM)).hasSize(3);
        assertThat(decoder.pending()).isZero();
    }

    @ParameterizedTest
    @MethodSource("chunkSizes")
    void findsTheFramesAroundNoiseInPortionsOfAnySize(int chunk) {
        // 00, 01, 03 are no lengths; 06 00 B0 01 5C 62 has a wrong CRC
        Bytes noise = Bytes.ofHex("00 01 03 06 00 B0 01 5C 62");
        Bytes stream = noise.plus(PublishedFrames.NO_TAG).plus(noise).plus(PublishedFrames.NO_TAG);

        List<Found> found = FoundFrames.inPortions(chunk, stream, decoder);
        found.addAll(decoder.searchOn());

        assertThat(found)
                .filteredOn(Found.Frame.class::isInstance)
                .containsExactly(new Found.Frame(NO_TAG.encoded()), new Found.Frame(NO_TAG.encoded()));
        assertThat(FoundFrames.dropped(found)).isEqualTo(2 * noise.size());
    }

    @ParameterizedTest
    @MethodSource("org.caiyun.device.rfid.feig.FeigFrameTest#published")
    void waitsAtEveryTruncationAndTakesTheRest(Bytes bytes, FeigFrame frame) {
        assertThat(frame.encoded()).isEqualTo(bytes);
        FoundFrames.waitForTheRest(FeigFrame::finder, bytes);
    }

    @ParameterizedTest
    @MethodSource("org.caiyun.device.rfid.feig.FeigFrameTest#published")
    void neverTakesADamagedFrameForTheSoundOne(Bytes bytes, FeigFrame frame) {
        assertThat(FoundFrames.damaged(bytes))
                .allSatisfy(damaged ->
                        assertThat(FeigFrame.finder().feed(damaged)).doesNotContain(new Found.Frame(frame.encoded())));
    }

    @Test
    void dropsOneByteAfterAWrongChecksumAndFindsWhatFollows() {
        Bytes damaged = Bytes.ofHex("06 00 B0 01 5C 64");

        List<Found> found = decoder.feed(damaged.plus(PublishedFrames.NO_TAG));
        assertThat(found).containsExactly(new Found.Dropped(2));

        // B0, now in front, could announce 176 bytes until the line falls silent
        assertThat(decoder.searchOn()).containsExactly(new Found.Dropped(4), new Found.Frame(NO_TAG.encoded()));
    }

    @Test
    void looksBehindNoiseThatAnnouncesALongFrameOnceTheLineIsSilent() {
        // FF promises 255 bytes
        assertThat(decoder.feed(Bytes.of(0xFF, 0x10).plus(PublishedFrames.NO_TAG)))
                .isEmpty();

        assertThat(decoder.searchOn()).containsExactly(new Found.Dropped(2), new Found.Frame(NO_TAG.encoded()));
        assertThat(decoder.pending()).isZero();
    }

    @Test
    void keepsAnUnfinishedFrameThroughASilence() {
        decoder.feed(PublishedFrames.ON_LOAN.slice(0, 9));

        assertThat(decoder.searchOn()).isEmpty();
        assertThat(decoder.feed(PublishedFrames.ON_LOAN.from(9))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02 00 06", "02 04 01", "02 FF FF", "02 00 00"})
    void dropsAnAdvancedStartWhoseLengthCannotBe(String start) {
        var found = new ArrayList<>(decoder.feed(Bytes.ofHex(start).plus(PublishedFrames.NO_TAG)));
        found.addAll(decoder.searchOn());

        assertThat(found).endsWith(new Found.Frame(NO_TAG.encoded()));
        assertThat(FoundFrames.dropped(found)).isEqualTo(3);
    }

    @Test
    void takesTheLongestFrameAndHoldsNoMore() {
        Bytes payload = Bytes.copyOf(new byte[FeigFrame.MAX_LENGTH - Form.ADVANCED.overhead()]);
        var longest = new FeigFrame(Form.ADVANCED, 0, 0xB0, payload);

        assertThat(decoder.feed(longest.encoded())).containsExactly(new Found.Frame(longest.encoded()));
        for (int i = 0; i < 100; i++) {
            decoder.feed(longest.encoded().slice(0, 1000));
            assertThat(decoder.pending()).isLessThanOrEqualTo(FeigFrame.MAX_LENGTH);
        }
    }

    @Test
    void forgetsWhatItKeptWhenCleared() {
        decoder.feed(PublishedFrames.ON_LOAN.slice(0, 9));

        decoder.clear();

        assertThat(decoder.feed(PublishedFrames.NO_TAG)).containsExactly(new Found.Frame(NO_TAG.encoded()));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsEveryFrameBehindAnyNoiseOnceTheLineIsSilent(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            var noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);

            List<Found> found = FoundFrames.inPortions(
                    1 + random.nextInt(40), Bytes.copyOf(noise).plus(PublishedFrames.ON_LOAN), decoder);
            found.addAll(decoder.searchOn());

            assertThat(found).endsWith(new Found.Frame(ON_LOAN.encoded()));
            // now and then chance makes a frame out of noise
            assertThat(FoundFrames.bytes(found)).isEqualTo(noise.length + PublishedFrames.ON_LOAN.size());
        }
    }
}
