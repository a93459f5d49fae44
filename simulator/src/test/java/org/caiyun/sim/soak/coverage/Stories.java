package org.caiyun.sim.soak.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.flow.ReturnPath;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.scenario.Scenario;
import org.caiyun.sim.scenario.ScenarioRunner;
import org.caiyun.sim.stage.Equipment;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.SteppedStage;

/** The scenarios that come with the simulator, counted. */
final class Stories {
    static final Instant OPENING = Instant.parse("2026-11-22T01:00:00Z");

    private Stories() {}

    static void count(Coverage coverage) {
        for (var file : files()) {
            var scenario = read(file);
            var config = Site.USUAL.config(new Random(scenario.seed()), scenario.equipment());
            try (var stage = stage(config, scenario.seed(), watching(coverage))) {
                new ScenarioRunner(scenario, stage).run();
            }
        }
    }

    /** A stage whose steps are counted. */
    static SteppedStage stage(Site site, long seed, Coverage coverage) {
        return stage(site.config(new Random(seed)), seed, watching(coverage));
    }

    private static SteppedStage.Watcher watching(Coverage coverage) {
        return new SteppedStage.Watcher() {
            @Override
            public ReturnPath beside(ReturnPath path) {
                return coverage.beside(path);
            }
        };
    }

    static SteppedStage stage(KioskConfig config, long seed, SteppedStage.Watcher watcher) {
        var library = SimLibrary.of(SimCatalogue.load());
        var stage = SteppedStage.of(
                clock -> new SimulatedSite(library, clock, Equipment.of(config)), config, OPENING, seed);
        stage.watch(watcher);
        return stage;
    }

    private static List<Path> files() {
        try (var files = Files.list(Path.of("scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario read(Path file) {
        try {
            return switch (Scenario.read(new YamlSource(file.toString(), Files.readString(file)))) {
                case YamlResult.Good<Scenario>(var scenario) -> scenario;
                case YamlResult.Bad<Scenario>(var problems) -> throw new AssertionError(problems);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
