package org.caiyun.kiosk.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.SqliteStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run --config FILE}: the firmware, as on the machine, until it is told to stop or breaks down. */
@Command(name = "run", description = "Runs the kiosk, as on the machine.", mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(RunCommand.class);
    private static final int WRONG_USE = 2;
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--config",
            required = true,
            description = "The configuration; a second one is laid over the first, and so on.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws InterruptedException {
        var sources = new ArrayList<YamlSource>();
        for (var file : files) {
            try {
                sources.add(new YamlSource(file.toString(), Files.readString(file)));
            } catch (IOException e) {
                return refuse("cannot read " + file + ": " + e.getMessage());
            }
        }
        var overlays = sources.subList(1, sources.size()).toArray(YamlSource[]::new);
        return switch (KioskConfigReader.read(sources.getFirst(), overlays)) {
            case ConfigResult.Problems(var problems) -> {
                problems.forEach(problem -> refuse(problem.toString()));
                yield WRONG_USE;
            }
            case ConfigResult.Config(var config) -> run(config);
        };
    }

    private int run(KioskConfig config) throws InterruptedException {
        try {
            Files.createDirectories(config.data());
        } catch (IOException e) {
            return refuse("cannot make the directory of the journal, " + config.data() + ": " + e.getMessage());
        }
        return switch (SqliteStore.open(config.data(), KioskApp::newJournal)) {
            case OpenResult.Unusable(var fault) -> refuse("the journal in " + config.data() + " is unusable: " + fault);
            case OpenResult.Opened(var store) -> {
                try (store) {
                    yield run(config, store);
                }
            }
        };
    }

    private static int run(KioskConfig config, SqliteStore store) throws InterruptedException {
        var boot = UUID.randomUUID().toString();
        log.info("kiosk={} version={} boot={} starts", config.kiosk().id(), KioskApp.VERSION, boot);
        try (var loop = KioskApp.loop(config, store, boot, new Random(), view -> log.debug("screen={}", view.screen()))) {
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(loop::close));
            loop.start();
            while (!loop.awaitEnd(LOOK)) {
                // the loop runs
            }
        }
        return 1;
    }

    private int refuse(String why) {
        if (spec != null) {
            spec.commandLine().getErr().println(why);
            spec.commandLine().getErr().flush();
        }
        return WRONG_USE;
    }
}
