package org.caiyun.device.rfid.rl866;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.FoundFrames;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.hf.FrameFinder.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Rl866FrameTest {
    private final FrameFinder finder = Rl866Frame.finder();

    static Stream<Bytes> published() {
        return Rl866PublishedFrames.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("published")
    void findsAndEncodesWhatWasPublished(Bytes frame) {
        List<Found> found = finder.feed(frame);

        assertThat(found).containsExactly(new Found.Frame(frame));
        assertThat(Rl866Frame.of(frame).encoded()).isEqualTo(frame);
    }

    @Test
    void takesAReplyApart() {
        Rl866Frame frame = Rl866Frame.of(Rl866PublishedFrames.CONNECTED);

        assertThat(frame).isEqualTo(new Rl866Frame(0x01, 0x40, Bytes.ofHex("32 0000 01")));
        assertThat(frame.isInformation()).isTrue();
        assertThat(frame.isChained()).isFalse();
        assertThat(frame.sequence()).isEqualTo(0x40);
        assertThat(Rl866Frame.of(Rl866PublishedFrames.RESYNCHRONISED).isInformation())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 16, 64, 1000})
    void findsFramesInPortionsOfAnySize(int portion) {
        Bytes stream = published().reduce(Bytes.EMPTY, Bytes::plus);

        assertThat(FoundFrames.inPortions(portion, stream, finder))
                .isEqualTo(
                        published().map(Found.Frame::new).map(Found.class::cast).toList());
        assertThat(finder.pending()).isZero();
    }

    @Test
    void findsTheNextFrameBehindNoiseTooShortALengthAndAWrongCheck() {
        Bytes damaged = Bytes.ofHex("FA 07 FF 00 33 02 C5 48");

        List<Found> found = finder.feed(Bytes.ofHex("00 FA 04 FF").plus(damaged).plus(Rl866PublishedFrames.CONNECTED));

        assertThat(found).containsExactly(new Found.Dropped(12), new Found.Frame(Rl866PublishedFrames.CONNECTED));
    }

    @Test
    void looksBehindAFrameThatNeverEnds() {
        assertThat(finder.feed(Bytes.ofHex("FA FF 01").plus(Rl866PublishedFrames.CONNECTED)))
                .isEmpty();

        assertThat(finder.searchOn())
                .containsExactly(new Found.Dropped(3), new Found.Frame(Rl866PublishedFrames.CONNECTED));
    }

    @Test
    void keepsNoMoreThanTheLongestFrame() {
        Bytes beginnings = Bytes.copyOf(filled(5000, (byte) 0xFA));

        finder.feed(beginnings);

        assertThat(finder.pending()).isLessThanOrEqualTo(256);
    }

    @Test
    void carriesTheLongestInformationAndNoMore() {
        var longest = new Rl866Frame(1, 0, Bytes.copyOf(filled(Rl866Frame.MOST_INFORMATION, (byte) 7)));

        assertThat(longest.encoded().size()).isEqualTo(256);
        assertThat(finder.feed(longest.encoded())).containsExactly(new Found.Frame(longest.encoded()));
        assertThatThrownBy(() -> new Rl866Frame(1, 0, Bytes.copyOf(filled(251, (byte) 7))))
                .hasMessageContaining("251");
    }

    private static byte[] filled(int size, byte value) {
        var content = new byte[size];
        Arrays.fill(content, value);
        return content;
    }
}
