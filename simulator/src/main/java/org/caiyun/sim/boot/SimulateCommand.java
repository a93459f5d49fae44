package org.caiyun.sim.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.scenario.Report;
import org.caiyun.sim.scenario.Scenario;
import org.caiyun.sim.scenario.ScenarioRunner;
import org.caiyun.sim.stage.BuiltIn;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.Stage;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.stage.WirePeersOfSite;
import org.caiyun.sim.stage.WireStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code simulate}: the kiosk, or only its devices and servers, in the simulator. */
@Command(
        name = "simulate",
        description = "Runs the whole kiosk against simulated hardware and a simulated library.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int ANSWER_IS_NO = 1;
    private static final int WRONG_USE = 2;
    /** Every stepped run begins at the same instant: 09:00 in Hohhot. */
    private static final Instant OPENING = Instant.parse("2026-11-22T01:00:00Z");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--headless", description = "Without a screen; needs --scenario.")
    private boolean headless;

    @Option(names = "--scenario", description = "The story to play (YAML).")
    private @Nullable Path scenarioFile;

    @Option(names = "--report", description = "Where to write what came of it (JSON); standard output without it.")
    private @Nullable Path reportFile;

    @Option(names = "--wire", description = "On pseudo-terminals and sockets against the wall clock, not stepped.")
    private boolean wire;

    @Option(names = "--config", description = "Configuration laid over the built-in one (YAML).")
    private @Nullable Path overlay;

    @Option(names = "--seed", description = "Instead of the scenario's own seed.")
    private @Nullable Long seed;

    @Option(names = "--peers-only", description = "Only the simulated devices and servers; needs --write-config.")
    private boolean peersOnly;

    @Option(names = "--write-config", description = "Where to write the configuration that reaches the peers.")
    private @Nullable Path writeConfig;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (peersOnly) {
            return writeConfig == null ? refuse("--peers-only needs --write-config FILE") : peersOnly(writeConfig);
        }
        if (!headless || scenarioFile == null) {
            return refuse("the screen is not built yet: use --headless --scenario FILE, or --peers-only");
        }
        return switch (Scenario.read(new YamlSource(scenarioFile.toString(), Files.readString(scenarioFile)))) {
            case YamlResult.Bad<Scenario>(var problems) -> {
                problems.forEach(problem -> refuse(problem.toString()));
                yield WRONG_USE;
            }
            case YamlResult.Good<Scenario>(var scenario) -> play(scenario);
        };
    }

    private int play(Scenario scenario) throws IOException {
        long chosen = seed == null ? scenario.seed() : seed;
        if (wire) {
            var site = site(InstantSource.system());
            var directory = Files.createTempDirectory("kiosk-sim");
            var peers = WirePeersOfSite.serve(site, directory, directory.resolve("data"));
            return config(peers.configuration())
                    .map(config -> play(scenario, new WireStage(peers, config, chosen), chosen))
                    .orElse(WRONG_USE);
        }
        return config(BuiltIn.stepped())
                .map(config -> play(scenario, SteppedStage.of(this::site, config, OPENING, chosen), chosen))
                .orElse(WRONG_USE);
    }

    private int play(Scenario scenario, Stage stage, long chosen) {
        try (stage) {
            var failures = new ScenarioRunner(scenario, stage).run();
            var receipts = stage.see(() -> List.copyOf(stage.site().printer().receipts()));
            var report = new Report(stage.mode(), chosen, stage.facts(), receipts, failures);
            write(report);
            failures.forEach(failure -> err().println(failure));
            err().flush();
            return failures.isEmpty() ? DONE : ANSWER_IS_NO;
        } catch (IOException e) {
            return refuse("the report cannot be written: " + e.getMessage());
        }
    }

    private void write(Report report) throws IOException {
        if (reportFile == null) {
            out().println(report.json());
            out().flush();
        } else {
            report.write(reportFile);
        }
    }

    private Optional<KioskConfig> config(String builtIn) throws IOException {
        var base = new YamlSource("built-in", builtIn);
        var overlays = overlay == null
                ? new YamlSource[0]
                : new YamlSource[] {new YamlSource(overlay.toString(), Files.readString(overlay))};
        return switch (KioskConfigReader.read(base, overlays)) {
            case ConfigResult.Config(var config) -> Optional.of(config);
            case ConfigResult.Problems(var problems) -> {
                problems.forEach(problem -> refuse(problem.toString()));
                yield Optional.empty();
            }
        };
    }

    /** Serves the peers until the process is ended; the configuration file appears when everything is served. */
    private int peersOnly(Path configFile) throws IOException, InterruptedException {
        var directory = Files.createTempDirectory("kiosk-sim");
        var site = site(InstantSource.system());
        var data = Optional.ofNullable(configFile.toAbsolutePath().getParent())
                .orElse(directory)
                .resolve("data");
        try (var peers = WirePeersOfSite.serve(site, directory, data)) {
            Files.writeString(configFile, peers.configuration());
            err().println("peers are served; run the kiosk with: ./kiosk run --config " + configFile);
            err().flush();
            new CountDownLatch(1).await();
        }
        return DONE;
    }

    private SimulatedSite site(InstantSource wallClock) {
        return new SimulatedSite(SimLibrary.of(SimCatalogue.load()), wallClock);
    }

    private int refuse(String why) {
        err().println(why);
        err().flush();
        return WRONG_USE;
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
