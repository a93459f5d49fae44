package org.caiyun.device.printer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;

/** A receipt whose bytes are on their way: how its end is recognised, and what went wrong since the first byte. */
final class PrintJob {
    /** A fence that was already sent when paper ran out behind the last line still arrives within this time. */
    static final Duration GRACE = Duration.ofSeconds(1);

    /** However long a receipt is, staff are not left in the dark for longer. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int CHUNK = 4096;
    private static final int PROCESS_IDS = 10_000;

    private static final Duration SEPARATION_LIMIT = Duration.ofSeconds(5);

    private final CommandId id;
    private final Bytes body;
    private final PrinterSettings.Fence fence;
    private final Bytes processId;
    private Uptime deadline;
    private Optional<PrinterCondition> seen = Optional.empty();

    private PrintJob(CommandId id, Bytes body, PrinterSettings.Fence fence, Uptime deadline) {
        this.id = id;
        this.body = body;
        this.fence = fence;
        this.deadline = deadline;
        var digits = String.format(Locale.ROOT, "%04d", Math.floorMod(id.number(), PROCESS_IDS));
        this.processId = Bytes.ofText(digits, StandardCharsets.US_ASCII);
    }

    static PrintJob of(CommandId id, Bytes body, PrinterSettings settings, Uptime now) {
        var limit = settings.printLimit().plus(settings.perKilobyte().multipliedBy(body.size() / 1024));
        var bounded = limit.compareTo(LONGEST) > 0 ? LONGEST : limit;
        return new PrintJob(id, body, settings.fence(), now.plus(bounded));
    }

    /** Nothing but a cut; nobody asked for it. */
    static PrintJob separation(PrinterSettings settings, Uptime now) {
        return new PrintJob(new CommandId(0), EscPos.FEED_AND_CUT, settings.fence(), now.plus(SEPARATION_LIMIT));
    }

    CommandId id() {
        return id;
    }

    Uptime deadline() {
        return deadline;
    }

    /** All that is sent, in writes of bounded size: initialise, automatic status, the receipt, the fence. */
    Reaction<PrinterAnswer> begin() {
        Bytes request = switch (fence) {
            case PROCESS_ID -> EscPos.askProcessId(processId);
            case PAPER_STATUS -> EscPos.ASK_PAPER;
        };
        return new Reaction<>(
                inChunks(EscPos.INITIALISE.plus(EscPos.AUTO_STATUS).plus(body).plus(request)), List.of());
    }

    void endsBy(Uptime limit) {
        deadline = Uptime.earlier(deadline, limit);
    }

    /** GS ( H answers 37 22 d1 d2 d3 d4 00; GS r answers one byte. */
    boolean isFence(PrinterReply reply) {
        return switch (reply) {
            case PrinterReply.Paper _ -> fence == PrinterSettings.Fence.PAPER_STATUS;
            case PrinterReply.Block(int header, Bytes content) ->
                fence == PrinterSettings.Fence.PROCESS_ID
                        && header == 0x37
                        && content.equals(Bytes.of(0x22).plus(processId));
            case PrinterReply.RealTime _,
                    PrinterReply.AutoStatus _,
                    PrinterReply.Pause _,
                    PrinterReply.Resume _,
                    PrinterReply.Dropped _ -> false;
        };
    }

    /** The printer has stopped after the first byte; one that goes on by itself keeps its time. */
    void sees(PrinterCondition stop, Uptime now) {
        if (seen.isEmpty() || seen.get().passes()) {
            seen = Optional.of(stop);
        }
        if (!stop.passes()) {
            endsBy(now.plus(GRACE));
        }
    }

    /** What is known when no fence came. */
    PrintOutcome unfinished(String why) {
        return seen.<PrintOutcome>map(stop -> new PrintOutcome.Partial(new DeviceFault.NeedsHands(stop.words())))
                .orElseGet(() -> new PrintOutcome.Unknown(why));
    }

    private static List<LineAction> inChunks(Bytes bytes) {
        var writes = new ArrayList<LineAction>();
        for (int from = 0; from < bytes.size(); from += CHUNK) {
            writes.add(new LineAction.Write(bytes.slice(from, Math.min(from + CHUNK, bytes.size()))));
        }
        return writes;
    }
}
