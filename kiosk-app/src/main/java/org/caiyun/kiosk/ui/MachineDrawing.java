package org.caiyun.kiosk.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caiyun.device.chute.ChuteCommand;
import org.caiyun.kiosk.decide.BinSetup;
import org.caiyun.kiosk.decide.MachineKind;
import org.caiyun.kiosk.flow.BookState;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Parting;
import org.caiyun.kiosk.flow.Printing;
import org.caiyun.kiosk.flow.SlotState;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.ui.MachineView.At;
import org.caiyun.kiosk.ui.MachineView.BinView;
import org.caiyun.kiosk.ui.MachineView.Cue;
import org.caiyun.kiosk.ui.MachineView.Printer;
import org.caiyun.kiosk.ui.PatronView.Lamp;

/** From the machine's state to its drawing. */
final class MachineDrawing {
    private final MachineKind kind;
    private final List<BinSetup> bins;

    MachineDrawing(MachineKind kind, List<BinSetup> bins) {
        this.kind = kind;
        this.bins = List.copyOf(bins);
    }

    MachineView of(Scene scene, MachineState state, Words words) {
        var target = target(state);
        var views = bins.stream().map(bin -> bin(bin, state, target, words)).toList();
        return new MachineView(kind, lamp(state), at(state), cue(scene, state), views, printer(state));
    }

    /** What the lamps at the slot show: the same that was sent to them. */
    static Lamp lamp(MachineState state) {
        var lit = state.service().lit();
        if (lit.contains(ChuteCommand.Lamp.ATTENTION)) {
            return Lamp.ATTENTION;
        }
        if (lit.contains(ChuteCommand.Lamp.BUSY)) {
            return Lamp.BUSY;
        }
        return lit.contains(ChuteCommand.Lamp.READY) ? Lamp.READY : Lamp.OFF;
    }

    private static At at(MachineState state) {
        return state.books().values().stream()
                .map(MachineDrawing::at)
                .findFirst()
                .orElse(state.slot() instanceof SlotState.Empty ? At.NONE : At.MOUTH);
    }

    private static At at(BookState book) {
        return switch (book) {
            case BookState.Capturing _, BookState.Counting _, BookState.GivingBack _ -> At.MOUTH;
            case BookState.CountingInside _, BookState.CheckingIn _, BookState.Securing _, BookState.Locating _ ->
                At.INSIDE;
            case BookState.Travelling _ -> At.BELT;
        };
    }

    private static Optional<Bin> target(MachineState state) {
        return state.books().values().stream()
                .filter(BookState.Travelling.class::isInstance)
                .map(BookState.Travelling.class::cast)
                .map(BookState.Travelling::bin)
                .findFirst();
    }

    private static Cue cue(Scene scene, MachineState state) {
        boolean free = state.books().isEmpty() && state.slot() instanceof SlotState.Empty;
        return switch (scene) {
            case Scene.GivingBack _ -> Cue.TAKE;
            case Scene.Attract _, Scene.Listing _, Scene.AwaitingPieces _ ->
                free && state.service().invites() ? Cue.INSERT : Cue.NONE;
            case Scene.Reading _,
                    Scene.Checking _,
                    Scene.Warning _,
                    Scene.Choosing _,
                    Scene.Thanks _,
                    Scene.Jammed _,
                    Scene.Full _,
                    Scene.FullNow _,
                    Scene.OutOfService _,
                    Scene.Closed _,
                    Scene.OnHoliday _ -> Cue.NONE;
        };
    }

    private static BinView bin(BinSetup bin, MachineState state, Optional<Bin> target, Words words) {
        int items = state.bins().getOrDefault(bin.bin(), 0);
        double fill = bin.capacity() == 0 ? 0 : Math.min(1, (double) items / bin.capacity());
        var name = words.text("bin.purpose." + bin.purpose().name().toLowerCase(Locale.ROOT));
        boolean lit = target.filter(bin.bin()::equals).isPresent();
        return new BinView(bin.bin().number(), name, fill, bin.capacity() > 0 && items >= bin.capacity(), lit);
    }

    private static Printer printer(MachineState state) {
        if (!state.service().faults().printer().isEmpty()) {
            return Printer.PAPER_OUT;
        }
        boolean printing = state.printing() instanceof Printing.Busy
                || (state.parting() instanceof Parting.From from && from.paper() == Parting.Paper.PRINTED);
        return printing ? Printer.PRINTING : Printer.IDLE;
    }
}
