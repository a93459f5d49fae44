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
import java.util.concurrent.CompletableFuture;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.run.ReturnLoop;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.SqliteStore;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronPage;
import org.caiyun.kiosk.ui.web.WebStart;
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

    private int run(KioskConfig config, SqliteStore store) throws InterruptedException {
        var boot = UUID.randomUUID().toString();
        log.info("kiosk={} version={} boot={} starts", config.kiosk().id(), KioskApp.VERSION, boot);
        var started = new CompletableFuture<ReturnLoop>();
        var clocks = new SystemClocks();
        var page = new PatronPage(clocks::uptime, pressed -> {
            var _ = started.thenAccept(loop -> press(loop, pressed));
        });
        try (var screen = new ScreenServer(page, config.ui().port(), config.data());
                var loop = KioskApp.loop(config, store, boot, clocks, new Random(), page::show)) {
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(loop::close));
            started.complete(loop);
            loop.start();
            // a machine without its screen still takes books
            switch (screen.start()) {
                case WebStart.Listening(var port, var _) ->
                    log.info("screen port={} address={}", port, config.data().resolve(ScreenServer.ADDRESS_FILE));
                case WebStart.Failed(var why) -> refuse("the screen cannot be served: " + why);
            }
            while (!loop.awaitEnd(LOOK)) {
                // the loop runs
            }
        } catch (IOException e) {
            return refuse("the address of the screen cannot be written: " + e.getMessage());
        }
        return 1;
    }

    private static void press(ReturnLoop loop, PatronIntent pressed) {
        if (!loop.press(pressed)) {
            log.warn("press={} refused, too many are waiting", pressed);
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
