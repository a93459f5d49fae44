package org.caiyun.device.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.io.GuideBoard.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The frames are those of {@link GuideBoard}. */
class ModbusBoardTest {
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
    void reportsInputsAgainOnlyWhenTheyChange() {
        ready(board);

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
        ready(board);

        Reaction<BoardEvent> asked = board.command(setOutputs(19, 21, 22, 25, 26, 27), at(30));
        Reaction<BoardEvent> answered = board.received(OUTPUTS_WRITTEN, at(35));

        assertThat(asked).isEqualTo(Reaction.write(OUTPUTS_OF_THE_GUIDE));
        assertThat(answered.results()).containsExactly(new BoardEvent.OutputsSet(outputs(19, 21, 22, 25, 26, 27)));
    }

    @Test
    void mergesOutputsWithThoseThatAreSet() {
        ready(board);
        var _ = board.command(setOutputs(19, 21, 22), at(30));
        var _ = board.received(OUTPUTS_WRITTEN, at(35));

        Reaction<BoardEvent> merged = board.command(setOutputs(25, 26, 27), at(40));

        assertThat(merged).isEqualTo(Reaction.write(OUTPUTS_OF_THE_GUIDE));
    }

    @Test
    void confirmsAtOnceWhatIsSetAlready() {
        ready(board);

        assertThat(board.command(new BoardCommand.SetOutputs(new TreeMap<>(Map.of(20, false))), at(30)))
                .isEqualTo(Reaction.result(new BoardEvent.OutputsSet(outputs())));
    }

    @Test
    void writesWhatWasAskedWhileAnotherRequestWasUnderWay() {
        ready(board);
        var _ = board.tick(at(40));

        Reaction<BoardEvent> waiting = board.command(setOutputs(19, 21, 22, 25, 26, 27), at(41));
        Reaction<BoardEvent> read = board.received(INPUTS, at(45));

        assertThat(waiting).isEqualTo(Reaction.none());
        assertThat(read).isEqualTo(Reaction.none());
        assertThat(board.deadline()).contains(at(47));
        assertThat(board.tick(at(47))).isEqualTo(Reaction.write(OUTPUTS_OF_THE_GUIDE));
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
}
