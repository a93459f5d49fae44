package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
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
final class FeigPeerTest {
    private static final Uid TAG = Uid.ofHex("E004010809B9CB12");
    private static final Uid OTHER = Uid.ofHex("E00401001159139F");
    private static final Bytes EXAMPLE = Bytes.ofHex("91 00 05 1CBE991A14 02 01 D0 14 02 04B3 46 07 441CB6E2E335D6"
            + "83 02 07 ACC09EBAA06F6B 0000" + "00".repeat(76));

    private final World world = new World();
    private final SimTag tag = new SimTag(TAG, 4, 0x06, 0xC2, EXAMPLE);
    private final HfPeer peer = new HfPeer(new FeigPeerDialect(), world, RfTiming.typical());

    @BeforeEach
    void putTheBookIntoTheSlot() {
        world.add(new SimBook("one", "3100000000017", "", List.of(tag)));
        world.move("one", new Place.Mouth());
    }

    static Stream<Arguments> published() {
        return Stream.of(
                arguments("07 FF B0 01 00 1C 56", "11 00 B0 00 01 03 06 E004010809B9CB12 B9 5E"),
                arguments("0F FF B0 2B 01 E004010809B9CB12 6F 6C", "13 00 B0 00 06 E004010809B9CB12 C2 03 1B 01 95 A5"),
                arguments("10 FF B0 27 01 E004010809B9CB12 07 EE 44", "06 00 B0 00 D5 72"),
                arguments("05 FF 65 E5 CB", "0D 00 65 00 03 03 00 44 53 0D 30 33 09"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void answersAsPublished(String request, String reply) {
        assertThat(ask(request)).isEqualTo(Bytes.ofHex(reply));
    }

    @Test
    void sendsBlocksHighestByteFirst() {
        Bytes nineBlocks = Bytes.ofHex("35 00 B0 00 09 04 00 1C050091 00 141A99BE 00 14D00102 00 46B30402 00 B61C4407"
                + "00 D635E3E2 00 AC070283 00 A0BA9EC0 00 00006B6F F3 94");

        assertThat(ask(standard("FF B0 23 01 E004010809B9CB12 00 09"))).isEqualTo(nineBlocks);
    }

    @Test
    void listsTwoTagsAsPublished() {
        world.add(new SimBook("two", "3100000000024", "", List.of(new SimTag(OTHER, 4, 0x3E, 7, Bytes.EMPTY))));
        world.move("two", new Place.Captive());

        assertThat(ask("07 FF B0 01 00 1C 56"))
                .isEqualTo(Bytes.ofHex("1B 00 B0 00 02 03 06 E004010809B9CB12 03 3E E00401001159139F 68 EE"));
    }

    @Test
    void findsNothingInAnEmptySlot() {
        world.move("one", new Place.Belt());

        assertThat(ask("07 FF B0 01 00 1C 56")).isEqualTo(Bytes.ofHex("06 00 B0 01 5C 63"));
        assertThat(ask("0F FF B0 2B 01 E004010809B9CB12 6F 6C")).isEqualTo(Bytes.ofHex("06 00 B0 01 5C 63"));
    }

    @Test
    void answersAnAdvancedRequestInAnAdvancedFrame() {
        Bytes reply = ask("02 00 12 FF B0 27 01 E004010809B9CB12 07 C8 AB");

        assertThat(reply).isEqualTo(Crc16.appendedTo(Bytes.ofHex("02 00 08 00 B0 00")));
        assertThat(tag.afi()).isEqualTo(0x07);
    }

    @Test
    void writesTheAfiOfTheTagAndRefusesWhenItIsLocked() {
        assertThat(ask("10 FF B0 27 01 E004010809B9CB12 07 EE 44")).isEqualTo(Bytes.ofHex("06 00 B0 00 D5 72"));
        assertThat(tag.afi()).isEqualTo(0x07);

        tag.lockAfi();

        assertThat(ask("10 FF B0 27 01 E004010809B9CB12 C2 4F D5")).isEqualTo(Bytes.ofHex("07 00 B0 95 12 60 DE"));
        assertThat(tag.afi()).isEqualTo(0x07);
    }

    @Test
    void setsResetsAndTellsTheSurveillanceBit() {
        assertThat(ask(standard("FF B1 04 A5 01 E004010809B9CB12"))).isEqualTo(standard("00 B1 01"));
        assertThat(ask("10 FF B1 04 A2 01 E004010809B9CB12 82 74")).isEqualTo(standard("00 B1 00"));
        assertThat(tag.eas()).isTrue();
        assertThat(ask(standard("FF B1 04 A5 01 E004010809B9CB12"))).isEqualTo(standard("00 B1 00"));
        assertThat(ask("10 FF B1 04 A3 01 E004010809B9CB12 A5 58")).isEqualTo(standard("00 B1 00"));
        assertThat(tag.eas()).isFalse();
    }

    @Test
    void isSetToHostModeByItsSetupAndARestart() {
        peer.inflict(new ReaderFault.ScanMode());
        String setup = "00 00 08 01 00 00 00 1E 00 00 00 00 00";

        assertThat(ask(standard("FF 80 81"))).isEqualTo(standard("00 80 00" + setup + "01"));
        assertThat(ask(standard("FF 81 81" + setup + "00"))).isEqualTo(standard("00 81 00"));
        assertThat(ask("07 FF B0 01 00 1C 56")).isEqualTo(standard("00 B0 82"));
        assertThat(ask(standard("FF 63"))).isEqualTo(standard("00 63 00"));
        assertThat(ask("07 FF B0 01 00 1C 56").slice(2, 4)).isEqualTo(Bytes.ofHex("B0 00"));
        assertThat(ask(standard("FF 80 81"))).isEqualTo(standard("00 80 00" + setup + "00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"07 FF B0 01 00 1C 57", "07 FE B0 01 00 1C 56", "07 FF B0 01 00 1C", "00", "FF"})
    void isSilentToDamagedFrames(String request) {
        assertThat(peer.received(Bytes.ofHex(request), Uptime.ZERO).deeds()).isEmpty();
    }

    @Test
    void isSilentToAnotherAddressAndHearsItsOwn() {
        assertThat(peer.received(standard("05 65"), Uptime.ZERO).deeds()).isEmpty();
        assertThat(peer.received(standard("00 65"), Uptime.ZERO).deeds()).hasSize(1);
    }

    @Test
    void forgetsAFrameThatStopsInTheMiddle() {
        assertThat(peer.received(Bytes.of(0x20, 0xFF), Uptime.ZERO).deeds()).isEmpty();

        Uptime later = Uptime.ZERO.plus(Duration.ofMillis(13));
        assertThat(peer.received(Bytes.ofHex("05 FF 65 E5 CB"), later).deeds()).hasSize(1);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("FF 74", "80"),
                arguments("FF 80", "81"),
                arguments("FF 80 85", "15"),
                arguments("FF B1 04 A9", "80"),
                arguments("FF B1 07", "80"),
                arguments("FF B1 04 A2 01", "81"),
                arguments("FF B0 55", "80"),
                arguments("FF B0", "80"),
                arguments("FF B0 01", "81"),
                arguments("FF B0 23 01 E004010809B9CB12 00", "81"),
                arguments("FF B0 23 01 E004010809B9CB12 00 00", "11"),
                arguments("FF B0 23 01 E004010809B9CB12 00 21", "11"),
                arguments("FF B0 23 01 E004010809B9CB12 1B 02", "95 10"),
                arguments("FF B0 2B 02", "11"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatItCannotDo(String request, String status) {
        Bytes reply = ask(standard(request));

        assertThat(reply.slice(3, reply.size() - 2)).isEqualTo(Bytes.ofHex(status));
    }

    @Test
    void takesTheOnlyTagWhenNoneIsAddressed() {
        assertThat(ask(standard("FF B0 2B 00")).slice(3, 5)).isEqualTo(Bytes.ofHex("00 06"));

        world.add(new SimBook("two", "3100000000024", "", List.of(new SimTag(OTHER, 4, 0x3E, 7, Bytes.EMPTY))));
        world.move("two", new Place.Captive());

        assertThat(ask(standard("FF B0 2B 00")).slice(3, 4)).isEqualTo(Bytes.ofHex("83"));
    }

    @Test
    void takesTheTimeOfTheAir() {
        assertThat(time("07 FF B0 01 00 1C 56")).isBetween(Duration.ofMillis(13), Duration.ofMillis(14));
        assertThat(time("0F FF B0 2B 01 E004010809B9CB12 6F 6C"))
                .isEqualTo(RfTiming.typical().exchange(12, 17));
        assertThat(time("10 FF B0 27 01 E004010809B9CB12 07 EE 44"))
                .isEqualTo(RfTiming.typical().write(13, 3));
        assertThat(time("05 FF 69 89 01")).isEqualTo(Duration.ofMillis(15));
    }

    private Bytes ask(String request) {
        return ask(Bytes.ofHex(request));
    }

    private Bytes ask(Bytes request) {
        return reply(request).bytes();
    }

    private Duration time(String request) {
        return reply(Bytes.ofHex(request)).after();
    }

    private PeerReaction.Reply reply(Bytes request) {
        return (PeerReaction.Reply) peer.received(request, Uptime.ZERO).deeds().getFirst();
    }

    private static Bytes standard(String content) {
        Bytes bytes = Bytes.ofHex(content);
        return Crc16.appendedTo(Bytes.of(bytes.size() + 3).plus(bytes));
    }
}
