package org.caiyun.sim.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.caiyun.kiosk.boot.FileProblem;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.sim.panel.Bench;
import org.caiyun.sim.panel.Mode;
import org.caiyun.sim.panel.OpenedStory;
import org.caiyun.sim.scenario.Report;
import org.caiyun.sim.scenario.Scenario;
import org.caiyun.sim.scenario.ScenarioRunner;
import org.caiyun.sim.stage.Stage;
import org.caiyun.sim.stage.WirePeersOfSite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", description = "Where the bench listens on this machine; any free port without it.")
    private int port;

    @Option(names = "--stepped", description = "Begins the bench in stepped mode, with a clock that can be stopped.")
    private boolean stepped;

    @Option(names = "--headless", description = "Without a screen; needs --scenario.")
    private boolean headless;

    @Option(
            names = "--scenario",
            description = "The story to play (YAML); without --headless on the bench, stopped shortly before its end.")
    private @Nullable Path scenarioFile;

    @Option(
            names = "--before-end",
            description = "How many events before its end the bench stops a story; 40 without it.")
    private int beforeEnd = 40;

    @Option(names = "--report", description = "Where to write what came of it (JSON); standard output without it.")
    private @Nullable Path reportFile;

    @Option(
            names = "--wire",
            description = "On pseudo-terminals and sockets against the wall clock: what the bench begins with anyway.")
    private boolean wire;

    @Option(
            names = "--config",
            description = "Configuration laid over the built-in one (YAML); its reader is the one simulated.")
    private @Nullable Path overlay;

    @Option(names = "--seed", description = "Instead of the scenario's own seed.")
    private @Nullable Long seed;

    @Option(names = "--peers-only", description = "Only the simulated devices and servers; needs --write-config.")
    private boolean peersOnly;

    @Option(names = "--write-config", description = "Where to write the configuration that reaches the peers.")
    private @Nullable Path writeConfig;

    @Mixin
    private final AcsOnly acsOnly = new AcsOnly();

    @Mixin
    private final PlatformOnly platformOnly = new PlatformOnly();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            return simulate();
        } catch (FileProblem e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private int simulate() throws IOException, InterruptedException {
        if (platformOnly.isMeant()) {
            var where = acsOnly.where();
            return where.isEmpty()
                    ? refuse("--address is HOST:PORT")
                    : platformOnly.run(where.get(), out(), this::refuse);
        }
        if (acsOnly.isMeant()) {
            return acsOnly.run(out(), this::refuse);
        }
        if (peersOnly) {
            return writeConfig == null ? refuse("--peers-only needs --write-config FILE") : peersOnly(writeConfig);
        }
        if (!headless) {
            return bench();
        }
        return scenarioFile == null ? refuse("--headless needs --scenario FILE") : withStory(scenarioFile, this::play);
    }

    /** What is done with a story. */
    private interface WithStory {
        int call(Scenario scenario) throws IOException, InterruptedException;
    }

    private int withStory(Path file, WithStory what) throws IOException, InterruptedException {
        return switch (Scenario.read(new YamlSource(file.toString(), FileProblem.text(file)))) {
            case YamlResult.Bad<Scenario>(var problems) -> {
                problems.forEach(problem -> refuse(problem.toString()));
                yield WRONG_USE;
            }
            case YamlResult.Good<Scenario>(var scenario) -> what.call(scenario);
        };
    }

    /** Until the process is ended. */
    private int bench() throws IOException, InterruptedException {
        if (reportFile != null || writeConfig != null) {
            return refuse("--report is for --headless, --write-config for --peers-only");
        }
        if (wire && (stepped || scenarioFile != null)) {
            return refuse("--wire excludes --stepped, and --scenario on the bench");
        }
        var stages = new Stages(overlay());
        var problems = stages.problems();
        if (!problems.isEmpty()) {
            problems.forEach(this::refuse);
            return WRONG_USE;
        }
        if (scenarioFile != null) {
            return withStory(scenarioFile, story -> tell(story, stages.of(story)));
        }
        var mode = stepped ? Mode.STEPPED : Mode.WIRE;
        return serve(new Bench(stages, mode, seed == null ? 1 : seed));
    }

    private int tell(Scenario story, Stages stages) throws InterruptedException {
        if (beforeEnd < 0) {
            return refuse("--before-end is 0 or more");
        }
        err().println("the story stands still " + beforeEnd + " events before its end; step on, or let it go");
        err().flush();
        return serve(new Bench(stages, seed == null ? story.seed() : seed, new OpenedStory(story, beforeEnd)));
    }

    private int serve(Bench bench) throws InterruptedException {
        return new BenchRun(out(), this::refuse).run(bench, port);
    }

    private int play(Scenario scenario) throws IOException {
        long chosen = seed == null ? scenario.seed() : seed;
        var stages = new Stages(overlay()).of(scenario);
        var problems = stages.problems();
        if (!problems.isEmpty()) {
            problems.forEach(this::refuse);
            return WRONG_USE;
        }
        return play(
                scenario, stages.make(wire ? Mode.WIRE : Mode.STEPPED, chosen).stage(), chosen);
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

    private List<YamlSource> overlay() throws IOException {
        return overlay == null ? List.of() : List.of(new YamlSource(overlay.toString(), FileProblem.text(overlay)));
    }

    /** Serves the peers until the process is ended; the configuration file appears when everything is served. */
    private int peersOnly(Path configFile) throws IOException, InterruptedException {
        var stages = new Stages(overlay());
        var problems = stages.problems();
        if (!problems.isEmpty()) {
            problems.forEach(this::refuse);
            return WRONG_USE;
        }
        var workplace = Workplace.make();
        var site = stages.site(InstantSource.system());
        var data = Optional.ofNullable(configFile.toAbsolutePath().getParent())
                .orElse(workplace.directory())
                .resolve("data");
        var ended = new CountDownLatch(1);
        var peers = WirePeersOfSite.serve(site, workplace.directory(), data);
        try (var _ = AtExit.close("sim-end", peers::close, workplace::remove)) {
            Files.writeString(configFile, peers.withPlatform());
            err().println("peers are served; run the kiosk with: ./kiosk run --config " + configFile);
            err().flush();
            ended.await();
        }
        return DONE;
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
