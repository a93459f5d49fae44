package org.caiyun.sim.boot;

import org.caiyun.kiosk.boot.BinsCommand;
import org.caiyun.kiosk.boot.ExplainCommand;
import org.caiyun.kiosk.boot.JournalCommand;
import org.caiyun.kiosk.boot.ReceiptCommand;
import org.caiyun.kiosk.boot.RemindCommand;
import org.caiyun.kiosk.boot.RunCommand;
import org.caiyun.kiosk.boot.Sip2Command;
import org.caiyun.kiosk.boot.StaffCommand;
import org.caiyun.kiosk.boot.TagCommand;
import org.caiyun.kiosk.boot.TasksCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Every command of the launcher: the firmware's own and the simulator's. */
@Command(
        name = "kiosk",
        description = "The Caiyun Return Kiosk and its simulator.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SimulateCommand.class,
            SoakCommand.class,
            RunCommand.class,
            JournalCommand.class,
            TasksCommand.class,
            BinsCommand.class,
            StaffCommand.class,
            ReceiptCommand.class,
            RemindCommand.class,
            Sip2Command.class,
            ExplainCommand.class
        },
        // the launcher does these itself, because they need the tests
        footer = {
            "",
            "Of a checkout:",
            "  bench     The benchmarks: what readers need for the mandated sequence, and what decoding costs.",
            "  test      The whole check: build, tests, format, coverage."
        })
public final class KioskMain implements Runnable {
    private static final int WRONG_USE = 2;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    private KioskMain() {}

    public static void main(String[] args) {
        var commands = new CommandLine(new KioskMain());
        commands.addSubcommand(TagCommand.commandLine(System.in, System.out));
        System.exit(commands.execute(args));
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(System.err);
        }
        System.exit(WRONG_USE);
    }
}
