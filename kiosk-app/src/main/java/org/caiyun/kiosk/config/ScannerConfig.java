package org.caiyun.kiosk.config;

import org.caiyun.device.scan.ScannerSettings;

/** The scanner that reads the label of what lies in the slot. */
public sealed interface ScannerConfig {
    /** This machine has none. */
    record None() implements ScannerConfig {}

    /**
     * One on a line of its own.
     *
     * @param line a line address, {@code serial:} or {@code tcp:}
     */
    record OnLine(String line, ScannerSettings settings) implements ScannerConfig {}
}
