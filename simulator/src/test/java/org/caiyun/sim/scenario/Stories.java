package org.caiyun.sim.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.stage.BuiltIn;
import org.caiyun.sim.stage.Equipment;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.SteppedPlatform;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.stage.WirePeersOfSite;
import org.caiyun.sim.stage.WireStage;

/** The scenarios that come with the simulator, and a stage for each mode to play them on. */
final class Stories {
    private static final Path DIRECTORY = Path.of("scenarios");
    private static final Instant OPENING = Instant.parse("2026-11-22T01:00:00Z");

    private Stories() {}

    static List<Path> files() {
        try (var files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Scenario named(String name) {
        return read(DIRECTORY.resolve(name + ".yaml"));
    }

    static Scenario read(Path file) {
        try {
            return read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Scenario read(String name, String yaml) {
        return switch (Scenario.read(new YamlSource(name, yaml))) {
            case YamlResult.Good<Scenario>(var scenario) -> scenario;
            case YamlResult.Bad<Scenario>(var problems) -> throw new AssertionError(problems);
        };
    }

    static SteppedStage stepped(long seed) {
        return stepped(seed, Equipment.USUAL);
    }

    /** With the story's own seed and equipment, linked to the platform. */
    static SteppedStage stepped(Scenario story) {
        var equipment = story.equipment();
        var config = config(BuiltIn.linked(equipment));
        var stage = SteppedStage.of(clock -> site(clock, equipment), config, OPENING, story.seed());
        stage.http().serve(new SteppedPlatform(stage.site().platform()));
        return stage;
    }

    private static SteppedStage stepped(long seed, Equipment equipment) {
        return SteppedStage.of(clock -> site(clock, equipment), config(BuiltIn.stepped(equipment)), OPENING, seed);
    }

    /** Terminals and journal are made in the directory. */
    static WireStage wire(Path directory, long seed) {
        return wire(directory, seed, Equipment.USUAL);
    }

    static WireStage wire(Path directory, long seed, Equipment equipment) {
        var peers = WirePeersOfSite.serve(site(InstantSource.system(), equipment), directory, journalIn(directory));
        return new WireStage(peers, config(peers.configuration()), seed);
    }

    static Path journalIn(Path directory) {
        return directory.resolve("data");
    }

    private static SimulatedSite site(InstantSource wallClock, Equipment equipment) {
        return new SimulatedSite(SimLibrary.of(SimCatalogue.load()), wallClock, equipment);
    }

    private static KioskConfig config(String yaml) {
        return switch (KioskConfigReader.read(yaml)) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new AssertionError(problems);
        };
    }
}
