package org.caiyun.sim.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.run.KioskInput;
import org.caiyun.kiosk.tag.SecurityMark;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.stage.BuiltIn;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimTag;
import org.caiyun.sim.world.TagContent;
import org.caiyun.sim.world.TagWriter;

/** A whole kiosk, stepped, with its usual devices, and one ordinary book that comes back to it again and again. */
final class BookThatReturns {
    static final String BOOK = "hongloumeng";
    private static final String BARCODE = "31500100000011";
    private static final int BIN = 1;
    private static final int ON_LOAN = SecurityMark.STANDARD.onLoanAfi();
    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SteppedStage stage;

    BookThatReturns(long seed) {
        stage = SteppedStage.of(
                clock -> new SimulatedSite(SimLibrary.of(SimCatalogue.load()), clock), config(), START, seed);
        stage.site().world().add(book());
        stage.boot();
        expect(Sight.READY);
    }

    SteppedStage stage() {
        return stage;
    }

    /** The book is outside and on loan, the bin empty, and nobody stands at the machine. */
    void prepare() {
        stage.press(new PatronIntent.Done());
        stage.press(new PatronIntent.Receipt(PatronIntent.ReceiptChoice.NONE));
        expect(Sight.READY);
        if (!stage.site().lend(BOOK, ON_LOAN)) {
            throw new IllegalStateException("the book is not at hand");
        }
        stage.tell(new KioskInput.BinEmptied(new Bin(BIN), Handover.UNSAID));
    }

    void insert() {
        if (!stage.site().insert(BOOK, stage.now())) {
            throw new IllegalStateException("the mouth is not free");
        }
    }

    /** The next event, after which the screen is drawn, as the kiosk's own loop does it. */
    void step() {
        Uptime limit = stage.now().plus(PATIENCE);
        if (!stage.goOn(limit)) {
            throw new IllegalStateException("nothing happens any more");
        }
        var _ = stage.view();
    }

    /** From the mouth into its bin, and all of it in the journal; the answer is how long that was on the machine. */
    Duration comeBack() {
        prepare();
        Uptime start = stage.now();
        insert();
        do {
            step();
        } while (!rests());
        return stage.now().since(start);
    }

    /** In its bin, and the kiosk has nothing more to do with it. */
    boolean rests() {
        return stage.site().world().placeOf(BOOK) instanceof Place.InBin
                && stage.isSeen(Sight.NOTHING_INSIDE)
                && stage.isSeen(Sight.IDLE);
    }

    private void expect(Sight sight) {
        if (!stage.passUntil(() -> stage.isSeen(sight), PATIENCE)) {
            throw new IllegalStateException(
                    "never " + sight + ": " + stage.kiosk().map(kiosk -> kiosk.state()));
        }
    }

    private static SimBook book() {
        var memory = TagWriter.iso28560Part2(TagContent.of(BARCODE).ownedBy(SimCatalogue.OWNER), 112, 4);
        var tag = new SimTag(Uid.ofHex("E004010809B9CB12"), 4, 0x06, ON_LOAN, memory);
        return new SimBook(BOOK, BARCODE, "", List.of(tag));
    }

    private static KioskConfig config() {
        return switch (KioskConfigReader.read(BuiltIn.stepped())) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
