package org.caiyun.sim.scenario;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.caiyun.sim.line.LineTrouble;
import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.scenario.Trouble.Part;
import org.caiyun.sim.stage.DiskTrouble;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.Stage;
import org.caiyun.sim.time.MovableClock;
import org.caiyun.sim.time.WallClock;

/** Puts faults into the simulated devices and takes them out again; called by whoever drives the stage. */
public final class Troubles {
    private static final Set<Kind> OF_A_WIRE =
            Set.of(Kind.IMPOSTOR, Kind.LOSES_BYTES, Kind.CHANGES_BYTES, Kind.DOUBLES_BYTES);

    private Troubles() {}

    /** Puts it in; the answer is why this stage cannot have it, and then nothing has happened. */
    public static Optional<String> put(Trouble trouble, Stage stage) {
        if (trouble.device() == Part.CLOCK && stage.movableClock().isEmpty()) {
            return Optional.of(
                    "on wires the kiosk reads this machine's own clock, which is not moved: use stepped mode");
        }
        if (trouble.device() == Part.SCANNER && stage.site().scanner().isEmpty()) {
            return Optional.of("this machine has no scanner: give the story one");
        }
        if (stage.site().hasPins() && !canBefallPins(trouble)) {
            return Optional.of("pins are inside the computer: no byte is lost there, and nothing else answers");
        }
        set(trouble, stage, true);
        return Optional.empty();
    }

    public static void clear(Trouble trouble, Stage stage) {
        set(trouble, stage, false);
    }

    /** False for what needs a wire between two devices, where the chute hangs on the computer's own pins. */
    public static boolean canBefallPins(Trouble trouble) {
        return trouble.device() != Part.CHUTE || !OF_A_WIRE.contains(trouble.kind());
    }

    /** The library's answers go wrong in this way, as often as it says. */
    static void arm(LibrarySwitch wrong, Stage stage) {
        run(stage, site -> site.acs().switches().add(wrong.armed()));
    }

    /** True when a fault that happens once has happened. */
    public static boolean isSpent(Trouble trouble, Stage stage) {
        if (!trouble.happensOnce()) {
            return false;
        }
        return switch (trouble.device()) {
            case READER -> stage.see(() -> ReaderTroubles.isSpent(trouble, stage.site()));
            case LIBRARY -> stage.see(() -> LibraryTroubles.isSpent(trouble, stage.site()));
            case DISK -> !stage.awaits(disk(trouble.kind()));
            case PRINTER, CHUTE, CLOCK, SCANNER, PLATFORM -> false;
        };
    }

    private static void set(Trouble trouble, Stage stage, boolean on) {
        switch (trouble.kind()) {
            case UNPLUGGED -> plug(trouble.device(), stage, !on);
            case SILENT -> stage.silence(trouble.device().line(), on);
            case IMPOSTOR -> stage.impersonate(trouble.device().line(), on);
            case LOSES_BYTES -> stage.damage(trouble.device().line(), LineTrouble.LOSES, on);
            case CHANGES_BYTES -> stage.damage(trouble.device().line(), LineTrouble.CHANGES, on);
            case DOUBLES_BYTES -> stage.damage(trouble.device().line(), LineTrouble.DOUBLES, on);
            case LATE_BYTES -> stage.damage(trouble.device().line(), LineTrouble.LATE, on);
            default -> device(trouble, stage, on);
        }
    }

    private static void device(Trouble trouble, Stage stage, boolean on) {
        switch (trouble.device()) {
            case READER -> run(stage, site -> ReaderTroubles.set(trouble, site, on));
            case LIBRARY -> run(stage, site -> LibraryTroubles.set(trouble, site, on));
            case PRINTER -> run(stage, site -> PrinterTroubles.set(trouble.kind(), site, on));
            case CHUTE -> run(stage, site -> ChuteTroubles.set(trouble.kind(), site, stage.now(), on));
            case SCANNER -> throw new IllegalArgumentException("no fault of its own: " + trouble);
            case PLATFORM -> stage.site().platform().set(PlatformTroubles.fault(trouble.kind()), on);
            case DISK -> disk(trouble, stage, on);
            case CLOCK -> stage.movableClock().ifPresent(clock -> clock(clock(trouble.kind()), clock, on));
        }
    }

    private static void plug(Part part, Stage stage, boolean in) {
        if (in) {
            stage.plug(part.line());
        } else {
            stage.unplug(part.line());
        }
    }

    private static void disk(Trouble trouble, Stage stage, boolean on) {
        if (trouble.once()) {
            stage.sufferOnce(disk(trouble.kind()), on);
        } else {
            stage.suffer(disk(trouble.kind()), on);
        }
    }

    private static DiskTrouble disk(Kind kind) {
        return switch (kind) {
            case FULL -> DiskTrouble.FULL;
            case READ_ONLY -> DiskTrouble.READ_ONLY;
            case SYNC_ERROR -> DiskTrouble.SYNC_ERROR;
            default -> throw new IllegalArgumentException("no fault of a disk: " + kind);
        };
    }

    /** A clock shows one time: the last fault counts, and clearing an earlier one changes nothing. */
    private static void clock(WallClock shows, MovableClock clock, boolean on) {
        if (on) {
            clock.wallClock(shows);
        } else if (clock.wallClock() == shows) {
            clock.wallClock(WallClock.RIGHT);
        }
    }

    private static WallClock clock(Kind kind) {
        return switch (kind) {
            case JUMPS_AHEAD -> WallClock.AHEAD;
            case JUMPS_BACK -> WallClock.BACK;
            case UNSET -> WallClock.UNSET;
            default -> throw new IllegalArgumentException("no fault of a clock: " + kind);
        };
    }

    private static void run(Stage stage, Consumer<SimulatedSite> what) {
        stage.see(() -> {
            what.accept(stage.site());
            return true;
        });
    }
}
