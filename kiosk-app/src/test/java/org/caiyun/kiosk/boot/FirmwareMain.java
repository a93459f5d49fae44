package org.caiyun.kiosk.boot;

import picocli.CommandLine;

/** The command {@code run} as a program, for tests that need a process of its own. */
public final class FirmwareMain {
    private FirmwareMain() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RunCommand()).execute(arguments));
    }
}
