package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.library.LibraryCommand;
import org.caiyun.kiosk.library.LibraryEvent;

final class Sip2FuzzTest {
    private static final List<Charset> CHARSETS =
            List.of(UTF_8, Charset.forName("GB18030"), Charset.forName("GBK"), Charset.forName("IBM850"), ISO_8859_1);

    private static final String END = "<end>";
    private static final Sip2Settings PROMPTED = new Sip2Settings(
            new Sip2Settings.Account("u", "secret"),
            new Sip2Settings.Place("A", "", ""),
            new Sip2Settings.Wire(UTF_8, Terminator.CR, VerifyMode.OFF, ZoneOffset.UTC),
            Sip2Settings.Patience.DEFAULT,
            new LoginPrompts(
                    List.of(
                            new LoginPrompts.Prompt("n:", LoginPrompts.Answer.USER),
                            new LoginPrompts.Prompt("D:", LoginPrompts.Answer.PASSWORD),
                            new LoginPrompts.Prompt("ok", LoginPrompts.Answer.NOTHING)),
                    Duration.ofSeconds(5),
                    false));

    /** Nothing is lost or invented: every byte is in a frame, in a dropped run, or filler. */
    @FuzzTest
    void framesAnyStream(byte[] stream) {
        for (Terminator terminator : Terminator.values()) {
            var whole = new Sip2Framing(terminator).feed(Bytes.copyOf(stream));
            var framing = new Sip2Framing(terminator);
            var bytewise = new ArrayList<Sip2Framing.Piece>();
            for (byte b : stream) {
                bytewise.addAll(framing.feed(Bytes.of(b)));
            }

            assertThat(bytewise).isEqualTo(whole);
        }
    }

    /** What a stream says is, once written again, read and written as the same ever after, and stays one frame. */
    @FuzzTest
    void writesWhatItReadAsOneFrame(FuzzedDataProvider data) {
        Charset charset = data.pickValue(CHARSETS);
        Terminator terminator = data.pickValue(Terminator.values());
        ChecksumKind checksum = data.pickValue(ChecksumKind.values());
        var codec = new Sip2Codec(charset, terminator, VerifyMode.LENIENT, checksum);
        String head = data.pickValue(Sip2Layout.values()).command();
        Bytes stream = Bytes.ofText(data.consumeBoolean() ? head : "", charset)
                .plus(Bytes.copyOf(data.consumeRemainingAsBytes()))
                .plus(Bytes.of('\r'));
        for (Sip2Framing.Piece piece : new Sip2Framing(terminator).feed(stream)) {
            if (piece instanceof Sip2Framing.Frame(Bytes frame)
                    && codec.decode(frame).message() instanceof Sip2Message.Known known) {
                Bytes wire = codec.encode(known, 4);
                List<Sip2Framing.Piece> again = new Sip2Framing(terminator).feed(wire);

                assertThat(again).hasSize(1);
                Sip2Frame read = codec.decode(((Sip2Framing.Frame) again.getFirst()).bytes());
                assertThat(((Sip2Message.Known) read.message()).layout()).isEqualTo(known.layout());
                assertThat(codec.encode((Sip2Message.Known) read.message(), 4)).isEqualTo(wire);
            }
        }
    }

    @FuzzTest
    void readsAnyFrame(byte[] frame) {
        for (Charset charset : CHARSETS) {
            for (VerifyMode mode : VerifyMode.values()) {
                var codec = new Sip2Codec(charset, Terminator.CR, mode);
                Sip2Message message = codec.decode(Bytes.copyOf(frame)).message();
                assertThat(Sip2Trace.show(message)).isNotNull();
                if (message instanceof Sip2Message.Known known) {
                    Bytes wire = codec.encode(known, 3);
                    assertThat(wire.at(wire.size() - 1)).isEqualTo('\r');
                }
            }
        }
    }

    /** Whatever a server says, each command ends exactly once by its deadline. */
    @FuzzTest
    void endsEveryCommandUnderAnyAnswers(FuzzedDataProvider data) {
        endsOnce("1", data);
    }

    /** One that is looked up first. */
    @FuzzTest
    void endsEveryCommandAboutATagUnderAnyAnswers(FuzzedDataProvider data) {
        endsOnce("E004015012345678", data);
    }

    private static void endsOnce(String item, FuzzedDataProvider data) {
        var patience =
                new Sip2Settings.Patience(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofMinutes(1), 2);
        var settings = new Sip2Settings(
                Sip2Settings.Account.NONE,
                new Sip2Settings.Place("A", "", ""),
                new Sip2Settings.Wire(UTF_8, Terminator.CR, data.pickValue(VerifyMode.values()), ZoneOffset.UTC),
                patience);
        var session = new Sip2Session(settings, () -> Optional.of(Instant.EPOCH));
        var events = new ArrayList<LibraryEvent>();
        Uptime now = Uptime.ZERO;
        events.addAll(session.opened(now).results());
        String up = "98YYYYYY030003" + Sip2Date.BLANK.text() + "2.00AOA|BXYYYYYYYYYYYYYYYY|\r";
        events.addAll(session.received(Bytes.ofText(up, UTF_8), now).results());
        var command = new LibraryCommand.CheckIn(
                new CommandId(1), new Barcode(item), new WallTime.Known(Instant.EPOCH), false);
        events.addAll(session.command(command, now).results());
        while (data.remainingBytes() > 0) {
            Bytes bytes = Bytes.copyOf(data.consumeBytes(40)).plus(Bytes.of(data.consumeBoolean() ? '\r' : '|'));
            events.addAll(session.received(bytes, now).results());
        }
        now = now.plus(Duration.ofSeconds(4));
        events.addAll(session.tick(now).results());

        assertThat(events.stream().filter(e -> e instanceof LibraryEvent.CheckInEnded))
                .hasSize(1);
    }

    /** Whatever a server says in place of prompts, in whatever portions: the same is written, and it ends. */
    @FuzzTest
    void answersPromptsInAnyStream(byte[] stream) {
        var whole = new PromptDialogue(PROMPTED);
        whole.reset();
        String expected = said(whole, Bytes.copyOf(stream));
        var bytewise = new PromptDialogue(PROMPTED);
        bytewise.reset();
        var answers = new StringBuilder();
        for (int i = 0; i < stream.length && !answers.toString().endsWith(END); i++) {
            answers.append(said(bytewise, Bytes.of(stream[i])));
        }

        assertThat(answers.toString()).isEqualTo(expected);
    }

    private static String said(PromptDialogue prompts, Bytes bytes) {
        return switch (prompts.heard(prompts.text(bytes))) {
            case PromptDialogue.Waiting(Bytes answers) -> answers.text(UTF_8);
            case PromptDialogue.Passed(Bytes answers, Bytes _) -> answers.text(UTF_8) + END;
            case PromptDialogue.Failed(var fault) -> fault + END;
        };
    }
}
