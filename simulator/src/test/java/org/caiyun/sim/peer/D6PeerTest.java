package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.d6.D6Frame;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulated 3M reader answers the published requests with the published replies. */
final class D6PeerTest {
    private static final Bytes MEMORY = Bytes.ofHex("00112233 00112233 44556677");

    private final World world = new World();
    private final HfPeer peer = new HfPeer(new D6PeerDialect(), world, RfTiming.typical());

    /** A tag in the slot, a request, its reply. */
    static Stream<Arguments> published() {
        return Stream.of(
                arguments("E007000001234567", "D5 00 05 04 00 11 8C 66", "D5 00 09 04 00 11 0A 05 00 02 72 50"),
                arguments("E007000001234567", "D6 00 03 11 64 20", "D6 00 08 11 00 0A030206 35 17"),
                arguments(
                        "0000000001234567",
                        encoded(0x02, "0000000001234567 00 02"),
                        "D6 00 19 02 00 0000000001234567 02 0000 00112233 0100 00112233 1B 56"),
                arguments(
                        "E007000001234567",
                        "D6 00 0C 09 E007000001234567 D7 F4 F7",
                        "D6 00 0C 09 00 E007000001234567 83 E6"),
                arguments(
                        "E007000001234568",
                        "D6 00 0C 09 E007000001234567 D7 F4 F7",
                        "D6 00 0C 09 06 E007000001234567 D9 6E"),
                arguments(
                        "E007000001234567",
                        "D6 00 0B 0A E007000001234567 11 CB",
                        "D6 00 0D 0A 00 E007000001234567 DA 48 5C"),
                // without CRC in the specification
                arguments(
                        "E007000001234567",
                        encoded(0x0D, "E007000001234567 02"),
                        encoded(0x0D, "00 E007000001234567 02 DA")),
                arguments(
                        "E007000001234567", encoded(0x0F, "E007000001234567"), encoded(0x0F, "00 E007000001234567 06")),
                arguments(
                        "E004000001234567", encoded(0x03, "E004000001234567"), encoded(0x03, "06 E004000001234567 00")),
                arguments("E007000001234567", encoded(0x07, "E007000001234567 00 00000000"), encoded(0x07, "02")),
                arguments("E007000001234567", encoded(0x0D, "E007000001234567"), encoded(0x0D, "32")));
    }

    @ParameterizedTest
    @MethodSource("published")
    void answersAsPublished(String uid, String request, String reply) {
        insert(uid);

        assertThat(replies(Bytes.ofHex(request))).containsExactly(Bytes.ofHex(reply));
    }

    @Test
    void listsNoTagAndTwo() {
        Bytes inventory = Bytes.ofHex("D6 00 05 FE 00 05 FA 40");
        List<Bytes> none = replies(inventory);
        insert("0000000000AD6302");
        insert("E0070000006000AE");

        assertThat(none).containsExactly(Bytes.ofHex("D6 00 07 FE 00 00 05 00 C9 7B"));
        assertThat(replies(inventory))
                .singleElement()
                .satisfies(
                        reply -> assertThat(D6Frame.of(reply).content().size()).isEqualTo(4 + 16));
    }

    @Test
    void setsTheSurveillanceBitAndSaysSo() {
        SimTag tag = insert("E004010809B9CB12");

        assertThat(replies(Bytes.ofHex("D6 00 0C 0C E004010809B9CB12 01 9B 84")))
                .containsExactly(bytes(0x0C, "00 E004010809B9CB12"));
        assertThat(tag.eas()).isTrue();
        assertThat(replies(bytes(0x03, "E004010809B9CB12"))).containsExactly(bytes(0x03, "00 E004010809B9CB12 01"));
    }

    @Test
    void isSilentToADamagedFrame() {
        assertThat(replies(Bytes.ofHex("D6 00 03 11 64 21"))).isEmpty();
    }

    @Test
    void isSilentUntilItIsProbedWhereItIsAsleep() {
        var asleep = new HfPeer(new D6PeerDialect(D6PeerDialect.Firmware.ASLEEP), world, RfTiming.typical());
        Bytes version = Bytes.ofHex("D6 00 03 11 64 20");

        assertThat(replies(asleep, version)).isEmpty();
        assertThat(replies(asleep, Bytes.ofHex("D5 00 05 04 00 11 8C 66"))).hasSize(1);
        assertThat(replies(asleep, version)).hasSize(1);
    }

    private SimTag insert(String uid) {
        var tag = new SimTag(Uid.ofHex(uid), 4, 0x06, 0xDA, MEMORY);
        world.add(new SimBook(uid, "3100000000017", "", List.of(tag)));
        world.move(uid, new Place.Captive());
        return tag;
    }

    private List<Bytes> replies(Bytes request) {
        return replies(peer, request);
    }

    private static List<Bytes> replies(HfPeer reader, Bytes request) {
        return reader.received(request, Uptime.ZERO).deeds().stream()
                .map(deed -> ((PeerReaction.Reply) deed).bytes())
                .toList();
    }

    private static Bytes bytes(int command, String content) {
        return new D6Frame(command, Bytes.ofHex(content)).encoded();
    }

    private static String encoded(int command, String content) {
        return bytes(command, content).hex();
    }
}
