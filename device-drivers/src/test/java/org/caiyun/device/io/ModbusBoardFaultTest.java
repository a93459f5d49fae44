package org.caiyun.device.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caiyun.device.io.GuideBoard.*;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;
import org.caiyun.device.line.LineAction;
import org.junit.jupiter.api.Test;

/** What goes wrong on the line of the {@link GuideBoard}. */
class ModbusBoardFaultTest {
    private final ModbusBoard board = new ModbusBoard(settings(new IdentityCheck.NotAsked(), Duration.ZERO));

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
    void aBoardThatRefusesToSayWhatItIsIsAnotherOne() {
        var checked = new ModbusBoard(settings(new IdentityCheck.Registers(0x6B, List.of(0xAE41)), Duration.ZERO));
        var _ = checked.opened(at(0));

        Reaction<BoardEvent> refused = checked.received(Bytes.ofHex("11 83 02 C134"), at(10));

        assertThat(refused.results())
                .containsExactly(new BoardEvent.Lost(new DeviceFault.WrongDevice("ae41", "exception 2 to function 3")));
    }

    @Test
    void keepsItsOutputsWhenTheBoardRefusesNewOnes() {
        ready(board);
        var _ = board.command(setOutputs(19), at(30));

        Reaction<BoardEvent> refused = board.received(Bytes.ofHex("11 8F 02 C434"), at(35));

        assertThat(refused.results())
                .containsExactly(new BoardEvent.OutputsFailed(new DeviceFault.Refused("exception 2 to function 15")));
        assertThat(board.tick(at(40))).isEqualTo(Reaction.write(ASK_INPUTS));
    }

    @Test
    void losesABoardThatRefusesToBeRead() {
        ready(board);
        var _ = board.tick(at(40));

        Reaction<BoardEvent> refused = board.received(Bytes.ofHex("11 82 02 C0A4"), at(45));

        assertThat(refused.results())
                .containsExactly(new BoardEvent.Lost(new DeviceFault.Refused("exception 2 to function 2")));
    }

    @Test
    void asksASilentBoardTwiceAndLosesIt() {
        ready(board);
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
        ready(board);
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
        ready(board);
        var _ = board.tick(at(40));
        var _ = board.tick(at(140));

        Reaction<BoardEvent> late = board.received(INPUTS_WITHOUT_212, at(141));
        Reaction<BoardEvent> second = board.received(INPUTS, at(150));

        assertThat(late.results()).hasSize(1);
        assertThat(second).isEqualTo(Reaction.none());
    }

    @Test
    void startsAfreshWhenTheLineIsBack() {
        ready(board);
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
        ready(board);

        assertThatThrownBy(() -> board.command(setOutputs(99), at(30))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void losesABoardThatConfirmsOtherOutputs() {
        ready(board);
        var _ = board.command(setOutputs(19), at(30));

        assertThat(board.received(Bytes.ofHex("11 0F 0013 000B E759"), at(35)).results())
                .containsExactly(
                        new BoardEvent.Lost(new DeviceFault.Garbled("outputs confirmed are not those written")));
    }

    @Test
    void saysOnceThatABoardCannotBeReached() {
        Reaction<BoardEvent> first = board.closed("no such port", at(0));
        Reaction<BoardEvent> second = board.closed("no such port", at(1_000));

        assertThat(first.results()).hasSize(1);
        assertThat(second).isEqualTo(Reaction.none());
        assertThat(board.health()).isEqualTo(new DeviceHealth.Down(new DeviceFault.Disconnected("no such port")));
        assertThat(board.received(INPUTS, at(1_001))).isEqualTo(Reaction.none());
        assertThat(board.tick(at(1_002))).isEqualTo(Reaction.none());
    }
}
