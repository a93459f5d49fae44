package org.caiyun.sim.panel;

import java.util.ArrayList;
import java.util.List;

/** What hangs on each channel of the simulated board, with the names of docs/devices/modbus-board.md. */
final class ChuteNames {
    private static final List<String> INPUTS = List.of("mouth", "captive", "belt");

    private final List<String> outputs = new ArrayList<>(List.of("shutter", "forward"));

    /** {@code bringsBack}: the belt has a way back, which has a channel then. */
    ChuteNames(boolean bringsBack) {
        if (bringsBack) {
            outputs.add("back");
        }
        outputs.addAll(List.of("ready", "busy", "attention"));
    }

    String output(int number) {
        return number < outputs.size() ? outputs.get(number) : "diverter " + (number - outputs.size() + 1);
    }

    static String input(int number) {
        return number < INPUTS.size() ? INPUTS.get(number) : "landing " + (number - INPUTS.size() + 1);
    }
}
