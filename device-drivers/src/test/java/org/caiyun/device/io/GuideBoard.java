package org.caiyun.device.io;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;

/**
 * Unit 11 hex of the worked examples in the Modicon Modbus Protocol Reference Guide (PI-MBUS-300): 22 inputs from 196,
 * 10 outputs from 19, identity registers from 107. Frames that are not in the guide (all outputs off, other inputs,
 * refusals) have a CRC from an independent program.
 */
final class GuideBoard {
    static final Bytes ASK_IDENTITY = Bytes.ofHex("11 03 006B 0003 7687");
    static final Bytes IDENTITY = Bytes.ofHex("11 03 06 AE41 5652 4340 49AD");
    static final Bytes ALL_OFF = Bytes.ofHex("11 0F 0013 000A 02 0000 2A5B");
    static final Bytes OUTPUTS_OF_THE_GUIDE = Bytes.ofHex("11 0F 0013 000A 02 CD01 BF0B");
    static final Bytes OUTPUTS_WRITTEN = Bytes.ofHex("11 0F 0013 000A 2699");
    static final Bytes ASK_INPUTS = Bytes.ofHex("11 02 00C4 0016 BAA9");
    static final Bytes INPUTS = Bytes.ofHex("11 02 03 ACDB35 2018");
    static final Bytes INPUTS_WITHOUT_212 = Bytes.ofHex("11 02 03 ACDB34 E1D8");

    private GuideBoard() {}

    static void ready(ModbusBoard board) {
        var _ = board.opened(at(0));
        var _ = board.received(OUTPUTS_WRITTEN, at(10));
        var _ = board.tick(at(12));
        var _ = board.received(INPUTS, at(20));
    }

    static ModbusSettings settings(IdentityCheck identity, Duration debounce) {
        return new ModbusSettings(
                0x11,
                IntStream.range(196, 218)
                        .mapToObj(channel -> new DigitalIn(channel, false, debounce))
                        .toList(),
                IntStream.range(19, 29)
                        .mapToObj(channel -> new DigitalOut(channel, false))
                        .toList(),
                identity,
                ModbusTimes.USUAL);
    }

    /** AC DB 35 in the guide's words: 203-196 = 1010 1100, 211-204 = 1101 1011, 217-212 = 11 0101. */
    static SortedMap<Integer, Boolean> inputsOfTheGuide() {
        var on = List.of(198, 199, 201, 203, 204, 205, 207, 208, 210, 211, 212, 214, 216, 217);
        var levels = new TreeMap<Integer, Boolean>();
        IntStream.range(196, 218).forEach(channel -> levels.put(channel, on.contains(channel)));
        return levels;
    }

    static SortedMap<Integer, Boolean> outputs(Integer... on) {
        var levels = new TreeMap<Integer, Boolean>();
        IntStream.range(19, 29)
                .forEach(channel -> levels.put(channel, List.of(on).contains(channel)));
        return levels;
    }

    static BoardCommand setOutputs(Integer... on) {
        var levels = new TreeMap<Integer, Boolean>();
        List.of(on).forEach(channel -> levels.put(channel, true));
        return new BoardCommand.SetOutputs(levels);
    }

    static Uptime at(long millis) {
        return Uptime.ZERO.plus(Duration.ofMillis(millis));
    }
}
