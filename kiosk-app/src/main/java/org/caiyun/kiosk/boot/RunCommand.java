package org.caiyun.kiosk.boot;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.caiyun.kiosk.config.KioskConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run --config FILE}: the firmware, as on the machine, until it is told to stop or breaks down. */
@Command(name = "run", description = "Runs the kiosk, as on the machine.", mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    private static final int BROKE_DOWN = 1;
    private static final int WRONG_USE = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--config",
            required = true,
            description = "The configuration; a second one is laid over the first, and so on.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws InterruptedException {
        try {
            return run(ConfigFiles.read(files));
        } catch (FileProblem e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private int run(KioskConfig config) throws InterruptedException {
        var firmware = new Firmware(config, this::refuse);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(firmware::close));
        try {
            return switch (firmware.run()) {
                case STOPPED -> BROKE_DOWN;
                case IN_USE -> WRONG_USE;
            };
        } catch (StartProblem e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private int refuse(String why) {
        if (spec != null) {
            spec.commandLine().getErr().println(why);
            spec.commandLine().getErr().flush();
        }
        return WRONG_USE;
    }
}
