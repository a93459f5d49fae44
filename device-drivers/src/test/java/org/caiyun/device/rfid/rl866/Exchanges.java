package org.caiyun.device.rfid.rl866;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.HfDialect;
import org.caiyun.device.rfid.hf.HfDialect.Heard;
import org.caiyun.device.rfid.hf.HfDialect.Next;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.HfRequest;

/**
 * Plays a reader from paper: each exchange is the INF that must come and the INF that answers it, or the word
 * {@code resynchronise}. Sequence bits are checked and answered as a reader does it.
 */
final class Exchanges {
    static final String RESYNCHRONISE = "resynchronise";
    static final String CLEAR = "33 00 -> 33 0000";

    private final HfDialect dialect;
    private int sequence;

    Exchanges(HfDialect dialect) {
        this.dialect = dialect;
    }

    /** A dialect that has been made to agree with its reader. */
    static Exchanges synchronised(HfDialect dialect) {
        var exchanges = new Exchanges(dialect);
        exchanges.ask(new HfRequest.FieldReset(), RESYNCHRONISE, CLEAR);
        return exchanges;
    }

    /** The answer to a request that takes exactly these exchanges. */
    HfReply ask(HfRequest request, String... expected) {
        dialect.begin(request);
        return goOn(request, expected);
    }

    /** Like {@link #ask}, for a request that was begun before. */
    HfReply goOn(HfRequest request, String... expected) {
        Deque<String> script = new ArrayDeque<>(List.of(expected));
        while (true) {
            switch (dialect.next(request)) {
                case Next.Known(HfReply reply) -> {
                    assertThat(script).as("not asked").isEmpty();
                    return reply;
                }
                case Next.Say(Bytes frame, boolean _, var _) -> {
                    assertThat(script)
                            .as("nothing expected, but asked: " + frame)
                            .isNotEmpty();
                    Optional<Heard> heard = dialect.heard(request, answer(frame, script.remove()));
                    assertThat(heard).as("answer to " + frame).isPresent();
                    if (heard.get() instanceof Heard.Answer(HfReply reply)) {
                        assertThat(script).as("not asked").isEmpty();
                        return reply;
                    }
                }
            }
        }
    }

    /** One exchange that does not yet answer the request. */
    void exchange(HfRequest request, String expected) {
        Next.Say said = (Next.Say) dialect.next(request);
        assertThat(dialect.heard(request, answer(said.frame(), expected))).contains(new Heard.Further());
    }

    /** Says this request's next frame, which must be this one, and answers nothing. */
    Next.Say unanswered(HfRequest request, String expected) {
        Next.Say said = (Next.Say) dialect.next(request);
        hear(said.frame(), expected);
        return said;
    }

    private Bytes answer(Bytes frame, String exchange) {
        if (exchange.equals(RESYNCHRONISE)) {
            hear(frame, exchange);
            return Rl866PublishedFrames.RESYNCHRONISED;
        }
        String[] sides = exchange.split("->", 2);
        int bit = sequence;
        hear(frame, sides[0]);
        return new Rl866Frame(1, bit, Bytes.ofHex(sides[1])).encoded();
    }

    private void hear(Bytes frame, String expected) {
        if (expected.equals(RESYNCHRONISE)) {
            assertThat(frame).isEqualTo(Rl866PublishedFrames.RESYNCHRONISE);
            sequence = 0;
            return;
        }
        assertThat(Rl866Frame.of(frame)).isEqualTo(new Rl866Frame(0xFF, sequence, Bytes.ofHex(expected)));
        sequence ^= 0x40;
    }
}
