package org.caiyun.device.rfid.llrp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.llrp.LlrpDecoder.Decoded;

final class LlrpFuzzTest {
    /** In whatever portions it comes, the stream says the same; messages encode to what they came from. */
    @FuzzTest
    void cutsTheStreamAlikeInAnyPortions(FuzzedDataProvider data) {
        var portions = new ArrayList<Bytes>();
        Bytes all = Bytes.EMPTY;
        while (data.remainingBytes() > 0) {
            Bytes portion = Bytes.copyOf(data.consumeBytes(data.consumeInt(1, 300)));
            portions.add(portion);
            all = all.plus(portion);
        }
        var decoder = new LlrpDecoder();
        var decoded = new ArrayList<Decoded>();
        portions.forEach(portion -> decoded.addAll(decoder.feed(portion)));

        assertThat(decoded).isEqualTo(new LlrpDecoder().feed(all));
        assertThat(decoder.pending()).isLessThan(LlrpMessage.MAX_LENGTH);
        Bytes out = Bytes.EMPTY;
        for (Decoded one : decoded) {
            out = one instanceof Decoded.Message(LlrpMessage message) ? out.plus(message.encoded()) : out;
        }
        assertThat(all.slice(0, out.size())).isEqualTo(out);
    }

    /** No message breaks the parser, and parameters encode to what they came from but for reserved bits. */
    @FuzzTest
    void understandsOrRefusesEveryMessage(byte[] body) {
        Bytes bytes = Bytes.copyOf(body, 0, Math.min(body.length, 4096));

        for (int type : List.of(4, 11, 12, 13, 30, 61, 62, 63, 100, 1023)) {
            LlrpParser.parse(new LlrpMessage(type, 1, bytes))
                    .ifPresent(heard -> assertThat(heard.toString()).isNotEmpty());
        }
        LlrpParameter.list(bytes)
                .ifPresent(list -> assertThat(list.stream()
                                .mapToInt(parameter -> parameter.encoded().size())
                                .sum())
                        .isEqualTo(bytes.size()));
    }

    /** Whatever a reader says, the driver answers or waits with a limit. */
    @FuzzTest
    void answersOrWaitsWithALimit(FuzzedDataProvider data) {
        var driver = new LlrpReader(LlrpSettings.standard());
        var paper = new DriverOnPaper(driver, Uptime.ZERO).open().read(1);
        while (data.remainingBytes() > 0) {
            int type = data.consumeInt(0, 100);
            int id = data.consumeInt(0, 20);
            Bytes body = Bytes.copyOf(data.consumeBytes(data.consumeInt(0, 60)));
            paper.hears(new LlrpMessage(type, id, body).encoded());
            if (data.consumeBoolean()) {
                paper.waitsOnce();
            }
        }
        paper.waitsUntilAnswered();

        assertThat(paper.answers()).hasSize(1);
    }
}
