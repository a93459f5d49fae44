package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.library.sip2.Sip2Message.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames from documents, test suites and logs of other people, each with its origin in published-frames.tsv. */
final class Sip2PublishedFramesTest {
    record Published(String how, String frame, String origin) {
        Bytes bytes() {
            return Bytes.ofText(frame, UTF_8);
        }

        @Override
        public String toString() {
            return origin + ": " + frame;
        }
    }

    static Stream<Published> exact() throws IOException {
        return published("exact");
    }

    static Stream<Published> reordered() throws IOException {
        return Stream.concat(published("reordered"), published("lenient"));
    }

    static Stream<Published> damaged() throws IOException {
        return published("damaged");
    }

    static Stream<Published> dp2() throws IOException {
        return published("dp2");
    }

    @ParameterizedTest
    @MethodSource("exact")
    void writesAgainByteForByte(Published published) {
        var codec = new Sip2Codec(UTF_8, Terminator.CR, VerifyMode.STRICT);

        Sip2Frame frame = codec.decode(published.bytes());

        var message = (Known) frame.message();
        assertThat(message.layout().command()).isEqualTo(published.frame().substring(0, 2));
        assertThat(encoded(codec, message, frame.tail())).isEqualTo(published.frame() + "\r");
    }

    @ParameterizedTest
    @MethodSource("reordered")
    void keepsEveryFieldOfAnotherOrder(Published published) {
        var codec = new Sip2Codec(UTF_8, Terminator.CR, VerifyMode.STRICT);

        Sip2Frame frame = codec.decode(published.bytes());

        var message = (Known) frame.message();
        assertThat(parts(encoded(codec, message, new Sip2Tail.None())))
                .containsAll(parts(withoutTail(published.frame())));
        assertThat(frame.tail())
                .isIn(new Sip2Tail.None(), new Sip2Tail.Numbered(0, true), new Sip2Tail.Numbered(2, true));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void readsADamagedFrameButSaysSo(Published published) {
        var codec = new Sip2Codec(UTF_8, Terminator.CR, VerifyMode.LENIENT);

        Sip2Frame frame = codec.decode(published.bytes());

        assertThat(frame.tail()).matches(t -> t instanceof Sip2Tail.Numbered(int _, boolean good) && !good);
        var message = (Known) frame.message();
        assertThat(parts(encoded(codec, message, new Sip2Tail.None())))
                .containsAll(parts(withoutTail(published.frame())));
    }

    @ParameterizedTest
    @MethodSource("dp2")
    void writesTheSumsOfDp2(Published published) {
        var codec = new Sip2Codec(UTF_8, Terminator.CR, VerifyMode.LENIENT, ChecksumKind.DP2);

        Sip2Frame frame = codec.decode(published.bytes());

        assertThat(frame.tail()).isEqualTo(new Sip2Tail.Unnumbered(true));
        assertThat(codec.encode((Known) frame.message(), 4).text(UTF_8)).isEqualTo(published.frame() + "\r");
    }

    @Test
    void hasEveryMessageOfTheStandard() throws IOException {
        var commands = all().map(p -> p.frame().substring(0, 2)).distinct().toList();

        assertThat(commands)
                .containsAll(
                        Stream.of(Sip2Layout.values()).map(Sip2Layout::command).toList());
    }

    @Test
    void readsThePatronOf3m() throws IOException {
        var answer = (PatronInformationResponse) first("64              001");

        assertThat(answer.status()).isEqualTo(PatronStatus.CLEAR);
        assertThat(answer.language()).isEqualTo("001");
        assertThat(answer.date()).isEqualTo(new Sip2Date("19980723    104009"));
        assertThat(answer.counts())
                .isEqualTo(new PatronCounts("0000".repeat(6))
                        .with(PatronList.HOLD, 1)
                        .with(PatronList.CHARGED, 2)
                        .with(PatronList.FINE, 1)
                        .with(PatronList.RECALL, 2));
        assertThat(answer.items(PatronList.CHARGED)).containsExactly("ChargeItem1", "ChargeItem2");
        assertThat(answer.items(PatronList.HOLD)).containsExactly("ItemID1 for PatronID");
        assertThat(answer.fields().all("AF")).hasSize(3);
    }

    @Test
    void readsWhatStandsAgainstThePatronOfDp2() throws IOException {
        var answer = (PatronInformationResponse) first("64          Y   019");

        assertThat(answer.status()).isEqualTo(PatronStatus.CLEAR.with(PatronStatus.Mark.EXCESSIVE_FINES));
        assertThat(answer.counts().of(PatronList.CHARGED)).hasValue(0);
        assertThat(answer.fields().first("BV")).isEqualTo("-75.00");
    }

    @Test
    void readsTheOtherFixedParts() throws IOException {
        assertThat(first("300NUU"))
                .isInstanceOfSatisfying(
                        RenewResponse.class,
                        answer -> assertThat(answer.result())
                                .isEqualTo(new LoanResult(false, false, 'U', 'U', new Sip2Date("20080228    222232"))));
        assertThat(first("15-20210814"))
                .isInstanceOfSatisfying(
                        HoldRequest.class, hold -> assertThat(hold.mode()).isEqualTo(HoldRequest.DELETE));
        assertThat(first("37199807")).isInstanceOfSatisfying(FeePaidRequest.class, paid -> {
            assertThat(paid.feeType()).isEqualTo("04");
            assertThat(paid.paymentType()).isEqualTo("01");
            assertThat(paid.currency()).isEqualTo("USD");
        });
        assertThat(first("661")).isInstanceOfSatisfying(RenewAllResponse.class, all -> {
            assertThat(all.ok()).isTrue();
            assertThat(all.renewed()).isEqualTo("1234");
            assertThat(all.unrenewed()).isEqualTo("1234");
        });
    }

    private static Known first(String beginning) throws IOException {
        String frame = all().map(Published::frame)
                .filter(f -> f.startsWith(beginning))
                .findFirst()
                .orElseThrow();
        return (Known) new Sip2Codec(UTF_8, Terminator.CR, VerifyMode.OFF)
                .decode(Bytes.ofText(frame, UTF_8))
                .message();
    }

    private static String encoded(Sip2Codec codec, Known message, Sip2Tail tail) {
        Bytes wire = switch (tail) {
            case Sip2Tail.None() -> codec.encode(message);
            case Sip2Tail.Unnumbered _ -> codec.encode(message, 0);
            case Sip2Tail.Numbered(int number, boolean _) -> codec.encode(message, number);
        };
        return wire.text(UTF_8);
    }

    private static String withoutTail(String frame) {
        return frame.replaceFirst("AY[0-9]AZ[0-9A-F]{4}$", "");
    }

    /** Fixed part and fields; the first field is cut off the fixed part by its message's width. */
    private static List<String> parts(String text) {
        int fixedEnd = 2
                + Sip2Layout.of(Integer.parseInt(text.substring(0, 2)))
                        .orElseThrow()
                        .fixedLength();
        var parts = new ArrayList<>(List.of(text.substring(0, fixedEnd)));
        parts.addAll(Stream.of(text.substring(fixedEnd).split("[|\r]", -1))
                .filter(part -> !part.isEmpty())
                .toList());
        return parts;
    }

    private static Stream<Published> published(String how) throws IOException {
        return all().filter(p -> p.how().equals(how));
    }

    private static Stream<Published> all() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Sip2PublishedFramesTest.class.getResourceAsStream("published-frames.tsv"))) {
            return new String(in.readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\t", -1))
                            .map(cells -> new Published(cells[0], cells[1], cells[2]))
                            .toList()
                            .stream();
        }
    }
}
