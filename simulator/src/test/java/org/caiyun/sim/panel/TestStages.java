package org.caiyun.sim.panel;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.stage.BuiltIn;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.stage.WirePeersOfSite;
import org.caiyun.sim.stage.WireStage;

/** Stages of the built-in site, as the command makes them; every wire stage has a directory of its own. */
final class TestStages implements StageMaker {
    private static final Instant OPENING = Instant.parse("2026-11-22T01:00:00Z");

    private final Path directory;
    private int made;

    TestStages(Path directory) {
        this.directory = directory;
    }

    @Override
    public Made make(Mode mode, long seed) {
        made++;
        return switch (mode) {
            case STEPPED -> {
                var config = config(BuiltIn.stepped());
                yield new Made(SteppedStage.of(TestStages::site, config, OPENING, seed), config);
            }
            case WIRE -> {
                var own = directory.resolve("s" + made);
                var peers = WirePeersOfSite.serve(site(InstantSource.system()), own, own.resolve("data"));
                var config = config(peers.configuration());
                yield new Made(new WireStage(peers, config, seed), config);
            }
        };
    }

    private static SimulatedSite site(InstantSource wallClock) {
        return new SimulatedSite(SimLibrary.of(SimCatalogue.load()), wallClock);
    }

    private static KioskConfig config(String yaml) {
        return switch (KioskConfigReader.read(yaml)) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new AssertionError(problems);
        };
    }
}
