package org.caiyun.device.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The board is unit 11 hex of the worked examples in the Modicon Modbus Protocol Reference Guide (PI-MBUS-300): 22
 * inputs from 196, 10 outputs from 19, identity registers from 107. Frames that are not in the guide (all outputs off,
 * other inputs, refusals) have a CRC from an independent program.
 */
class ModbusBoardTest {
    private static final Bytes ASK_IDENTITY = Bytes.ofHex("11 03 006B 0003 7687");
    private static final Bytes IDENTITY = Bytes.ofHex("11 03 06 AE41 5652 4340 49AD");
    private static final Bytes ALL_OFF = Bytes.ofHex("11 0F 0013 000A 02 0000 2A5B");
    private static final Bytes OUTPUTS_OF_THE_GUIDE = Bytes.ofHex("11 0F 0013 000A 02 CD01 BF0B");
    private static final Bytes OUTPUTS_WRITTEN = Bytes.ofHex("11 0F 0013 000A 2699");
    private static final Bytes ASK_INPUTS = Bytes.ofHex("11 02 00C4 0016 BAA9");
    private static final Bytes INPUTS = Bytes.ofHex("11 02 03 ACDB35 2018");
    private static final Bytes INPUTS_WITHOUT_212 = Bytes.ofHex("11 02 03 ACDB34 E1D8");

    private final ModbusBoard board = new ModbusBoard(settings(new IdentityCheck.NotAsked(), Duration.ZERO));

    @Test
    void writesAllOutputsOffAndReadsTheInputsWhenItOpens() {
        Reaction<BoardEvent> opened = board.opened(at(0));
        Reaction<BoardEvent> cleared = board.received(OUTPUTS_WRITTEN, at(10));
        Reaction<BoardEvent> asked = board.tick(at(12));
        Reaction<BoardEvent> read = board.received(INPUTS, at(20));

        assertThat(opened).isEqualTo(Reaction.write(ALL_OFF));
        assertThat(cleared.results()).containsExactly(new BoardEvent.OutputsSet(outputs()));
        assertThat(asked).isEqualTo(Reaction.write(ASK_INPUTS));
        assertThat(read.results()).containsExactly(new BoardEvent.Inputs(inputsOfTheGuide()));
        assertThat(board.health()).isEqualTo(new DeviceHealth.Ready("modbus unit 17"));
    }

    @Test
    void keepsTheLineQuietBetweenFrames() {
        var _ = board.opened(at(0));
        var _ = board.received(OUTPUTS_WRITTEN, at(10));

        assertThat(board.deadline()).contains(at(12));
        assertThat(board.tick(at(11))).isEqualTo(Reaction.none());
    }

    @Test
    void asksForItsIdentityFirst() {
        var checked = new ModbusBoard(
                settings(new IdentityCheck.Registers(0x6B, List.of(0xAE41, 0x5652, 0x4340)), Duration.ZERO));

        Reaction<BoardEvent> opened = checked.opened(at(0));
        Reaction<BoardEvent> identified = checked.received(IDENTITY, at(10));
        Reaction<BoardEvent> next = checked.tick(at(12));

        assertThat(opened).isEqualTo(Reaction.write(ASK_IDENTITY));
        assertThat(identified).isEqualTo(Reaction.none());
        assertThat(next).isEqualTo(Reaction.write(ALL_OFF));
    }

    @Test
    void closesTheLineToAnotherBoard() {
        var checked = new ModbusBoard(
                settings(new IdentityCheck.Registers(0x6B, List.of(0xAE41, 0x5652, 0x4341)), Duration.ZERO));
        var _ = checked.opened(at(0));

        Reaction<BoardEvent> identified = checked.received(IDENTITY, at(10));

        assertThat(identified.results())
                .containsExactly(new BoardEvent.Lost(new DeviceFault.WrongDevice("ae41 5652 4341", "ae41 5652 4340")));
        assertThat(identified.line()).hasExactlyElementsOfTypes(LineAction.Close.class);
    }

    @Test
    void reportsInputsAgainOnlyWhenTheyChange() {
        ready();

        Reaction<BoardEvent> poll = board.tick(at(40));
        Reaction<BoardEvent> same = board.received(INPUTS, at(45));
        var _ = board.tick(at(60));
        Reaction<BoardEvent> changed = board.received(INPUTS_WITHOUT_212, at(65));

        assertThat(poll).isEqualTo(Reaction.write(ASK_INPUTS));
        assertThat(same).isEqualTo(Reaction.none());
        assertThat(changed.results())
                .singleElement()
                .isInstanceOfSatisfying(
                        BoardEvent.Inputs.class,
                        inputs -> assertThat(inputs.levels()).containsEntry(212, false));
    }

    @Test
    void reportsAChangeOnceItHasStayedForTheDebounceTime() {
        var slow = new ModbusBoard(settings(new IdentityCheck.NotAsked(), Duration.ofMillis(30)));
        ready(slow);

        List<Integer> reported = new ArrayList<>();
        for (int time = 40; time <= 100; time += 20) {
            var _ = slow.tick(at(time));
            reported.add(
                    slow.received(INPUTS_WITHOUT_212, at(time + 5)).results().size());
        }

        assertThat(reported).containsExactly(0, 0, 1, 0);
    }

    @Test
    void writesOutputsAndSaysWhenTheyAreConfirmed() {
        ready();

        Reaction<BoardEvent> asked = board.command(setOutputs(19, 21, 22, 25, 26, 27), at(30));
        Reaction<BoardEvent> answered = board.received(OUTPUTS_WRITTEN, at(35));

        assertThat(asked).isEqualTo(Reaction.write(OUTPUTS_OF_THE_GUIDE));
        assertThat(answered.results()).containsExactly(new BoardEvent.OutputsSet(outputs(19, 21, 22, 25, 26, 27)));
    }

    @Test
    void mergesOutputsWithThoseThatAreSet() {
        ready();
        var _ = board.command(setOutputs(19, 21, 22), at(30));
        var _ = board.received(OUTPUTS_WRITTEN, at(35));

        Reaction<BoardEvent> merged = board.command(setOutputs(25, 26, 27), at(40));

        assertThat(merged).isEqualTo(Reaction.write(OUTPUTS_OF_THE_GUIDE));
    }

    @Test
    void confirmsAtOnceWhatIsSetAlready() {
        ready();

        assertThat(board.command(new BoardCommand.SetOutputs(new TreeMap<>(Map.of(20, false))), at(30)))
                .isEqualTo(Reaction.result(new BoardEvent.OutputsSet(outputs())));
    }

    @Test
    void writesWhatWasAskedWhileAnotherRequestWasUnderWay() {
        ready();
        var _ = board.tick(at(40));

        Reaction<BoardEvent> waiting = board.command(setOutputs(19, 21, 22, 25, 26, 27), at(41));
        Reaction<BoardEvent> read = board.received(INPUTS, at(45));

        assertThat(waiting).isEqualTo(Reaction.none());
        assertThat(read).isEqualTo(Reaction.none());
        assertThat(board.deadline()).contains(at(47));
        assertThat(board.tick(at(47))).isEqualTo(Reaction.write(OUTPUTS_OF_THE_GUIDE));
    }

    @Test
    void keepsItsOutputsWhenTheBoardRefusesNewOnes() {
        ready();
        var _ = board.command(setOutputs(19), at(30));

        Reaction<BoardEvent> refused = board.received(Bytes.ofHex("11 8F 02 C434"), at(35));

        assertThat(refused.results())
                .containsExactly(new BoardEvent.OutputsFailed(new DeviceFault.Refused("exception 2 to function 15")));
        assertThat(board.tick(at(40))).isEqualTo(Reaction.write(ASK_INPUTS));
    }

    @Test
    void losesABoardThatRefusesToBeRead() {
        ready();
        var _ = board.tick(at(40));

        Reaction<BoardEvent> refused = board.received(Bytes.ofHex("11 82 02 C0A4"), at(45));

        assertThat(refused.results())
                .containsExactly(new BoardEvent.Lost(new DeviceFault.Refused("exception 2 to function 2")));
    }

    @Test
    void asksASilentBoardTwiceAndLosesIt() {
        ready();
        var _ = board.tick(at(40));

        Reaction<BoardEvent> again = board.tick(at(140));
        Reaction<BoardEvent> lost = board.tick(at(240));

        assertThat(again).isEqualTo(Reaction.write(ASK_INPUTS));
        assertThat(lost.results()).containsExactly(new BoardEvent.Lost(new DeviceFault.Silent(Duration.ofMillis(200))));
        assertThat(lost.line()).hasExactlyElementsOfTypes(LineAction.Close.class);
        assertThat(board.deadline()).isEmpty();
        assertThat(board.closed("closed by us", at(241))).isEqualTo(Reaction.none());
    }

    @Test
    void callsABoardGarbledThatSendsOnlyNoise() {
        ready();
        var _ = board.tick(at(40));
        var _ = board.received(Bytes.ofHex("11 02 03 ACDB35 2019"), at(50));
        var _ = board.tick(at(140));
        var _ = board.received(Bytes.ofHex("FF FF"), at(150));

        assertThat(board.tick(at(240)).results())
                .containsExactly(new BoardEvent.Lost(new DeviceFault.Garbled("2 bytes and no reply within PT0.2S")));
    }

    /** The reply to the first sending comes after the second: what comes later still is nobody's reply. */
    @Test
    void takesALateReplyOnce() {
        ready();
        var _ = board.tick(at(40));
        var _ = board.tick(at(140));

        Reaction<BoardEvent> late = board.received(INPUTS_WITHOUT_212, at(141));
        Reaction<BoardEvent> second = board.received(INPUTS, at(150));

        assertThat(late.results()).hasSize(1);
        assertThat(second).isEqualTo(Reaction.none());
    }

    static IntStream readsRepliesInPortionsOfAnySize() {
        return IntStream.rangeClosed(1, 12);
    }

    @ParameterizedTest
    @MethodSource
    void readsRepliesInPortionsOfAnySize(int size) {
        var _ = board.opened(at(0));
        var _ = board.received(OUTPUTS_WRITTEN, at(10));
        var _ = board.tick(at(12));
        Bytes stream = Bytes.ofHex("00 11 02 FF").plus(INPUTS);
        List<BoardEvent> events = new ArrayList<>();

        for (int from = 0; from < stream.size(); from += size) {
            Bytes portion = stream.slice(from, Math.min(stream.size(), from + size));
            events.addAll(board.received(portion, at(20)).results());
        }

        assertThat(events).containsExactly(new BoardEvent.Inputs(inputsOfTheGuide()));
    }

    @Test
    void startsAfreshWhenTheLineIsBack() {
        ready();
        var _ = board.command(setOutputs(19), at(30));

        Reaction<BoardEvent> closed = board.closed("unplugged", at(31));
        Reaction<BoardEvent> down = board.command(setOutputs(19), at(32));
        Reaction<BoardEvent> back = board.opened(at(1_000));

        assertThat(closed.results()).containsExactly(new BoardEvent.Lost(new DeviceFault.Disconnected("unplugged")));
        assertThat(down.results())
                .containsExactly(new BoardEvent.OutputsFailed(new DeviceFault.Disconnected("unplugged")));
        assertThat(back).isEqualTo(Reaction.write(ALL_OFF));
    }

    @Test
    void refusesOutputsThatItDoesNotHave() {
        ready();

        assertThatThrownBy(() -> board.command(setOutputs(99), at(30))).isInstanceOf(IllegalArgumentException.class);
    }

    private void ready() {
        ready(board);
    }

    private static void ready(ModbusBoard board) {
        var _ = board.opened(at(0));
        var _ = board.received(OUTPUTS_WRITTEN, at(10));
        var _ = board.tick(at(12));
        var _ = board.received(INPUTS, at(20));
    }

    private static ModbusSettings settings(IdentityCheck identity, Duration debounce) {
        return new ModbusSettings(
                0x11,
                IntStream.range(196, 218)
                        .mapToObj(channel -> new DigitalIn(channel, false, debounce))
                        .toList(),
                IntStream.range(19, 29)
                        .mapToObj(channel -> new DigitalOut(channel, false))
                        .toList(),
                identity,
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                Duration.ofMillis(2));
    }

    /** AC DB 35 in the guide's words: 203-196 = 1010 1100, 211-204 = 1101 1011, 217-212 = 11 0101. */
    private static SortedMap<Integer, Boolean> inputsOfTheGuide() {
        var on = List.of(198, 199, 201, 203, 204, 205, 207, 208, 210, 211, 212, 214, 216, 217);
        var levels = new TreeMap<Integer, Boolean>();
        IntStream.range(196, 218).forEach(channel -> levels.put(channel, on.contains(channel)));
        return levels;
    }

    private static SortedMap<Integer, Boolean> outputs(Integer... on) {
        var levels = new TreeMap<Integer, Boolean>();
        IntStream.range(19, 29)
                .forEach(channel -> levels.put(channel, List.of(on).contains(channel)));
        return levels;
    }

    private static BoardCommand setOutputs(Integer... on) {
        var levels = new TreeMap<Integer, Boolean>();
        List.of(on).forEach(channel -> levels.put(channel, true));
        return new BoardCommand.SetOutputs(levels);
    }

    private static Uptime at(long millis) {
        return Uptime.ZERO.plus(Duration.ofMillis(millis));
    }
}
