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
import org.caiyun.sim.stage.BuiltIn;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.stage.WirePeersOfSite;
import org.caiyun.sim.stage.WireStage;

/** Makes stages of the built-in site, with settings laid over its configuration. */
public final class Stages implements StageMaker {
    /** Every stepped run begins at the same instant: 09:00 in Hohhot. */
    private static final Instant OPENING = Instant.parse("2026-11-22T01:00:00Z");

    private final YamlSource[] overlays;

    public Stages(List<YamlSource> overlays) {
        this.overlays = overlays.toArray(YamlSource[]::new);
    }

    /** What is wrong with the settings; no stage can be made while there is anything. */
    List<String> problems() {
        return switch (read(BuiltIn.stepped())) {
            case ConfigResult.Config _ -> List.of();
            case ConfigResult.Problems(var problems) ->
                problems.stream().map(Object::toString).toList();
        };
    }

    @Override
    public Made make(Mode mode, long seed) {
        return switch (mode) {
            case STEPPED -> {
                var config = config(BuiltIn.stepped());
                yield new Made(SteppedStage.of(clock -> site(clock, config), config, OPENING, seed), config);
            }
            case WIRE -> wire(seed);
        };
    }

    private Made wire(long seed) {
        var workplace = Workplace.make();
        var directory = workplace.directory();
        var site = site(InstantSource.system(), config(BuiltIn.stepped()));
        var peers = WirePeersOfSite.serve(site, directory, directory.resolve("data"));
        var config = config(peers.configuration());
        return new Made(new WireStage(peers, config, seed, workplace::remove), config);
    }

    /** Where the reader of this configuration stands. */
    private static SimulatedSite site(InstantSource wallClock, KioskConfig config) {
        return new SimulatedSite(
                SimLibrary.of(SimCatalogue.load()),
                wallClock,
                config.devices().rfid().protocol().driver());
    }

    /** Where the reader of the built-in configuration stands, with the settings laid over it. */
    SimulatedSite site(InstantSource wallClock) {
        return site(wallClock, config(BuiltIn.stepped()));
    }

    private ConfigResult read(String builtIn) {
        return KioskConfigReader.read(new YamlSource("built-in", builtIn), overlays);
    }

    private KioskConfig config(String builtIn) {
        return switch (read(builtIn)) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new IllegalStateException("configuration: " + problems);
        };
    }
}
