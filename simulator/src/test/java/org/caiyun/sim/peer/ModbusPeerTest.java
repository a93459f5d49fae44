package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.sim.world.ChuteModel;
import org.caiyun.sim.world.ChuteTimes;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Unit 11 hex with three outputs. The requests out of its range are the worked examples of the Modicon Modbus Protocol
 * Reference Guide (PI-MBUS-300); the CRCs of the other frames are from an independent program.
 */
class ModbusPeerTest {
    private final World world = new World();
    private final ChuteModel model = new ChuteModel(world, ChuteTimes.usual());
    private final ModbusPeer peer = new ModbusPeer(ModbusPeerSettings.of(0x11, ChuteWiring.of(3)), model);

    @ParameterizedTest
    @CsvSource({
        // write coils 0 and 3 (shutter, lamp), read coils, read inputs, one coil, registers
        "110F 0000 0009 02 0900 2EEC, 110F 0000 0009 975D",
        "1101 0000 0009 FE9C,         1101 02 0000 783F",
        "1102 0000 0006 FA98,         1102 01 00 A548",
        "1105 0001 FF00 DF6A,         1105 0001 FF00 DF6A",
        "1103 0000 0003 075B,         1103 06 4359 0001 0003 EF8A",
        // refusals: function, address, value
        "1107 4C22,                   1187 01 83F5",
        "110200C40016 BAA9,        1182 02 C0A4",
        "1103006B0003 7687,        1183 02 C134",
        "110F0013000A02CD01 BF0B,  118F 02 C434",
        "110500ACFF00 4E8B,        1185 02 C294",
        "1105 0001 1234 93ED,         1185 03 0354",
        "1101 0000 0000 3E9A,         1181 03 0194"
    })
    void answersAsASlaveDoes(String request, String reply) {
        assertThat(answers(frame(request))).containsExactly(frame(reply));
    }

    @ParameterizedTest
    @ValueSource(strings = {"110200C40016 BAA8", "1201 0000 0009 FEAF", "1107 0000", "FFFFFFFFFFFF"})
    void isSilentToNoiseAndToOtherUnits(String request) {
        assertThat(answers(frame(request))).isEmpty();
    }

    @Test
    void answersTheNextRequestAfterNoiseAndSilence() {
        var _ = peer.received(Bytes.ofHex("11 02"), at(0));

        assertThat(answersAt(frame("1102 0000 0006 FA98"), 100)).containsExactly(frame("1102 01 00 A548"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void readsARequestInPortions(int size) {
        Bytes request = frame("1102 0000 0006 FA98");
        List<Bytes> replies = new ArrayList<>();

        for (int from = 0; from < request.size(); from += size) {
            Bytes portion = request.slice(from, Math.min(request.size(), from + size));
            replies.addAll(replies(peer.received(portion, at(from))));
        }

        assertThat(replies).containsExactly(frame("1102 01 00 A548"));
    }

    @Test
    void isWiredToTheMachine() {
        world.add(new SimBook("a", "0001", "A", List.of()));
        model.insert("a", at(0));

        List<Bytes> before = answersAt(frame("1102 0000 0006 FA98"), 1);
        var _ = answersAt(frame("110F 0000 0009 02 0300 284C"), 10);
        List<Bytes> after = answersAt(frame("1102 0000 0006 FA98"), 411);

        assertThat(before).containsExactly(frame("1102 01 01 6488"));
        assertThat(after).containsExactly(frame("1102 01 02 2489"));
    }

    @Test
    void switchesItsOutputsOffWhenNobodyAsksAnyMore() {
        var _ = answersAt(frame("1105 0001 FF00 DF6A"), 0);
        boolean before = peer.coil(1);

        var _ = peer.tick(at(1_000));

        assertThat(before).isTrue();
        assertThat(peer.coil(1)).isFalse();
    }

    @Test
    void isSilentAndOffWithoutPower() {
        var _ = answersAt(frame("1105 0001 FF00 DF6A"), 0);

        peer.power(false, at(10));

        assertThat(peer.coil(1)).isFalse();
        assertThat(answersAt(frame("1102 0000 0006 FA98"), 20)).isEmpty();
    }

    private List<Bytes> answers(Bytes request) {
        return answersAt(request, 0);
    }

    private List<Bytes> answersAt(Bytes request, long millis) {
        PeerReaction reaction = peer.received(request, at(millis));
        return replies(reaction.then(peer.tick(at(millis + 10))));
    }

    private static List<Bytes> replies(PeerReaction reaction) {
        return reaction.deeds().stream()
                .map(PeerReaction.Reply.class::cast)
                .map(PeerReaction.Reply::bytes)
                .toList();
    }

    private static Bytes frame(String hex) {
        return Bytes.ofHex(hex);
    }

    private static Uptime at(long millis) {
        return Uptime.ZERO.plus(Duration.ofMillis(millis));
    }
}
