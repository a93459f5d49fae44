package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.library.sip2.Sip2Framing.Dropped;
import org.caiyun.kiosk.library.sip2.Sip2Framing.Frame;
import org.caiyun.kiosk.library.sip2.Sip2Framing.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class Sip2FramingTest {
    private static final String STREAM = "941AY0AZFDFD\r\n\r\n \0" + "98YYY|\r" + "96AZFEF6" + "101|\r\r36\r";

    static IntStream chunkSizes() {
        return IntStream.rangeClosed(1, STREAM.length());
    }

    @ParameterizedTest
    @MethodSource("chunkSizes")
    void findsTheSameFramesInEveryChunking(int size) {
        assertThat(feed(new Sip2Framing(), STREAM, size))
                .containsExactly(frame("941AY0AZFDFD"), frame("98YYY|"), frame("96AZFEF6"), frame("101|"), frame("36"));
    }

    @Test
    void doesNotTakeALineFeedForAnEnd() {
        assertThat(feed(new Sip2Framing(), "941\n98", 3)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("chunkSizes")
    void endsAtALineFeedOnlyWhereTheSiteSaysSo(int size) {
        assertThat(feed(new Sip2Framing(Terminator.LF), "941\n\n98YYY|\r\n\0 101|\r36\n", size))
                .containsExactly(frame("941"), frame("98YYY|"), frame("101|"), frame("36"));
        assertThat(feed(new Sip2Framing(Terminator.CRLF), "10AFa\nb|\r\n941\r\n", size))
                .containsExactly(frame("10AFa\nb|"), frame("941"));
    }

    @Test
    void takesTheLongestFrame() {
        String longest = "x".repeat(Sip2Framing.MAX_FRAME_BYTES);

        assertThat(feed(new Sip2Framing(), longest + "\r", 1000)).containsExactly(frame(longest));
    }

    @Test
    void throwsAnEndlessLineAwayAndSaysHowMuchItWas() {
        int length = Sip2Framing.MAX_FRAME_BYTES + 500;

        assertThat(feed(new Sip2Framing(), "x".repeat(length) + "\r941\r", 1000))
                .containsExactly(new Dropped(length), frame("941"));
    }

    @Test
    void forgetsAnUnfinishedFrame() {
        var framing = new Sip2Framing();
        framing.feed(Bytes.ofText("94", US_ASCII));

        framing.reset();

        assertThat(feed(framing, "98\r", 3)).containsExactly(frame("98"));
    }

    private static List<Piece> feed(Sip2Framing framing, String text, int chunk) {
        Bytes bytes = Bytes.ofText(text, US_ASCII);
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < bytes.size(); i += chunk) {
            pieces.addAll(framing.feed(bytes.slice(i, Math.min(i + chunk, bytes.size()))));
        }
        return pieces;
    }

    private static Frame frame(String text) {
        return new Frame(Bytes.ofText(text, US_ASCII));
    }
}
