package org.caiyun.sim.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OpenResult;
import org.caiyun.kiosk.store.SqliteStore;
import org.caiyun.kiosk.store.Store;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.TagContent;
import org.caiyun.sim.world.TagWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The modelled journal and the one in SQLite are the same after the same run, and a difference is found. */
@Timeout(120)
final class TwinDiskTest {
    private static final CommitResult COMMITTED = new CommitResult.Committed();
    private static final String BOOK = "hongloumeng";
    private static final String BARCODE = "31500100000011";
    private static final int LENT = 0xC2;
    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @TempDir
    private Path directory = Path.of("");

    private TwinDisk twins;

    @BeforeEach
    void makeTwins() {
        twins = new TwinDisk(directory.resolve("twin"), "T1");
    }

    @Test
    void returnsWithPowerCutsAndABadDiskLeaveTwoEqualJournals() {
        long seed = 20261122;
        var random = new Random(seed);
        var library = SimLibrary.of(SimCatalogue.load());
        var stage = SteppedStage.of(clock -> new SimulatedSite(library, clock), config(), START, seed, twins);
        stage.site().world().add(book());
        stage.boot();

        for (int i = 0; i < 36; i++) {
            oneReturn(stage, random, i);
        }
        var facts = stage.facts();
        stage.close();

        assertThat(twins.differences()).isEmpty();
        assertThat(count(facts, ReturnFact.Landed.class)).isEqualTo(36);
        assertThat(count(facts, KioskFact.Started.class)).isEqualTo(13);
    }

    /** Every third return a power cut, now and then a commit that fails. */
    private static void oneReturn(SteppedStage stage, Random random, int number) {
        assertThat(stage.passUntil(() -> stage.isSeen(Sight.READY), LIMIT)).isTrue();
        assertThat(stage.site().lend(BOOK, LENT)).isTrue();
        assertThat(stage.site().insert(BOOK, stage.now())).isTrue();
        stage.pass(Duration.ofMillis(random.nextInt(5000)));
        if (number % 3 == 0) {
            stage.boot();
        }
        if (number % 5 == 0) {
            stage.sufferOnce(number % 2 == 0 ? DiskTrouble.FULL : DiskTrouble.SYNC_ERROR, true);
        }
        assertThat(stage.passUntil(() -> stage.site().world().placeOf(BOOK) instanceof Place.InBin, LIMIT))
                .isTrue();
        assertThat(stage.passUntil(() -> stage.isSeen(Sight.IDLE), LIMIT)).isTrue();
    }

    @Test
    void whatIsAskedForByARestartIsTheSame() {
        var journal = commit(twins.open(), seen(1), landed(1, 1));

        var again = twins.open();

        assertThat(again.contents().nextSeq()).isEqualTo(3);
        assertThat(again.contents().lastHash()).isEqualTo(journal.getLast().hash());
        assertThat(again.outbox("staff", 5)).isEmpty();
        assertThat(twins.differences()).isEmpty();
    }

    @Test
    void anotherFactInOneOfTheTwinsIsNoticed() throws IOException {
        commit(twins.open(), seen(1), landed(1, 1), new KioskFact.Started("x"));
        twins.differences();

        writeAnew(seen(1), landed(1, 2), new KioskFact.Started("x"));

        assertThat(twins.differences())
                .anySatisfy(difference -> assertThat(difference).startsWith("at the end, the bins: "))
                .anySatisfy(difference -> assertThat(difference).startsWith("at the end, the last hash: "))
                .anySatisfy(difference -> assertThat(difference).startsWith("record 2: "))
                .noneSatisfy(difference -> assertThat(difference).startsWith("record 1: "));
    }

    @Test
    void aFactThatOneOfTheTwinsHasLostIsNoticedAtTheNextStart() throws IOException {
        commit(twins.open(), seen(1), landed(1, 1));
        twins.differences();
        writeAnew(seen(1));

        twins.open();

        assertThat(twins.differences())
                .anySatisfy(difference -> assertThat(difference).startsWith("at a start, what is open: "))
                .anySatisfy(difference -> assertThat(difference).startsWith("at the end, the number of records: 2"));
    }

    @Test
    void anAnswerThatOnlyOneOfTheTwinsGivesIsNoticed() throws IOException {
        commit(twins.open(), seen(1), landed(1, 1));
        twins.differences();
        writeAnew(seen(1));
        var store = twins.open();
        // follows what the model has, and not what is in the files
        var next = new JournalWriter(new Contents("T1", 3, lastHash(seen(1), landed(1, 1)), List.of(), bins()), "boot")
                .seal(List.of(new KioskFact.Started("x")), Uptime.ZERO, START, false);

        assertThat(store.commit(next)).isInstanceOf(CommitResult.Failed.class);
        assertThat(twins.differences())
                .anySatisfy(difference -> assertThat(difference).startsWith("the commit of record 3 "));
    }

    /** A new database in the place of the twin's, with these facts. */
    private void writeAnew(Fact... facts) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("twin"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        switch (SqliteStore.open(directory.resolve("twin"), () -> "T1")) {
            case OpenResult.Opened(var store) -> {
                try (store) {
                    commit(store, facts);
                }
            }
            case OpenResult.Unusable(var fault) -> throw new AssertionError(fault);
        }
    }

    private static List<FactRecord> commit(Store store, Fact... facts) {
        var records = seal(store.contents(), facts);
        assertThat(store.commit(records)).isEqualTo(COMMITTED);
        return records;
    }

    private static List<FactRecord> seal(Contents contents, Fact... facts) {
        return new JournalWriter(contents, "boot").seal(List.of(facts), Uptime.ZERO, START, false);
    }

    private static String lastHash(Fact... facts) {
        return seal(new Contents("T1", 1, "", List.of(), bins()), facts)
                .getLast()
                .hash();
    }

    private static SortedMap<Bin, Integer> bins() {
        return new TreeMap<>();
    }

    private static ReturnFact seen(long number) {
        return new ReturnFact.Seen(new ReturnId("k1", "T1", number), List.of(Uid.ofHex("E004010000000011")));
    }

    private static ReturnFact landed(long number, int bin) {
        return new ReturnFact.Landed(new ReturnId("k1", "T1", number), new Bin(bin), true);
    }

    private static long count(List<FactRecord> facts, Class<? extends Fact> type) {
        return facts.stream().map(FactRecord::fact).filter(type::isInstance).count();
    }

    private static SimBook book() {
        var memory = TagWriter.iso28560Part2(TagContent.of(BARCODE).ownedBy(SimCatalogue.OWNER), 112, 4);
        var tag = new SimTag(Uid.ofHex("E004010000000011"), 4, 0x06, LENT, memory);
        return new SimBook(BOOK, BARCODE, "红楼梦", List.of(tag));
    }

    private static KioskConfig config() {
        return switch (KioskConfigReader.read(BuiltIn.stepped())) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
