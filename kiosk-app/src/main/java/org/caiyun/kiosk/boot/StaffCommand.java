package org.caiyun.kiosk.boot;

import picocli.CommandLine.Command;

/** {@code staff}: what staff tell a kiosk that runs on this machine. */
@Command(
        name = "staff",
        description = "Tells the kiosk that runs on this machine what staff have done.",
        mixinStandardHelpOptions = true,
        subcommands = StaffEmptiedCommand.class)
public final class StaffCommand {}
