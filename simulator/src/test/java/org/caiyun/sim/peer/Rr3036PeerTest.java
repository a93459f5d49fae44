package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.rr3036.Rr3036Frame;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulated RR3036 understands the published requests; replies are published without frames. */
final class Rr3036PeerTest {
    private static final Uid UID = Uid.ofHex("E004010809B9CB12");
    private static final Bytes MEMORY = Bytes.of(IntStream.range(0, 112).toArray());
    private static final Bytes OPEN = Bytes.ofHex("05 00 00 02 64 4E");
    private static final Bytes CHOOSE = Bytes.ofHex("05 00 00 06 40 08");

    private final World world = new World();
    private final Rr3036PeerDialect dialect = new Rr3036PeerDialect();
    private final HfPeer peer = new HfPeer(dialect, world, RfTiming.typical());

    static Stream<Arguments> published() {
        return Stream.of(
                arguments("05 00 01 06 98 11", "00 06 12CBB909080104E0"),
                arguments("0E 00 20 00 12CBB909080104E0 00 77 77", "00 00 00010203"),
                arguments("0D 00 2B 00 12CBB909080104E0 9A 4A", "00 0F 12CBB909080104E0 06 C2 1B03 01"),
                // inferred, or wrong use
                arguments(frame("2004 12CBB909080104E0 00").hex(), "03"),
                arguments(frame("2700 12CBB909080104E0").hex(), "01"),
                arguments(frame("A200 12CBB909080104E0").hex(), "02"),
                arguments(frame("2000 12CBB909080104E0 1C").hex(), "0F 10"),
                arguments(frame("2000 9F13591100 0104E0 00").hex(), "0E"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void answersAsPublished(String request, String content) {
        insert();
        replies(OPEN.plus(CHOOSE));

        assertThat(replies(Bytes.ofHex(request))).containsExactly(frame(content));
    }

    @Test
    void refusesTagCommandsUntilFieldAndKindOfTagAreSet() {
        Bytes inventory = Bytes.ofHex("05 00 01 06 98 11");

        assertThat(replies(inventory)).containsExactly(frame("05"));
        assertThat(replies(OPEN.plus(inventory))).containsExactly(frame("00"), frame("1F"));
        assertThat(replies(CHOOSE.plus(inventory))).containsExactly(frame("00"), frame("0E"));
        assertThat(replies(frame("0001").plus(inventory))).containsExactly(frame("00"), frame("05"));
    }

    @Test
    void isSilentToADamagedFrameAndToAnotherAddress() {
        assertThat(replies(Bytes.ofHex("05 00 00 02 64 4F"))).isEmpty();
        assertThat(replies(new Rr3036Frame(1, Bytes.of(0x00, 0x02)).encoded())).isEmpty();
    }

    @Test
    void isSetUpAgainByTheDriverWhenItWasWithoutPower() {
        var bench =
                new HfBench(ReaderKit.rr3036().withPeer(() -> dialect)).insert(new SimTag(UID, 4, 0x06, 0xC2, MEMORY));
        dialect.losePower();

        assertThat(bench.read())
                .isEqualTo(new RfidAnswer.TagsRead(
                        new CommandId(1), List.of(new TagImage.Hf(UID, 0xC2, 0x06, 4, MEMORY))));
    }

    private void insert() {
        world.add(new SimBook("book", "3100000000017", "", List.of(new SimTag(UID, 4, 0x06, 0xC2, MEMORY))));
        world.move("book", new Place.Captive());
    }

    private List<Bytes> replies(Bytes request) {
        return peer.received(request, Uptime.ZERO).deeds().stream()
                .map(deed -> ((PeerReaction.Reply) deed).bytes())
                .toList();
    }

    private static Bytes frame(String content) {
        return new Rr3036Frame(0, Bytes.ofHex(content)).encoded();
    }
}
