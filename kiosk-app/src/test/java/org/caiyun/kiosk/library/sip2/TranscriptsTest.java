package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.library.LibraryCommand;
import org.caiyun.kiosk.library.LibraryEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conversations with three library systems, from transcripts that say where each line is from. */
final class TranscriptsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T01:30:00Z");
    private static final WallTime RETURNED = new WallTime.Known(Instant.parse("2026-03-01T01:29:55Z"));
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Sip2Settings.Patience PATIENCE =
            new Sip2Settings.Patience(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(5), 2);

    private static final Site KOHA = new Site(
            "koha",
            new Sip2Settings.Account("automat", "secret"),
            new Sip2Settings.Place("HUTL", "HUTL", ""),
            new Sip2Settings.Wire(UTF_8, Terminator.CRLF, VerifyMode.OFF, ChecksumKind.BYTES, ZONE));
    private static final Site EVERGREEN = new Site(
            "evergreen",
            new Sip2Settings.Account("sip_01", "sip_01"),
            new Sip2Settings.Place("BR1", "BR1", ""),
            new Sip2Settings.Wire(UTF_8, Terminator.CR, VerifyMode.STRICT, ChecksumKind.BYTES, ZONE));
    private static final Site DP2 = new Site(
            "dp2",
            new Sip2Settings.Account("zizhu1@T800", "secret"),
            new Sip2Settings.Place("", "", ""),
            new Sip2Settings.Wire(UTF_8, Terminator.CR, VerifyMode.LENIENT, ChecksumKind.DP2, ZONE));

    /** Whose transcript it is, and how a kiosk is set up there. */
    record Site(String name, Sip2Settings.Account account, Sip2Settings.Place place, Sip2Settings.Wire wire) {
        Sip2Settings settings() {
            return new Sip2Settings(account, place, wire, PATIENCE);
        }

        Bytes line(String text) {
            return Bytes.ofText(text + wire.terminator().text(), wire.charset());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Row(String kind, String text, String origin) {}

    static List<Site> sites() {
        return List.of(KOHA, EVERGREEN, DP2);
    }

    static Stream<Arguments> sitesAndPortions() {
        return sites().stream()
                .flatMap(site -> Stream.of(1, 2, 3, 7, 16, 61, 4096).map(size -> Arguments.of(site, size)));
    }

    /** As the portions of a network come, the smallest first; the last is every line at once. */
    @ParameterizedTest
    @MethodSource("sitesAndPortions")
    void saysAndHearsEveryByteOfTheTranscript(Site site, int portion) throws IOException {
        var talk = new Talk(site, portion);

        for (Row row : rows(site)) {
            switch (row.kind()) {
                case "do" -> talk.perform(row.text());
                case ">" -> assertThat(talk.written()).isEqualTo(site.line(row.text()));
                case "<" -> talk.hear(site.line(row.text()));
                case "=" -> assertThat(talk.outcome()).isEqualTo(row.text());
                default -> assertThat(row.kind()).isEqualTo("c");
            }
        }

        assertThat(talk.written()).as("nothing else was written").isEqualTo(Bytes.EMPTY);
        assertThat(talk.closes).isZero();
        assertThat(talk.session.deadline())
                .as("nothing is waited for but the next status")
                .contains(talk.statusDue());
    }

    /** What the kiosk's session does not say, but the protocol has. */
    @ParameterizedTest
    @MethodSource("sites")
    void readsAndWritesTheRestByteForByte(Site site) throws IOException {
        var codec = new Sip2Codec(
                site.wire().charset(),
                site.wire().terminator(),
                VerifyMode.OFF,
                site.wire().checksum());
        var rest = rows(site).stream().filter(row -> row.kind().equals("c")).toList();

        assertThat(rest).hasSize(2);
        for (Row row : rest) {
            var message = codec.decode(Bytes.ofText(row.text(), UTF_8)).message();

            assertThat(codec.encode((Sip2Message.Known) message)).isEqualTo(site.line(row.text()));
        }
    }

    /** A line is worth something only where it is known who said it. */
    @ParameterizedTest
    @MethodSource("sites")
    void hasTheOriginOfEveryLine(Site site) throws IOException {
        var lines = rows(site).stream().filter(row -> !row.kind().equals("do")).toList();

        assertThat(lines).hasSizeGreaterThan(15).noneMatch(row -> row.origin().isBlank());
        assertThat(lines.stream().filter(row -> row.kind().equals("<")))
                .as("some of it was said by such a system")
                .anyMatch(row -> !row.origin().startsWith("made by the rules"));
    }

    private static List<Row> rows(Site site) throws IOException {
        String file = "transcripts/" + site.name() + ".txt";
        try (InputStream in = Objects.requireNonNull(TranscriptsTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }

    /** A session on a line that brings so many bytes at a time. */
    private static final class Talk {
        final Sip2Session session;
        int closes;
        private final int portion;
        private final List<LibraryEvent> events = new ArrayList<>();
        private Bytes written = Bytes.EMPTY;
        private long commands;

        Talk(Site site, int portion) {
            this.portion = portion;
            session = new Sip2Session(site.settings(), () -> Optional.of(NOW));
        }

        void perform(String deed) {
            events.clear();
            String[] words = deed.split(" ", -1);
            switch (words[0]) {
                case "open" -> take(session.opened(Uptime.ZERO));
                case "check-in" ->
                    take(session.command(
                            new LibraryCommand.CheckIn(next(), new Barcode(words[1]), RETURNED, false), Uptime.ZERO));
                case "settle" ->
                    take(session.command(
                            new LibraryCommand.Settle(next(), new Barcode(words[1]), RETURNED, false), Uptime.ZERO));
                default -> throw new AssertionError("no such deed: " + deed);
            }
        }

        private CommandId next() {
            return new CommandId(++commands);
        }

        void hear(Bytes line) {
            for (int from = 0; from < line.size(); from += portion) {
                take(session.received(line.slice(from, Math.min(line.size(), from + portion)), Uptime.ZERO));
            }
        }

        /** Since it was last asked. */
        Bytes written() {
            Bytes all = written;
            written = Bytes.EMPTY;
            return all;
        }

        String outcome() {
            return events.stream()
                    .filter(LibraryEvent.CheckInEnded.class::isInstance)
                    .map(event -> ((LibraryEvent.CheckInEnded) event).outcome().toString())
                    .reduce("", String::concat);
        }

        Uptime statusDue() {
            return Uptime.ZERO.plus(PATIENCE.statusInterval());
        }

        private void take(Reaction<LibraryEvent> reaction) {
            for (LineAction action : reaction.line()) {
                switch (action) {
                    case LineAction.Write(Bytes bytes) -> written = written.plus(bytes);
                    case LineAction.Close _ -> closes++;
                    case LineAction.Open() -> throw new AssertionError("a driver does not open");
                }
            }
            events.addAll(reaction.results());
        }
    }
}
