package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.library.sip2.Sip2Framing.Frame;
import org.caiyun.kiosk.library.sip2.Sip2Framing.Piece;
import org.caiyun.kiosk.library.sip2.Sip2Message.Known;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written is read again as the same, by both sides: the kiosk and a simulated ACS use one codec. */
final class Sip2RoundTripTest {
    /** A character set, and characters that it holds. */
    record Script(Charset charset, String characters) {
        String text(Random random) {
            var text = new StringBuilder();
            int length = random.nextInt(12);
            for (int i = 0; i < length; i++) {
                int at = random.nextInt(characters.codePointCount(0, characters.length()));
                text.appendCodePoint(characters.codePointAt(characters.offsetByCodePoints(0, at)));
            }
            return text.toString();
        }
    }

    private static final String ASCII = "AZ09az AY:;&#-_=\"";
    /** Each of the three traditional ones ends with the delimiter's byte in GBK and GB18030. */
    private static final String CHINESE = "红楼梦馆質觸飢";

    static final List<Script> SCRIPTS = List.of(
            new Script(UTF_8, ASCII + CHINESE + "ᠮᠣᠩᠭᠣᠯßéй𠮷"),
            new Script(Charset.forName("GB18030"), ASCII + CHINESE + "ᠮᠣᠩᠭᠣᠯйé𠮷"),
            new Script(Charset.forName("GBK"), ASCII + CHINESE + "й"),
            new Script(Charset.forName("IBM850"), ASCII + "ßéüÄØ"),
            new Script(ISO_8859_1, ASCII + "ßéüÄØ"));

    static Stream<Arguments> everyWire() {
        return SCRIPTS.stream()
                .flatMap(script -> Stream.of(Terminator.values())
                        .flatMap(terminator -> Stream.of(ChecksumKind.values())
                                .map(checksum -> Arguments.of(script, terminator, checksum))));
    }

    @ParameterizedTest
    @MethodSource("everyWire")
    void readsEveryMessageThatItWrites(Script script, Terminator terminator, ChecksumKind checksum) {
        var codec = new Sip2Codec(script.charset(), terminator, VerifyMode.LENIENT, checksum);
        var random = new Random(1);

        for (int round = 0; round < 50; round++) {
            for (Known message : Sip2Samples.all(_ -> script.text(random))) {
                int number = round % 10;
                Sip2Frame read = codec.decode(unwrapped(codec.encode(message, number), terminator));

                assertThat(read).isEqualTo(new Sip2Frame(message, tail(message, number, checksum)));
            }
        }
    }

    private static Sip2Tail tail(Known message, int number, ChecksumKind checksum) {
        return message.layout().isUnnumbered() || checksum == ChecksumKind.DP2
                ? new Sip2Tail.Unnumbered(true)
                : new Sip2Tail.Numbered(number, true);
    }

    @ParameterizedTest
    @MethodSource("everyWire")
    void readsEveryMessageWithoutErrorDetection(Script script, Terminator terminator, ChecksumKind checksum) {
        var codec = new Sip2Codec(script.charset(), terminator, VerifyMode.OFF, checksum);
        var random = new Random(2);

        for (Known message : Sip2Samples.all(_ -> script.text(random) + ".")) {
            Sip2Frame read = codec.decode(unwrapped(codec.encode(message), terminator));

            assertThat(read).isEqualTo(new Sip2Frame(message, new Sip2Tail.None()));
        }
    }

    static Stream<Arguments> chunks() {
        return SCRIPTS.stream()
                .flatMap(script -> Stream.of(Terminator.values())
                        .flatMap(terminator -> IntStream.of(1, 2, 3, 7, 64, 1000, Integer.MAX_VALUE)
                                .mapToObj(chunk -> Arguments.of(script, terminator, chunk))));
    }

    @ParameterizedTest
    @MethodSource("chunks")
    void findsEveryMessageInAStreamOfAnyChunks(Script script, Terminator terminator, int chunk) {
        var codec = new Sip2Codec(script.charset(), terminator, VerifyMode.STRICT);
        var random = new Random(3);
        List<Known> written = Sip2Samples.all(_ -> script.text(random));
        Bytes stream = Bytes.EMPTY;
        for (Known message : written) {
            stream = stream.plus(codec.encode(message, 5));
        }

        List<Known> read = feed(stream, new Sip2Framing(terminator), chunk).stream()
                .map(piece -> (Known) codec.decode(((Frame) piece).bytes()).message())
                .toList();

        assertThat(read).isEqualTo(written);
    }

    /** Fields that come in any number and order: written once, they are in the order of the standard and stay. */
    @ParameterizedTest
    @MethodSource("everyWire")
    void losesNoFieldWhateverTheirOrder(Script script, Terminator terminator, ChecksumKind checksum) {
        var codec = new Sip2Codec(script.charset(), terminator, VerifyMode.LENIENT, checksum);
        var random = new Random(4);

        for (int round = 0; round < 20; round++) {
            for (Known plain : Sip2Samples.all(_ -> "")) {
                Sip2Fields fields = anyFields(plain.layout(), script, random);
                var message = Sip2Samples.message(plain.layout(), fields);
                Bytes wire = codec.encode(message, 1);

                var once = (Known) codec.decode(unwrapped(wire, terminator)).message();

                assertThat(codec.encode(once, 1)).isEqualTo(wire);
                assertThat(once.fixedPart()).isEqualTo(message.fixedPart());
                assertThat(once.fields().list()).containsAll(message.fields().list());
                for (Sip2Fields.Field field : message.fields().list()) {
                    assertThat(once.fields().all(field.tag()))
                            .isEqualTo(message.fields().all(field.tag()));
                }
            }
        }
    }

    private static Sip2Fields anyFields(Sip2Layout layout, Script script, Random random) {
        var fields = new ArrayList<Sip2Fields.Field>();
        List<String> tags = new ArrayList<>(layout.tags());
        tags.addAll(List.of("ZZ", "U1", "x!"));
        int count = random.nextInt(10);
        for (int i = 0; i < count; i++) {
            fields.add(new Sip2Fields.Field(tags.get(random.nextInt(tags.size())), script.text(random)));
        }
        return new Sip2Fields(fields);
    }

    private static Bytes unwrapped(Bytes wire, Terminator terminator) {
        return wire.slice(0, wire.size() - terminator.text().length());
    }

    private static List<Piece> feed(Bytes stream, Sip2Framing framing, int chunk) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < stream.size(); i += Math.min(chunk, stream.size())) {
            pieces.addAll(framing.feed(stream.slice(i, (int) Math.min((long) i + chunk, stream.size()))));
        }
        return pieces;
    }
}
