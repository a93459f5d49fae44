package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.Crc16;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated reader against published frames, without the driver: two mistakes must not cover each other. */
final class Rl866PeerTest {
    private static final Uid TAG = Uid.ofHex("E00401003F3827A7");
    private static final String RESYNCHRONISE = "FA 05 FF C0 42 39";
    private static final String CONNECT = "32 00 01 01 09 01 A727383F000104E0";

    private final World world = new World();
    private final SimTag tag = new SimTag(TAG, 4, 0x00, 0x00, numbered(112));
    private HfPeer peer = new HfPeer(new Rl866PeerDialect(), world, RfTiming.typical());
    private int sequence;
    private Uptime now = Uptime.ZERO;

    @BeforeEach
    void putTheBookIntoTheSlot() {
        world.add(new SimBook("one", "3100000000017", "", List.of(tag)));
        world.move("one", new Place.Mouth());
    }

    @Test
    void answersAsInTheTranscripts() {
        assertThat(answer(Bytes.ofHex(RESYNCHRONISE))).isEqualTo(Bytes.ofHex("FA 05 01 E0 58 FE"));
        assertThat(answer(Bytes.ofHex("FA 08 FF 00 01 01 01 FF 8E")))
                .isEqualTo(Bytes.ofHex("FA 17 01 00 01 0000 01 0102020003016400000000000000 C0 95"));
        assertThat(answer(Bytes.ofHex("FA 13 FF 40 32 00 01 01 09 01 A727383F000104E0 A3 BF")))
                .isEqualTo(Bytes.ofHex("FA 09 01 40 32 0000 01 B2 93"));
        assertThat(answer(Bytes.ofHex("FA 07 FF 00 33 01 C5 48"))).isEqualTo(Bytes.ofHex("FA 08 01 00 33 0000 A6 4B"));
    }

    @Test
    void tellsTheRegistersAsInTheTranscripts() {
        answer(Bytes.ofHex(RESYNCHRONISE));
        ask(CONNECT);

        assertThat(answer(Bytes.ofHex("FA 0A FF 40 34 01 02 0A00 99 7B")))
                .isEqualTo(Bytes.ofHex("FA 1A 01 40 34 0000 11 0A00 01 0F A727383F000104E0 00 00 1B 03 01 20 E7"));
    }

    @Test
    void listsThreeTagsAsInTheTranscripts() {
        insert("two", "E00401003F382624");
        insert("three", "E00401003F3825A4");

        assertThat(ask("31 00"))
                .isEqualTo(Bytes.ofHex("31 0000 00 0300 03 0E 01 01 09 A727383F000104E000"
                        + "0E 01 01 09 2426383F000104E000 0E 01 01 09 A425383F000104E000"));
    }

    @Test
    void listsNothingInAnEmptySlot() {
        world.move("one", new Place.Belt());

        assertThat(ask("31 00")).isEqualTo(Bytes.ofHex("31 0000 00 0000 00"));
    }

    @Test
    void saysThatItsBufferIsFullAndGoesOnWhenAsked() {
        peer = new HfPeer(new Rl866PeerDialect(1, 1), world, RfTiming.typical());
        insert("two", "E00401003F382624");

        assertThat(ask("31 00")).isEqualTo(Bytes.ofHex("31 0000 01 0100 01 0E010109 A727383F000104E0 00"));
        assertThat(ask("31 08")).isEqualTo(Bytes.ofHex("31 0000 00 0100 01 0E010109 2426383F000104E0 00"));
    }

    @Test
    void readsAndWritesOverAConnection() {
        ask(CONNECT);

        assertThat(ask("34 01 07 0300 00 0200 0100")).isEqualTo(Bytes.ofHex("34 0000 09 0300 01 0100 08090A0B"));
        assertThat(ask("34 01 03 0600 C2")).isEqualTo(Bytes.ofHex("34 0000 03 0600 01"));
        assertThat(ask("34 01 02 0C00")).isEqualTo(Bytes.ofHex("34 0000 03 0C00 01"));
        assertThat(tag.afi()).isEqualTo(0xC2);
        assertThat(tag.eas()).isTrue();
        assertThat(ask("34 01 02 0F00")).isEqualTo(Bytes.ofHex("34 0000 03 0F00 01"));
        assertThat(ask("34 01 02 0D00")).isEqualTo(Bytes.ofHex("34 0000 03 0D00 01"));
        assertThat(ask("34 01 02 0F00")).isEqualTo(Bytes.ofHex("34 0000 05 0F00 00 0400"));
        assertThat(ask("34 01 02 0100")).isEqualTo(Bytes.ofHex("34 0000 03 0100 01"));
    }

    @Test
    void giveALengthOfTwoBytesToALongResult() {
        world.add(new SimBook("big", "3100000000031", "", List.of(new SimTag(TAG, 8, 0, 0, numbered(240)))));
        world.move("one", new Place.Belt());
        world.move("big", new Place.Mouth());
        ask(CONNECT);

        assertThat(ask("34 01 07 0300 00 0000 1E00"))
                .isEqualTo(Bytes.ofHex("34 0000 8175 0300 01 1E00").plus(numbered(240)));
    }

    @Test
    void refusesToWriteWhatIsLockedAndWhoIsGone() {
        tag.lockAfi();
        ask(CONNECT);

        assertThat(ask("34 01 03 0600 07")).isEqualTo(Bytes.ofHex("34 0000 05 0600 00 1B04"));
        world.move("one", new Place.Belt());
        assertThat(ask("34 01 03 0600 07")).isEqualTo(Bytes.ofHex("34 0000 05 0600 00 2004"));
    }

    @Test
    void countsRequestsStrictlyUntilBothBeginAnew() {
        ask("31 00");
        Bytes again = frame(0xFF, 0x00, "31 00");

        assertThat(information(answer(again))).isEqualTo(Bytes.ofHex("31 0401"));
        answer(Bytes.ofHex(RESYNCHRONISE));
        assertThat(information(answer(again)).slice(0, 3)).isEqualTo(Bytes.ofHex("31 0000"));
    }

    @Test
    void keepsFewConnectionsUntilTheyAreClosed() {
        IntStream.rangeClosed(1, 4)
                .forEach(handle -> assertThat(ask(CONNECT)).isEqualTo(Bytes.ofHex("32 0000 0" + handle)));

        assertThat(ask(CONNECT)).isEqualTo(Bytes.ofHex("32 0500"));
        peer.closed(Uptime.ZERO);
        peer.opened(Uptime.ZERO);
        assertThat(ask(CONNECT)).isEqualTo(Bytes.ofHex("32 0500"));
        assertThat(ask("33 00")).isEqualTo(Bytes.ofHex("33 0000"));
        assertThat(ask(CONNECT)).isEqualTo(Bytes.ofHex("32 0000 01"));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("55", "55 0301"),
                arguments("01 81 0F", "01 2101"),
                arguments("31", "31 0501"),
                arguments("32 00 01 01 01 00", "32 0501"),
                arguments("33", "33 0501"),
                arguments("33 02", "33 1504"),
                arguments("34 02 02 0A00", "34 1504"),
                arguments("34 01 03 0A00", "34 0501"),
                arguments("34 01 03 0A00 00", "34 0501"),
                arguments("34 01 02 5000", "34 0300"),
                arguments("34 01 07 0300 00 1B00 0200", "34 0000 05 0300 00 1C04"),
                arguments("34 01 07 0300 00 0000 0000", "34 0000 05 0300 00 0B00"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatItCannotDo(String request, String reply) {
        ask(CONNECT);

        assertThat(ask(request)).isEqualTo(Bytes.ofHex(reply));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FA 05 FF C0 42 38", "FA 05 FF", "00", "FA 05 01 E0 58 FE", "FA 05 FF 00 8E F5"})
    void isSilentToWhatIsNoRequest(String request) {
        assertThat(peer.received(Bytes.ofHex(request), Uptime.ZERO).deeds()).isEmpty();
    }

    @Test
    void isSilentToAnotherNodeAndHearsItsOwn() {
        assertThat(peer.received(frame(2, 0, "31 00"), Uptime.ZERO).deeds()).isEmpty();
        assertThat(peer.received(frame(1, 0, "31 00"), Uptime.ZERO).deeds()).hasSize(1);
    }

    @Test
    void forgetsAFrameThatStopsInTheMiddle() {
        peer.received(Bytes.of(0xFA, 0x40, 0xFF), Uptime.ZERO);

        Uptime later = Uptime.ZERO.plus(Duration.ofMillis(21));
        assertThat(peer.received(Bytes.ofHex(RESYNCHRONISE), later).deeds()).hasSize(1);
    }

    @Test
    void takesTheTimeOfTheAirAndNoneForAConnection() {
        assertThat(time("31 00")).isBetween(Duration.ofMillis(13), Duration.ofMillis(14));
        assertThat(time(CONNECT)).isZero();
        assertThat(time("34 01 02 0A00")).isEqualTo(RfTiming.typical().exchange(12, 17));
        assertThat(time("34 01 03 0600 07")).isEqualTo(RfTiming.typical().write(13, 3));
        assertThat(time("34 01 02 0100")).isEqualTo(RfTiming.typical().exchange(12, 3));
    }

    private void insert(String id, String uid) {
        world.add(new SimBook(id, "3100000000024", "", List.of(new SimTag(Uid.ofHex(uid), 4, 0, 0, numbered(112)))));
        world.move(id, new Place.Captive());
    }

    private Bytes ask(String request) {
        return information(reply(request).bytes());
    }

    private Duration time(String request) {
        return reply(request).after();
    }

    private PeerReaction.Reply reply(String request) {
        Bytes frame = frame(0xFF, sequence, request);
        sequence ^= 0x40;
        // the reader has answered whatever it was asked before
        now = now.plus(Duration.ofSeconds(1));
        return (PeerReaction.Reply) peer.received(frame, now).deeds().getFirst();
    }

    private Bytes answer(Bytes request) {
        return ((PeerReaction.Reply) peer.received(request, Uptime.ZERO).deeds().getFirst()).bytes();
    }

    private static Bytes information(Bytes frame) {
        return frame.slice(4, frame.size() - 2);
    }

    private static Bytes frame(int node, int control, String information) {
        Bytes inf = Bytes.ofHex(information);
        return Bytes.of(0xFA)
                .plus(Crc16.appendedTo(Bytes.of(inf.size() + 5, node, control).plus(inf)));
    }

    private static Bytes numbered(int size) {
        return Bytes.of(IntStream.range(0, size).toArray());
    }
}
