package org.caiyun.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.Projection;
import org.caiyun.sim.boot.FirmwareProcess;
import org.caiyun.sim.boot.PlatformProcess;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.platform.PlatformData;
import org.caiyun.sim.platform.SimPlatform;
import org.caiyun.sim.platform.store.SqlitePlatformStore;
import org.caiyun.sim.stage.JournalOnDisk;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.WirePeersOfSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kiosk that had no platform for days brings it what waits, while patrons go on returning shop-bought books. Firmware
 * and platform are processes of their own, killed in between; what lies between them fails at random.
 *
 * <p>{@code -Dtasks.returns=1000} makes the queue as long as that, which takes minutes; {@code -Dtasks.seed=N} has the
 * troubles of another run come again, as far as time allows.
 */
@Timeout(1_800)
final class TasksOnWiresTest {
    private static final int RETURNS = Integer.getInteger("tasks.returns", 40);
    private static final long SEED = Long.getLong("tasks.seed", System.nanoTime());
    /** From here on every kind of trouble has come. */
    private static final int LONG = 1_000;
    /** Of each of the two. */
    private static final int KILLS = 1 + RETURNS / 200;

    /** A report and a task for each return. */
    private static final int EVENTS = 2 * RETURNS;

    private static final int MOST_NEW = 100 + RETURNS / 5;
    private static final int OTHER_LABEL = 5;
    private static final int COMES_AGAIN = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(20);

    /**
     * Where the label is the library's own, only the platform knows of the shop, and says so when it hears of a return.
     */
    private final List<String> owed = ShopBought.comingBack(
            ShopBought.among(
                    Books.SHOP_OWED.barcodes(RETURNS), Books.OWED.barcodes(RETURNS / OTHER_LABEL), OTHER_LABEL),
            RETURNS);
    /** Some of those that lie in a bin while the platform has not heard of them. */
    private final List<String> fresh = ShopBought.among(
            ShopBought.comingBack(Books.SHOP_BROUGHT.barcodes(MOST_NEW), MOST_NEW),
            owed.reversed().stream().distinct().limit(MOST_NEW).toList(),
            COMES_AGAIN);

    private final String purchases = ShopBought.platformFile(
            Stream.concat(owed.stream(), fresh.stream()).distinct().toList());
    private final Random random = new Random(SEED);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory = Path.of("");

    private Path data;
    private Path told;
    private Path begin;
    private PlatformProcess platform;
    private UnreliableRoad road;
    private WirePeersOfSite peers;
    private Path configuration;
    private Path overlay;
    private FirmwareProcess firmware;
    private SteadyPatron patron;

    @BeforeEach
    void cutOff() throws IOException {
        data = Files.createDirectory(directory.resolve("data"));
        OwedJournal.writeWithoutPlatform(data, owed, Instant.now().minus(Duration.ofDays(2)));
        told = directory.resolve("told.sqlite");
        begin = Files.writeString(directory.resolve("purchases.yaml"), purchases);
        platform = platform();
        road = UnreliableRoad.open(platform.address(), new Spells(SEED));
        var lent = Stream.concat(owed.stream(), fresh.stream()).distinct().map(Books::onLoan);
        var site = new SimulatedSite(SimLibrary.of(lent.toList()), InstantSource.system());
        peers = WirePeersOfSite.serve(site, directory, data);
        configuration = Files.writeString(directory.resolve("kiosk.yaml"), peers.configuration());
        overlay = Files.writeString(
                directory.resolve("overlay.yaml"),
                OwedJournal.SHOP_BOUGHT_MACHINE + WirePeersOfSite.platformSection(road.address()));
        patron = new SteadyPatron(peers, data, fresh);
        firmware = firmware();
    }

    private PlatformProcess platform() {
        return PlatformProcess.start(told, "--platform", begin.toString());
    }

    private FirmwareProcess firmware() {
        return FirmwareProcess.start(configuration, overlay);
    }

    @AfterEach
    void end() {
        firmware.close();
        peers.close();
        road.close();
        platform.close();
    }

    @Test
    void everyTaskReachesThePlatformOnceAndInTheOrderOfItsBook() {
        // before anything, since a run may never end
        System.out.println("tasks: seed " + SEED);
        var begun = peers.wire().uptime();

        for (int kill = 0; kill < KILLS; kill++) {
            awaitTaken(around((2 * kill + 1) * EVENTS / (2 * KILLS + 1)));
            platform.close();
            platform = platform();
            road.leadTo(platform.address());
            awaitTaken(around((2 * kill + 2) * EVENTS / (2 * KILLS + 1)));
            firmware.kill();
            firmware = firmware();
        }
        awaitTaken(EVENTS);
        road.mend();
        await("rest", () -> patron.hasGone() && nothingWaits());
        firmware.stop();
        platform.close();

        var journal = JournalOnDisk.read(data);
        var sought = Sought.by(journal);
        var violations = violations(journal, sought);
        System.out.printf(
                "tasks: %d returns while the platform was away, %d brought meanwhile (staff must find %d), %d events, %d of them sent again;"
                        + " platform and kiosk killed %d times each; requests that met trouble %s; %d s; %d violations%n",
                owed.size(),
                patron.brought().size(),
                sought.size(),
                Told.byKiosk(journal).size(),
                road.sentAgain(),
                KILLS,
                road.met(),
                peers.wire().uptime().since(begun).toSeconds(),
                violations.size());
        assertThat(violations).as("seed %d", SEED).isEmpty();
        assertThat(road.met()).hasSizeGreaterThanOrEqualTo(RETURNS < LONG ? 1 : Spells.Kind.values().length);
        assertThat(sought).hasSizeLessThanOrEqualTo(KILLS);
        assertThat(journal.count(KioskFact.NotDelivered.class)).isZero();
        assertThat(journal.verdict()).isInstanceOf(Verdict.Intact.class);
        assertThat(JournalOnDisk.takenUpFrom(data)).isEmpty();
        assertThat(patron.brought()).as("brought meanwhile").isNotEmpty();
    }

    private List<String> violations(JournalOnDisk journal, List<String> sought) {
        try (var store = SqlitePlatformStore.open(told);
                var again = SimPlatform.open(purchases(), store, Instant.now())) {
            return Reckoning.violations(
                    Stream.concat(owed.stream(), patron.brought().stream()).toList(),
                    sought,
                    Told.byKiosk(journal),
                    Told.toPlatform(store.entries()),
                    again);
        }
    }

    private PlatformData purchases() {
        return switch (PlatformData.read(new YamlSource("purchases", purchases))) {
            case YamlResult.Good<PlatformData>(var read) -> read;
            case YamlResult.Bad<PlatformData>(var problems) -> throw new AssertionError(problems);
        };
    }

    private boolean nothingWaits() {
        var journal = JournalOnDisk.read(data);
        return journal.open().isEmpty() && !journal.owes(Projection.PLATFORM);
    }

    /** Or a little later. */
    private int around(int events) {
        return events + random.nextInt(1 + EVENTS / (8 * KILLS));
    }

    private void awaitTaken(int events) {
        await(events + " events", () -> road.taken() >= events);
    }

    private void await(String what, BooleanSupplier holds) {
        var begun = peers.wire().uptime();
        while (!holds.getAsBoolean()) {
            patron.act();
            LockSupport.parkNanos(LOOK.toNanos());
            boolean tooLong = peers.wire().uptime().since(begun).compareTo(PATIENCE) > 0;
            if (tooLong || !firmware.isAlive()) {
                throw new AssertionError(
                        "not reached: " + what + ", seed " + SEED + "\n" + String.join("\n", firmware.said()));
            }
        }
    }
}
