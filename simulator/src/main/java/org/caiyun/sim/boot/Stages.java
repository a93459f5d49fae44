package org.caiyun.sim.boot;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.panel.Mode;
import org.caiyun.sim.panel.StageMaker;
import org.caiyun.sim.scenario.Scenario;
import org.caiyun.sim.stage.BuiltIn;
import org.caiyun.sim.stage.Equipment;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.SteppedPlatform;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.stage.WirePeersOfSite;
import org.caiyun.sim.stage.WireStage;

/** Makes stages of the built-in site, with settings laid over its configuration. */
public final class Stages implements StageMaker {
    /** Every stepped run begins at the same instant: 09:00 in Hohhot. */
    private static final Instant OPENING = Instant.parse("2026-11-22T01:00:00Z");

    private final List<YamlSource> overlays;
    private final Equipment equipment;

    public Stages(List<YamlSource> overlays) {
        this(overlays, Equipment.USUAL);
    }

    private Stages(List<YamlSource> overlays, Equipment equipment) {
        this.overlays = List.copyOf(overlays);
        this.equipment = equipment;
    }

    /** For a story: with its equipment, where the settings laid over name no other. */
    public Stages of(Scenario story) {
        return new Stages(overlays, story.equipment());
    }

    /** What is wrong with the settings; no stage can be made while there is anything. */
    List<String> problems() {
        return switch (read(stepped())) {
            case ConfigResult.Config _ -> List.of();
            case ConfigResult.Problems(var problems) ->
                problems.stream().map(Object::toString).toList();
        };
    }

    @Override
    public Made make(Mode mode, long seed) {
        return switch (mode) {
            case STEPPED -> {
                var config = config(stepped());
                var stage = SteppedStage.of(clock -> site(clock, config), config, OPENING, seed);
                stage.http().serve(new SteppedPlatform(stage.site().platform()));
                yield new Made(stage, config);
            }
            case WIRE -> wire(seed);
        };
    }

    /** Linked to the platform. */
    private String stepped() {
        return BuiltIn.linked(equipment);
    }

    private Made wire(long seed) {
        var workplace = Workplace.make();
        var directory = workplace.directory();
        // pins have no wire: there the machine has a board
        var site = site(InstantSource.system(), config(BuiltIn.linked(equipment.driving(Equipment.USUAL.board()))));
        var peers = WirePeersOfSite.serve(site, directory, directory.resolve("data"));
        var config = config(peers.withPlatform());
        return new Made(new WireStage(peers, config, seed, workplace::remove), config);
    }

    /** Where the devices of this configuration stand. */
    private static SimulatedSite site(InstantSource wallClock, KioskConfig config) {
        return new SimulatedSite(SimLibrary.of(SimCatalogue.load()), wallClock, Equipment.of(config));
    }

    /** Where the devices of the built-in configuration stand, with the settings laid over it. */
    SimulatedSite site(InstantSource wallClock) {
        return site(wallClock, config(stepped()));
    }

    private ConfigResult read(String builtIn) {
        return KioskConfigReader.read(new YamlSource("built-in", builtIn), overlays.toArray(YamlSource[]::new));
    }

    private KioskConfig config(String builtIn) {
        return switch (read(builtIn)) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new IllegalStateException("configuration: " + problems);
        };
    }
}
