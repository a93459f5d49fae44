package org.caiyun.sim.soak.invariant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.flow.ReturnPath;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimCirculation;
import org.caiyun.sim.library.SimHold;
import org.caiyun.sim.library.SimItem;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.library.SimTitle;
import org.caiyun.sim.peer.Sip2Fault;
import org.caiyun.sim.scenario.ScenarioBook;
import org.caiyun.sim.scenario.ScenarioPurchase;
import org.caiyun.sim.stage.BuiltIn;
import org.caiyun.sim.stage.Equipment;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.SteppedPlatform;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.TagContent;
import org.caiyun.sim.world.TagWriter;

/** One day of a library's machine on which much goes wrong, with a planted bug or without, and with every invariant. */
final class Day {
    static final String CARD = "15010000001234";
    static final String PLAIN = "b0";
    static final String SPARE = "b9";

    private static final String SHOP_BOUGHT = "b8";
    private static final ScenarioPurchase SOLD =
            new ScenarioPurchase(PurchaseState.ON_LOAN, Purchase.LoanHolder.BOTH, SimCatalogue.OWNER, "");
    private static final int ON_LOAN = 0xC2;
    private static final int BLOCK = 4;
    private static final int MEMORY = 28 * BLOCK;
    private static final Duration LONG = Duration.ofMinutes(3);

    final SteppedStage stage;
    final Invariants invariants;
    private final PlantedBug bug;

    Day(PlantedBug bug) {
        this.bug = bug;
        var library = SimLibrary.of(IntStream.range(0, 10).mapToObj(Day::item).toList());
        var equipment = Equipment.USUAL.built(bug.kind());
        stage = SteppedStage.of(
                clock -> new SimulatedSite(library, clock, equipment),
                config(equipment),
                Instant.parse("2026-11-22T01:00:00Z"),
                4,
                bug.disk("S4"));
        // a library that runs again what it is sent again
        stage.site().acs().reexecutes(true);
        for (int i = 0; i < 10; i++) {
            add("b" + i, barcode(i), SimCatalogue.OWNER, 0x10, i);
        }
        add("foreign", "30000081234567", "US-InU-Mu", 0x10, 20);
        add("card", CARD, "", 0x80, 21);
        stage.site().world().book("b7").tags().getFirst().lockAfi();
        stage.site().platform().sold(SOLD.of(ScenarioBook.plain(SHOP_BOUGHT, barcode(8))));
        stage.http().serve(bug.platform(new SteppedPlatform(stage.site().platform())));
        invariants = new Invariants(stage);
        stage.watch(new Watching());
    }

    /** The bug stands between the kiosk and the invariants, which see what it makes of things. */
    private final class Watching implements SteppedStage.Watcher {
        @Override
        public ReturnPath beside(ReturnPath path) {
            return (state, event, now) -> bug.does(state, path.on(state, bug.hears(event, state), now), now);
        }

        @Override
        public void runs(ReturnCommand command) {
            bug.runs(command, Day.this);
            invariants.runs(command);
        }

        @Override
        public void durable(List<FactRecord> records) {
            bug.durable(records, Day.this);
            invariants.durable(records);
        }

        @Override
        public void afterEvent() {
            invariants.afterEvent();
        }
    }

    void live() {
        stage.boot();
        stage.passUntil(() -> stage.isSeen(Sight.READY), LONG);
        comesBack(PLAIN);
        isGivenBack("foreign");
        isGivenBack("card");
        done(ReceiptChoice.PRINT);
        aHeldBookAndOneThatWasNotOnLoan();
        aBookThatCannotBeSecured();
        theAnswerIsLost();
        thePowerGoes();
        theLibraryIsAway();
        theReaderIsAway();
        aShopBoughtBookTwice();
        invariants.everythingHasSettled();
    }

    private void aHeldBookAndOneThatWasNotOnLoan() {
        comesBack("b1");
        comesBack("b2");
        done(ReceiptChoice.NONE);
    }

    private void aBookThatCannotBeSecured() {
        comesBack("b7");
        done(ReceiptChoice.PRINT);
    }

    private void theAnswerIsLost() {
        stage.site().acs().inject(Sip2Layout.CHECK_IN, new Sip2Fault.AnswerLost());
        int before = stage.site().library().executionCount();
        stage.passUntil(() -> stage.site().insert("b3", stage.now()), LONG);
        stage.passUntil(() -> stage.site().library().executionCount() > before, LONG);
        stage.unplug(LineName.LIBRARY);
        restOf("b3");
        stage.plug(LineName.LIBRARY);
        stage.passUntil(() -> stage.isSeen(Sight.NOTHING_OWED), LONG);
        done(ReceiptChoice.QR);
    }

    private void theLibraryIsAway() {
        stage.unplug(LineName.LIBRARY);
        stage.pass(Duration.ofSeconds(2));
        comesBack("b4");
        stage.pass(Duration.ofSeconds(2));
        stage.plug(LineName.LIBRARY);
        stage.passUntil(() -> stage.isSeen(Sight.NOTHING_OWED), LONG);
        done(ReceiptChoice.PRINT);
    }

    private void thePowerGoes() {
        stage.site().insert("b5", stage.now());
        stage.passUntil(() -> stage.isSeen(Sight.CHECKING_IN), LONG);
        stage.kill();
        stage.pass(Duration.ofSeconds(3));
        stage.boot();
        restOf("b5");
        done(ReceiptChoice.PRINT);
    }

    private void theReaderIsAway() {
        stage.passUntil(() -> stage.isSeen(Sight.READY), LONG);
        stage.unplug(LineName.READER);
        stage.pass(Duration.ofSeconds(20));
        stage.plug(LineName.READER);
        stage.passUntil(() -> stage.isSeen(Sight.READY), LONG);
        comesBack("b6");
        done(ReceiptChoice.NONE);
    }

    private void aShopBoughtBookTwice() {
        comesBack(SHOP_BOUGHT);
        done(ReceiptChoice.NONE);
        stage.site().lend(SHOP_BOUGHT, ON_LOAN);
        comesBack(SHOP_BOUGHT);
        done(ReceiptChoice.NONE);
    }

    private void comesBack(String book) {
        stage.passUntil(() -> stage.site().insert(book, stage.now()), LONG);
        restOf(book);
    }

    private void restOf(String book) {
        stage.passUntil(
                () -> stage.site().world().placeOf(book) instanceof Place.InBin && stage.isSeen(Sight.IDLE), LONG);
    }

    private void isGivenBack(String book) {
        stage.passUntil(() -> stage.site().insert(book, stage.now()), LONG);
        stage.passUntil(() -> stage.isSeen(Sight.GIVING_BACK), LONG);
        stage.pass(Duration.ofSeconds(2));
        stage.site().take(book, stage.now());
        stage.passUntil(() -> stage.isSeen(Sight.IDLE), LONG);
    }

    private void done(ReceiptChoice choice) {
        stage.press(new PatronIntent.Receipt(choice));
        stage.pass(Duration.ofSeconds(5));
    }

    SimBook book(String id) {
        return stage.site().world().book(id);
    }

    private void add(String id, String barcode, String owner, int usage, int number) {
        var memory =
                TagWriter.iso28560Part2(TagContent.of(barcode).ownedBy(owner).usedAs(usage), MEMORY, BLOCK);
        var tag = new SimTag(Uid.ofHex("E0040100000000%02X".formatted(number)), BLOCK, 0x06, ON_LOAN, memory);
        stage.site().world().add(new SimBook(id, barcode, id, List.of(tag)));
    }

    private static SimItem item(int i) {
        var title = new SimTitle("书 " + i, "", "", "", "");
        var hold = i == 1 ? new SimHold.Here() : new SimHold.NoHold();
        return new SimItem(
                barcode(i), title, i == 2 ? new SimCirculation.OnShelf() : new SimCirculation.OnLoan(), hold);
    }

    private static String barcode(int i) {
        return "315001%08d".formatted(i);
    }

    private static KioskConfig config(Equipment equipment) {
        return switch (KioskConfigReader.read(BuiltIn.linked(equipment))) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
