package org.caiyun.sim.soak.coverage;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.sim.peer.ScannerPeerSettings.Mode;
import org.caiyun.sim.peer.Sip2Fault;
import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.scenario.Trouble.Part;
import org.caiyun.sim.stage.Equipment;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.SteppedStage;

/** What a hunt begins with: the site, the boot, and what must lie behind the kiosk before the pair can be. */
final class Before {
    private final SteppedStage stage;
    private final Random random;
    private final Deeds deeds;
    private final Quarry quarry;

    Before(SteppedStage stage, Random random, Deeds deeds, Quarry quarry) {
        this.stage = stage;
        this.random = random;
        this.deeds = deeds;
        this.quarry = quarry;
    }

    /** Where the pair is likeliest. */
    static List<Site> sites(Quarry quarry) {
        var row = quarry.pair().row();
        if (row.startsWith("CALL_NOBODY")) {
            return List.of(Site.ALONE, Site.ALONE_AND_FICKLE);
        }
        if (row.startsWith("SESSION_WARNED")) {
            return List.of(Site.BUSY, Site.HASTY);
        }
        boolean lateReceipt = row.endsWith("NOBODY") && quarry.row().equals("PRINTING_BUSY");
        if (lateReceipt || row.equals("PARTING_PRINTING")) {
            return List.of(Site.CURT, Site.FICKLE, Site.BUSY);
        }
        boolean late = quarry.column().equals("LATE_ANSWER") || row.endsWith("NOBODY");
        boolean timed = row.contains("WAY") || row.equals("SESSION_TIMED_OUT") || row.equals("LOCATING_TO_PATRON");
        if (late || timed || quarry.column().startsWith("SENSED")) {
            return List.of(Site.FICKLE, Site.FICKLE, Site.HASTY);
        }
        if (quarry.column().equals("CHECK_IN_ENDED")) {
            return List.of(Site.BUSY, Site.BUSY, Site.FICKLE);
        }
        if (quarry.column().equals("TICK_EARLY")) {
            return List.of(Site.CURT, Site.CURT, Site.FICKLE);
        }
        return quarry.column().equals("TICK_DUE")
                ? List.of(Site.HASTY, Site.FICKLE)
                : List.of(Site.USUAL, Site.BUSY, Site.HASTY, Site.FICKLE);
    }

    /** Only a machine with a scanner can tell of one. */
    static Equipment equipment(Quarry quarry) {
        boolean scanner =
                quarry.column().startsWith("SCANNER") || quarry.column().equals("LABEL_SCANNED");
        return scanner ? Equipment.USUAL.scanning(Mode.SELF_SCANNING) : Equipment.USUAL;
    }

    /** A row in which the event of this column comes. */
    static String where(Quarry quarry) {
        return switch (quarry.column()) {
            case "TAGS_READ", "READ_FAILED" -> "COUNTING_INSIDE";
            case "LABEL_SCANNED" -> "SLOT_READING";
            case "CAPTURED", "NOT_CAPTURED", "DAMAGE_REPORTED" -> "CAPTURING";
            case "TAKEN_BACK", "NOT_TAKEN" -> "GIVING_BACK";
            case "JAMMED", "ITEM_LANDED" -> "TRAVELLING";
            case "MARK_SET" -> "SECURING";
            case "CHECK_IN_ENDED" -> "REPLAY_ASKING";
            case "SENSED" -> "LOCATING_INTO_BIN";
            case "PRINT_ENDED", "PRINTER_UP", "PRINTER_DOWN" -> "PRINTING_BUSY";
            default -> "CAPTURING";
        };
    }

    void go() {
        stage.boot();
        stage.passUntil(() -> stage.isSeen(Sight.READY), Duration.ofSeconds(3));
        if (needsReceipt()) {
            deeds.insert("b");
            stage.pass(Duration.ofSeconds(1));
            finish();
            deeds.choose(ReceiptChoice.NONE);
            stage.pass(Duration.ofMillis(50));
        }
        if (needsDebt()) {
            owe();
        }
        if (quarry.pair().row().contains("WAY") || random.nextInt(3) == 0) {
            pace();
        }
    }

    private boolean needsReceipt() {
        return switch (quarry.column()) {
            case "LATE_ANSWER", "PRINT_ENDED", "REPRINT_ASKED", "TICK_EARLY" -> true;
            default -> quarry.row().startsWith("PRINTING");
        };
    }

    private boolean needsDebt() {
        return quarry.row().startsWith("REPLAY")
                || quarry.column().equals("CHECK_IN_ENDED")
                || quarry.pair().equals(Pair.of(Asker.NOBODY, Said.UNREACHABLE));
    }

    /** A check-in is left owed, and the library often hears no later one either. */
    private void owe() {
        if (random.nextInt(4) == 0) {
            stage.site().acs().inject(Sip2Layout.CHECK_IN, new Sip2Fault.HangUp(true));
            stage.site().acs().inject(Sip2Layout.ITEM_INFORMATION, new Sip2Fault.HangUp(true));
            deeds.insert("b");
            finish();
            spoilLibrary();
        } else {
            deeds.cut(LineName.LIBRARY, 4_000);
            spoilLibrary();
            deeds.insert("b");
            finish();
        }
    }

    private void spoilLibrary() {
        deeds.stay(Part.LIBRARY, deeds.any(Kind.REQUEST_LOST, Kind.SLOW, Kind.SLOW));
    }

    private void finish() {
        stage.passUntil(() -> stage.isSeen(Sight.NOTHING_INSIDE) && stage.site().mouthIsFree(), Duration.ofSeconds(8));
        stage.pass(deeds.moment(400));
    }

    /** Slow devices make states last. */
    private void pace() {
        switch (random.nextInt(3)) {
            case 0 -> deeds.slowLibrary();
            default -> deeds.stay(Part.READER, Kind.SLOW);
        }
    }
}
