package org.caiyun.device.io;

import java.util.List;

/**
 * A Modbus RTU board: channel n is discrete input n and coil n, counted from 0 as on the wire.
 *
 * @param unit the board's address, 1 to 247
 * @param outputs their channels follow each other without a gap, since one request writes them all
 */
public record ModbusSettings(
        int unit, List<DigitalIn> inputs, List<DigitalOut> outputs, IdentityCheck identity, ModbusTimes times) {
    public ModbusSettings {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        if (unit < 1 || unit > 247) {
            throw new IllegalArgumentException("a Modbus unit is 1 to 247: " + unit);
        }
        if (inputs.isEmpty()
                || inputs.stream().map(DigitalIn::channel).distinct().count() != inputs.size()) {
            throw new IllegalArgumentException("inputs are one or more, with a channel each: " + inputs);
        }
        var channels = outputs.stream().mapToInt(DigitalOut::channel).distinct().summaryStatistics();
        if (channels.getCount() != outputs.size()
                || outputs.isEmpty()
                || channels.getMax() - channels.getMin() + 1 != outputs.size()) {
            throw new IllegalArgumentException("outputs are one or more on channels without a gap: " + outputs);
        }
    }

    /** A board that is not asked who it is, with the usual times. */
    public static ModbusSettings of(int unit, List<DigitalIn> inputs, List<DigitalOut> outputs) {
        return new ModbusSettings(unit, inputs, outputs, new IdentityCheck.NotAsked(), ModbusTimes.USUAL);
    }

    int firstInput() {
        return inputs.stream().mapToInt(DigitalIn::channel).min().orElseThrow();
    }

    int inputQuantity() {
        return inputs.stream().mapToInt(DigitalIn::channel).max().orElseThrow() - firstInput() + 1;
    }

    int firstOutput() {
        return outputs.stream().mapToInt(DigitalOut::channel).min().orElseThrow();
    }
}
