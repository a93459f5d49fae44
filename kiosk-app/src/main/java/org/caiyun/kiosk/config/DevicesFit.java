package org.caiyun.kiosk.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.caiyun.kiosk.config.yaml.Section;

/** What must fit together among the devices; values that were already reported are not compared. */
final class DevicesFit {
    private DevicesFit() {}

    static void check(Section devices, DevicesConfig config) {
        if (!devices.sound("chute", "board")) {
            return;
        }
        var inputs = config.chute().inputs();
        var outputs = config.chute().outputs();
        switch (config.board().driver()) {
            case MODBUS_RTU -> outputsHaveNoGap(devices, outputs.channels());
            case PINS -> pinsAreUsedOnce(devices, inputs.channels(), outputs.channels());
        }
    }

    /** One Modbus request writes all outputs. */
    private static void outputsHaveNoGap(Section devices, List<Integer> outputs) {
        int span = Collections.max(outputs) - Collections.min(outputs) + 1;
        if (span != new HashSet<>(outputs).size()) {
            devices.problem("chute.outputs", "driver modbus-rtu needs outputs that follow each other without a gap");
        }
    }

    private static void pinsAreUsedOnce(Section devices, List<Integer> inputs, List<Integer> outputs) {
        var both = new ArrayList<>(inputs);
        both.retainAll(outputs);
        if (!both.isEmpty()) {
            devices.problem("chute.outputs", "driver pins: these pins are inputs too: " + both);
        }
    }
}
