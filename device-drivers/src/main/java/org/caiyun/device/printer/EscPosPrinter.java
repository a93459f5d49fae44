package org.caiyun.device.printer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Driver;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.printer.PrinterAnswer.PrintEnded;
import org.caiyun.device.printer.PrinterCommand.Print;
import org.caiyun.device.printer.PrinterPhase.Asking;
import org.caiyun.device.printer.PrinterPhase.Away;
import org.caiyun.device.printer.PrinterPhase.Idle;
import org.caiyun.device.printer.PrinterPhase.Naming;
import org.caiyun.device.printer.PrinterPhase.Printing;
import org.caiyun.device.printer.PrinterPhase.Separating;

/**
 * A receipt printer that speaks ESC/POS. It asks the printer how it is before each receipt, and says that a receipt is
 * printed only when the printer has answered a request that stands behind the last line. It never prints a receipt
 * twice. See docs/devices/escpos.md.
 */
public final class EscPosPrinter implements Driver<PrinterCommand, PrinterAnswer> {
    private static final Duration NAME_LIMIT = Duration.ofMillis(500);
    private static final int GS_I_TEXT = 0x5F;

    private final PrinterSettings settings;
    private final EscPosEncoder encoder;
    private final KnownPrinter known = new KnownPrinter();
    private final EscPosReplies replies = new EscPosReplies();
    /** At most one. */
    private final Deque<Print> waiting = new ArrayDeque<>();

    private PrinterPhase phase = new Away(new DeviceHealth.Starting());
    private int rubbish;
    /** A loose piece, or part of a receipt that comes out when paper is back, may be in the printer. */
    private boolean holdsRest;

    public EscPosPrinter(PrinterSettings settings) {
        this.settings = settings;
        this.encoder = new EscPosEncoder(settings.paper());
    }

    @Override
    public Reaction<PrinterAnswer> opened(Uptime now) {
        var left = closed("opened afresh", now);
        replies.reset();
        known.forget();
        return left.then(ask(now));
    }

    @Override
    public Reaction<PrinterAnswer> received(Bytes bytes, Uptime now) {
        Reaction<PrinterAnswer> reaction = Reaction.none();
        for (PrinterReply reply : replies.accept(bytes)) {
            reaction = reaction.then(on(reply, now));
        }
        return reaction;
    }

    @Override
    public Reaction<PrinterAnswer> closed(String why, Uptime now) {
        return leave(new DeviceFault.Disconnected(why), "the line was lost: " + why);
    }

    @Override
    public Reaction<PrinterAnswer> tick(Uptime now) {
        if (deadline().filter(d -> d.reachedAt(now)).isEmpty()) {
            return Reaction.none();
        }
        return switch (phase) {
            case Away _ -> Reaction.none();
            case Idle _ -> ask(now);
            case Asking(var round) -> advance(round, round.tick(now), now);
            case Naming _ -> named(Bytes.EMPTY, now);
            case Separating _ -> separated(now);
            case Printing going when going.job().deadline().reachedAt(now) -> unfinished(going.job(), now);
            case Printing going -> advance(going.round(), going.round().tick(now), now);
        };
    }

    @Override
    public Reaction<PrinterAnswer> command(PrinterCommand command, Uptime now) {
        return switch (command) {
            case Print print -> print(print, now);
        };
    }

    @Override
    public Optional<Uptime> deadline() {
        return phase.deadline();
    }

    @Override
    public DeviceHealth health() {
        return switch (phase) {
            case Away(var health) -> health;
            case Asking _, Naming _, Separating _, Idle _, Printing _ -> known.health();
        };
    }

    private Reaction<PrinterAnswer> print(Print print, Uptime now) {
        return switch (phase) {
            case Away(DeviceHealth.Down(var fault)) -> PrintEnded.notStarted(print, fault);
            case Away _ -> PrintEnded.notStarted(print, new DeviceFault.Disconnected("the line is not open yet"));
            case Printing _ -> PrintEnded.notStarted(print, new DeviceFault.Busy("another receipt"));
            case Idle _ -> {
                waiting.add(print);
                yield ask(now);
            }
            case Asking _, Naming _, Separating _
            when !waiting.isEmpty() -> PrintEnded.notStarted(print, new DeviceFault.Busy("another receipt"));
            case Asking _, Naming _, Separating _ -> {
                waiting.add(print);
                yield Reaction.none();
            }
        };
    }

    private Reaction<PrinterAnswer> on(PrinterReply reply, Uptime now) {
        return switch (phase) {
            case Printing going
            when going.job().isFence(reply) -> {
                phase = new Idle(now.plus(settings.poll()));
                yield PrintEnded.of(going.job().id(), new PrintOutcome.Printed());
            }
            case Separating separating
            when separating.cut().isFence(reply) -> {
                separating.cut().endsBy(now.plus(PrintJob.GRACE));
                yield Reaction.none();
            }
            case Away _ -> Reaction.none();
            case Asking _, Naming _, Separating _, Idle _, Printing _ -> onStatus(reply, now);
        };
    }

    private Reaction<PrinterAnswer> onStatus(PrinterReply reply, Uptime now) {
        return switch (reply) {
            case PrinterReply.RealTime(int bits) -> onAnswer(bits, now);
            case PrinterReply.AutoStatus(var four) -> {
                var found = known.status().withAutoStatus(four);
                if (phase instanceof Asking(var round)) {
                    round.learns(found);
                }
                yield heed(known.learns(found), now);
            }
            case PrinterReply.Block block when block.equals(EscPos.POWERED_ON) -> poweredOn(now);
            case PrinterReply.Block(int header, var content) ->
                header == GS_I_TEXT && phase instanceof Naming ? named(content, now) : Reaction.none();
            case PrinterReply.Dropped(int bytes) -> {
                rubbish += bytes;
                yield Reaction.none();
            }
            case PrinterReply.Paper _, PrinterReply.Pause _, PrinterReply.Resume _ -> Reaction.none();
        };
    }

    private Reaction<PrinterAnswer> onAnswer(int bits, Uptime now) {
        return switch (phase) {
            case Asking(var round) -> advance(round, round.answered(bits, now), now);
            case Printing going -> advance(going.round(), going.round().answered(bits, now), now);
            case Away _, Naming _, Separating _, Idle _ -> Reaction.none();
        };
    }

    private Reaction<PrinterAnswer> advance(StatusRound round, StatusRound.Progress progress, Uptime now) {
        return switch (progress) {
            case WAITING -> Reaction.none();
            case ASK -> Reaction.write(round.ask());
            case ASK_AGAIN -> {
                replies.reset(); // a block that never ends must not swallow the next answer
                yield Reaction.write(round.ask());
            }
            case DONE -> heed(known.answered(round.found()), now).then(roundDone(now));
            case SILENT -> silent(round, now);
        };
    }

    private Reaction<PrinterAnswer> roundDone(Uptime now) {
        if (phase instanceof Printing going) {
            phase = printing(going.job(), now);
            return Reaction.none();
        }
        if (!known.isNamed() && known.stop().isEmpty()) {
            phase = new Naming(now.plus(NAME_LIMIT));
            return Reaction.write(EscPos.INITIALISE.plus(EscPos.AUTO_STATUS).plus(EscPos.ASK_MODEL));
        }
        return proceed(now);
    }

    /** The printer's state is known: to what comes next. */
    private Reaction<PrinterAnswer> proceed(Uptime now) {
        phase = new Idle(now.plus(settings.poll()));
        Optional<PrinterCondition> stop = known.stop();
        if (stop.isPresent()) {
            Reaction<PrinterAnswer> recover =
                    stop.get().isRecoverable() ? Reaction.write(EscPos.RECOVER_AND_CLEAR) : Reaction.none();
            return waiting.isEmpty()
                    ? recover
                    : recover.then(PrintEnded.notStarted(waiting.remove(), KnownPrinter.needsHands(stop.get())));
        }
        if (holdsRest) {
            return separate(now);
        }
        return waiting.isEmpty() ? Reaction.none() : start(waiting.remove(), now);
    }

    private Reaction<PrinterAnswer> start(Print print, Uptime now) {
        var body = encoder.body(print.receipt());
        var job = PrintJob.of(print.id(), body, settings, now);
        phase = printing(job, now);
        return job.begin();
    }

    private Printing printing(PrintJob job, Uptime now) {
        return new Printing(job, StatusRound.after(PrintJob.GRACE, known.status(), now));
    }

    /** Cuts off what an earlier receipt left in the printer, so that nobody finds it on theirs. */
    private Reaction<PrinterAnswer> separate(Uptime now) {
        var cut = PrintJob.separation(settings, now);
        phase = new Separating(cut);
        return cut.begin();
    }

    private Reaction<PrinterAnswer> separated(Uptime now) {
        holdsRest = known.stop().isPresent();
        return proceed(now);
    }

    private Reaction<PrinterAnswer> named(Bytes model, Uptime now) {
        known.isCalled(model);
        return proceed(now);
    }

    private Reaction<PrinterAnswer> unfinished(PrintJob job, Uptime now) {
        holdsRest = true;
        return PrintEnded.of(job.id(), job.unfinished("no confirmation in time"))
                .then(ask(now));
    }

    /** What was buffered and set is gone; where the paper stands, nobody knows. */
    private Reaction<PrinterAnswer> poweredOn(Uptime now) {
        Reaction<PrinterAnswer> lost = Reaction.none();
        if (phase instanceof Printing going) {
            lost = PrintEnded.of(going.job().id(), going.job().unfinished("the printer was switched off and on"));
        }
        holdsRest = true;
        known.forget();
        return lost.then(ask(now));
    }

    private Reaction<PrinterAnswer> silent(StatusRound round, Uptime now) {
        if (phase instanceof Printing going) {
            replies.reset();
            phase = printing(going.job(), now);
            return Reaction.none();
        }
        var waited = round.waited(now);
        String why = "no status within " + waited.toMillis() + " ms";
        DeviceFault fault =
                rubbish == 0 ? new DeviceFault.Silent(waited) : new DeviceFault.Garbled(rubbish + " bytes, no status");
        return leave(fault, why).then(Reaction.close(why));
    }

    private Reaction<PrinterAnswer> leave(DeviceFault fault, String why) {
        Reaction<PrinterAnswer> answers = Reaction.none();
        if (phase instanceof Printing going) {
            holdsRest = true;
            answers = PrintEnded.of(going.job().id(), going.job().unfinished(why));
        }
        if (!waiting.isEmpty()) {
            answers = answers.then(PrintEnded.notStarted(waiting.remove(), fault));
        }
        phase = new Away(new DeviceHealth.Down(fault));
        return answers;
    }

    private Reaction<PrinterAnswer> ask(Uptime now) {
        rubbish = 0;
        var round = StatusRound.now(known.status(), now);
        phase = new Asking(round);
        return Reaction.write(round.ask());
    }

    private Reaction<PrinterAnswer> heed(Reaction<PrinterAnswer> notice, Uptime now) {
        holdsRest |= known.stop().filter(PrinterCondition::leavesPieces).isPresent();
        if (phase instanceof Printing going) {
            known.stop().ifPresent(stop -> going.job().sees(stop, now));
        }
        return notice;
    }
}
