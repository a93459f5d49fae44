package org.caiyun.sim.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.SqliteStore;
import org.caiyun.kiosk.store.Store;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.stage.BuiltIn;
import org.caiyun.sim.stage.Equipment;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.world.Place;

/**
 * A journal of returns that were taken while the library or the platform was away: by a stepped kiosk, into the real
 * store.
 */
final class OwedJournal {
    /** Without an end to what a bin holds, and without receipts. */
    static final String MACHINE = """
        bins:
          - {number: 1, output: 1, purpose: ordinary, name: main}
          - {number: 2, output: 2, purpose: staff, name: staff}
        receipt: {print: never}
        """;

    /** The same with a bin for the cataloguers. */
    static final String SHOP_BOUGHT_MACHINE = """
        bins:
          - {number: 1, output: 1, purpose: ordinary, name: main}
          - {number: 2, output: 2, purpose: staff, name: staff}
          - {number: 5, output: 5, purpose: cataloguing, name: new books}
        receipt: {print: never}
        """;

    private static final long SEED = 1;
    private static final int IN_A_SESSION = 5;
    private static final int IN_A_COMMIT = 400;
    private static final Duration ENOUGH = Duration.ofMinutes(2);

    private OwedJournal() {}

    /** Takes these items, each in its turn, while no library answers. */
    static void writeWithoutLibrary(Path data, List<String> barcodes, Instant start) {
        var stage = stage(List.of(), config(BuiltIn.stepped(), MACHINE), start);
        stage.unplug(LineName.LIBRARY);
        write(data, barcodes, stage);
    }

    /** Takes these items, each in its turn, while no platform answers; what comes again was lent in between. */
    static void writeWithoutPlatform(Path data, List<String> barcodes, Instant start) {
        var config = config(BuiltIn.linked(Equipment.USUAL), SHOP_BOUGHT_MACHINE);
        write(data, barcodes, stage(barcodes, config, start));
    }

    private static SteppedStage stage(List<String> lent, KioskConfig config, Instant start) {
        var library = SimLibrary.of(lent.stream().map(Books::onLoan).toList());
        return SteppedStage.of(clock -> new SimulatedSite(library, clock), config, start, SEED);
    }

    private static void write(Path data, List<String> barcodes, SteppedStage stage) {
        stage.boot();
        stage.pass(Duration.ofSeconds(10));
        var known = new HashSet<String>();
        for (int i = 0; i < barcodes.size(); i++) {
            take(stage, barcodes.get(i), known.add(barcodes.get(i)));
            if (i % IN_A_SESSION == IN_A_SESSION - 1) {
                stage.press(new PatronIntent.Done());
                stage.pass(Duration.ofSeconds(1));
            }
        }
        stage.pass(ENOUGH);
        keep(data, stage.facts());
        stage.kill();
    }

    private static void take(SteppedStage stage, String barcode, boolean isNew) {
        var world = stage.site().world();
        if (isNew) {
            world.add(Books.of(barcode));
        } else {
            Books.lendAgain(stage.site(), barcode);
        }
        if (!stage.site().insert(barcode, stage.now())
                || !stage.passUntil(() -> world.placeOf(barcode) instanceof Place.InBin, ENOUGH)) {
            throw new AssertionError("not taken: " + barcode + " is " + world.placeOf(barcode));
        }
        world.move(barcode, new Place.Outside());
    }

    private static void keep(Path data, List<FactRecord> records) {
        switch (SqliteStore.open(data, () -> records.getFirst().journal())) {
            case OpenResult.Opened(var store) -> {
                try (Store open = store) {
                    for (int i = 0; i < records.size(); i += IN_A_COMMIT) {
                        var some = records.subList(i, Math.min(records.size(), i + IN_A_COMMIT));
                        if (!(open.commit(some) instanceof CommitResult.Committed)) {
                            throw new AssertionError("not written: " + some.getFirst());
                        }
                    }
                }
            }
            case OpenResult.Unusable(var fault) -> throw new AssertionError(fault);
        }
    }

    private static KioskConfig config(String kiosk, String machine) {
        return switch (KioskConfigReader.read(new YamlSource("kiosk", kiosk), new YamlSource("machine", machine))) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
