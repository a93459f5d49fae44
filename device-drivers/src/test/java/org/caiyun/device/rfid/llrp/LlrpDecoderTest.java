package org.caiyun.device.rfid.llrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.llrp.LlrpDecoder.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LlrpDecoderTest {
    private static final Bytes STREAM = PublishedMessages.ADD_ROSPEC_RESPONSE
            .plus(PublishedMessages.RO_ACCESS_REPORT)
            .plus(PublishedMessages.KEEPALIVE_ACK);

    private final LlrpDecoder decoder = new LlrpDecoder();

    static IntStream chunkSizes() {
        return IntStream.rangeClosed(1, STREAM.size());
    }

    @ParameterizedTest
    @MethodSource("chunkSizes")
    void findsTheMessagesInPortionsOfAnySize(int chunk) {
        var found = new ArrayList<Bytes>();
        for (int at = 0; at < STREAM.size(); at += chunk) {
            decoder.feed(STREAM.slice(at, Math.min(STREAM.size(), at + chunk))).stream()
                    .map(Decoded.Message.class::cast)
                    .forEach(decoded -> found.add(decoded.message().encoded()));
        }

        assertThat(found)
                .containsExactly(
                        PublishedMessages.ADD_ROSPEC_RESPONSE,
                        PublishedMessages.RO_ACCESS_REPORT,
                        PublishedMessages.KEEPALIVE_ACK);
        assertThat(decoder.pending()).isZero();
    }

    @Test
    void waitsAtEveryTruncationAndTakesTheRest() {
        Bytes report = PublishedMessages.RO_ACCESS_REPORT;
        for (int cut = 0; cut < report.size(); cut++) {
            var fresh = new LlrpDecoder();

            assertThat(fresh.feed(report.slice(0, cut))).isEmpty();
            assertThat(fresh.pending()).isEqualTo(cut);
            assertThat(fresh.feed(report.from(cut)))
                    .containsExactly(new Decoded.Message(new LlrpMessage(61, 600, report.from(10))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0448 00000009 00000007, a message of 9 bytes",
        "0448 00000000 00000007, a message of 0 bytes",
        "0448 00020001 00000007, a message of 131073 bytes",
        "0448 FFFFFFFF 00000007, a message of 4294967295 bytes",
        "0848 0000000A 00000007, no header of LLRP version 1: 08480000000A00000007",
        "2448 0000000A 00000007, no header of LLRP version 1: 24480000000A00000007",
        "48545450 2F312E31 2034, no header of LLRP version 1: 485454502F312E312034"
    })
    void breaksOffAtAHeaderThatCannotBe(String header, String why) {
        List<Decoded> decoded = decoder.feed(
                PublishedMessages.KEEPALIVE_ACK.plus(Bytes.ofHex(header)).plus(STREAM));

        assertThat(decoded)
                .containsExactly(new Decoded.Message(new LlrpMessage(72, 7, Bytes.EMPTY)), new Decoded.Broken(why));
    }

    @Test
    void dropsWhateverFollowsABreakUntilANewConnection() {
        decoder.feed(Bytes.ofHex("FFFFFFFFFFFFFFFFFFFF"));

        assertThat(decoder.feed(STREAM)).isEmpty();
        assertThat(decoder.pending()).isZero();

        decoder.clear();
        assertThat(decoder.feed(STREAM)).hasSize(3);
    }

    @Test
    void forgetsAnUnfinishedMessageOnANewConnection() {
        decoder.feed(STREAM.slice(0, 25));

        decoder.clear();

        assertThat(decoder.feed(STREAM)).hasSize(3);
    }

    @Test
    void takesTheLongestMessageThereMayBe() {
        var longest = new LlrpMessage(61, 1, Bytes.copyOf(new byte[LlrpMessage.MAX_LENGTH - 10]));

        assertThat(decoder.feed(longest.encoded().plus(PublishedMessages.KEEPALIVE_ACK)))
                .containsExactly(
                        new Decoded.Message(longest), new Decoded.Message(new LlrpMessage(72, 7, Bytes.EMPTY)));
    }
}
