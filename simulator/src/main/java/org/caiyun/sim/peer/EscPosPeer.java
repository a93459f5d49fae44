package org.caiyun.sim.peer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;

/**
 * A receipt printer that speaks ESC/POS, down to the byte: it buffers, prints line by line in its own time, stops when
 * paper, cover or cutter stop it and goes on with the rest when that is mended. What was cut off can be read.
 */
public final class EscPosPeer implements Peer {
    private static final Duration ANSWER = Duration.ofMillis(1);
    private static final Duration LINE = Duration.ofMillis(20);
    private static final Duration CUT = Duration.ofMillis(40);
    private static final int COLUMNS = 48;
    private static final int QR_LINES = 8;
    private static final int DOT_ROWS_PER_LINE = 24;
    /** A printer's own buffer is small, but it holds the sender back with RTS or XOFF, and loses nothing. */
    private static final int RECEIVE_BUFFER = 4 << 20;

    private static final int KEPT_RECEIPTS = 500;
    /** No status looks so: a bit of its first byte is always on. */
    private static final int NOTHING_SENT = 0;

    private final EscPosTokens tokens = new EscPosTokens();
    private final RealTimeScanner scanner = new RealTimeScanner();
    private final EscPosState state = new EscPosState();
    private final Deque<EscPosToken> buffer = new ArrayDeque<>();
    private final Deque<PrintedReceipt> receipts = new ArrayDeque<>();
    private EscPosPage page = new EscPosPage(COLUMNS);
    private int buffered;
    private int strays;
    private int printed;
    private Uptime busyUntil = Uptime.ZERO;
    private int autoMask;
    private int autoSent;

    /** Takes effect now; what the printer says about it by itself comes with the next tick, which is due at once. */
    public void suffer(PrinterTrouble trouble) {
        state.suffer(trouble);
    }

    public void mend(PrinterTrouble trouble) {
        state.mend(trouble);
    }

    /** Off and on again: what was buffered and set is gone. The line itself does not notice. */
    public void powerCycle() {
        tokens.powerCycle();
        scanner.powerCycle();
        state.powerCycle();
        buffer.clear();
        buffered = 0;
        page = new EscPosPage(COLUMNS);
        autoMask = 0;
    }

    /** The last pieces that were cut off, oldest first. */
    public List<PrintedReceipt> receipts() {
        return List.copyOf(receipts);
    }

    /** How many pieces were ever cut off; the newest of {@link #receipts} has this number. */
    public int printed() {
        return printed;
    }

    /** What goes on in it, for a drawing. */
    public Look look() {
        if (state.isOutOfPaper()) {
            return Look.PAPER_OUT;
        }
        return buffer.isEmpty() && page.isBlank() ? Look.IDLE : Look.PRINTING;
    }

    /** What its paper sensor sees. */
    public Paper paper() {
        return state.isOutOfPaper() ? Paper.OUT : state.isPaperLow() ? Paper.LOW : Paper.OK;
    }

    /** What there is of paper. */
    public enum Paper {
        OK,
        LOW,
        OUT
    }

    /** What a printer looks like from outside. */
    public enum Look {
        IDLE,
        PRINTING,
        PAPER_OUT
    }

    /** What can be read on the paper that still hangs in the printer. */
    public List<String> uncutLines() {
        return page.lines();
    }

    /** How many bytes came that begin no command of this printer. */
    public int strays() {
        return strays;
    }

    @Override
    public PeerReaction opened(Uptime now) {
        return PeerReaction.none();
    }

    @Override
    public PeerReaction received(Bytes bytes, Uptime now) {
        if (state.isSilent()) {
            return PeerReaction.none();
        }
        if (buffer.isEmpty() && busyUntil.reachedAt(now)) {
            busyUntil = now;
        }
        var reaction = PeerReaction.none();
        for (RealTimeScanner.Request request : scanner.accept(bytes)) {
            reaction = reaction.then(inRealTime(request));
        }
        tokens.accept(bytes).forEach(this::store);
        return reaction.then(tick(now));
    }

    @Override
    public void closed(Uptime now) {}

    @Override
    public PeerReaction tick(Uptime now) {
        if (state.isSilent()) {
            return PeerReaction.none();
        }
        var reaction = PeerReaction.none();
        while (!buffer.isEmpty() && !state.isStopped() && busyUntil.reachedAt(now)) {
            reaction = reaction.then(execute(buffer.remove()));
        }
        return reaction.then(changes());
    }

    @Override
    public Optional<Uptime> deadline() {
        if (state.isSilent()) {
            return Optional.empty();
        }
        if (hasNews()) {
            return Optional.of(Uptime.ZERO);
        }
        return buffer.isEmpty() || state.isStopped() ? Optional.empty() : Optional.of(busyUntil);
    }

    private PeerReaction inRealTime(RealTimeScanner.Request request) {
        return switch (request) {
            case RealTimeScanner.AskStatus(int question) -> answer(Bytes.of(state.realTime(question)));
            case RealTimeScanner.Recover(boolean clear) -> {
                if (clear) {
                    buffer.clear();
                    buffered = 0;
                }
                state.recover();
                yield PeerReaction.none();
            }
        };
    }

    private void store(EscPosToken token) {
        int size = token.bytes().size();
        if (buffered + size <= RECEIVE_BUFFER) {
            buffered += size;
            buffer.add(token);
        }
    }

    private PeerReaction execute(EscPosToken token) {
        if (token instanceof EscPosToken.Cut && !state.cuts()) {
            buffer.addFirst(token);
            return PeerReaction.none();
        }
        buffered -= token.bytes().size();
        page.record(token.bytes());
        return switch (token) {
            case EscPosToken.Request request -> answer(request);
            case EscPosToken.Setting setting -> {
                set(setting);
                yield PeerReaction.none();
            }
            case EscPosToken.Mark mark -> {
                print(mark);
                yield PeerReaction.none();
            }
        };
    }

    private PeerReaction answer(EscPosToken.Request request) {
        return switch (request) {
            case EscPosToken.AutoStatus asked -> {
                autoMask = asked.mask();
                autoSent = NOTHING_SENT;
                yield PeerReaction.none();
            }
            case EscPosToken.AskPaper _ -> state.isFenceless() ? PeerReaction.none() : answer(Bytes.of(state.paper()));
            case EscPosToken.AskProcess asked ->
                state.isFenceless()
                        ? PeerReaction.none()
                        : answer(block(0x37, Bytes.of(0x22).plus(asked.id())));
            case EscPosToken.AskIdentity asked -> answer(block(0x5F, identity(asked.what())));
        };
    }

    private void set(EscPosToken.Setting setting) {
        switch (setting) {
            case EscPosToken.Initialise _ -> {
                page.initialise();
                autoMask = 0;
            }
            case EscPosToken.Align align -> page.align(align.to());
            case EscPosToken.Magnify magnify -> page.magnify(magnify.width());
            case EscPosToken.QrStore store -> page.storeQr(store.payload());
            case EscPosToken.Chinese _,
                    EscPosToken.Bold _,
                    EscPosToken.QrModule _,
                    EscPosToken.QrLevel _,
                    EscPosToken.Ignored _ -> {}
            case EscPosToken.Unknown _ -> strays++;
        }
    }

    private void print(EscPosToken.Mark mark) {
        switch (mark) {
            case EscPosToken.Glyph(Bytes glyph) -> advance(page.set(glyph) ? 1 : 0);
            case EscPosToken.LineFeed _ -> feed(1);
            case EscPosToken.Feed feed -> feed(feed.lines());
            case EscPosToken.QrPrint _ -> advance(page.printQr() ? QR_LINES : 0);
            case EscPosToken.Raster raster -> advance(raster.dotRows() / DOT_ROWS_PER_LINE);
            case EscPosToken.Cut _ -> cut();
        }
    }

    private void feed(int lines) {
        for (int i = 0; i < lines; i++) {
            page.feed();
        }
        advance(lines);
    }

    private void advance(int lines) {
        for (int i = 0; i < lines; i++) {
            state.usePaper();
        }
        busyUntil = busyUntil.plus(LINE.multipliedBy(lines));
        if (page.isTooLong()) {
            cut();
        }
    }

    private void cut() {
        busyUntil = busyUntil.plus(CUT);
        receipts.add(page.cut());
        printed++;
        if (receipts.size() > KEPT_RECEIPTS) {
            receipts.remove();
        }
    }

    private PeerReaction changes() {
        if (!hasNews()) {
            return PeerReaction.none();
        }
        autoSent = state.automaticBits();
        return answer(state.automatic());
    }

    private boolean hasNews() {
        return autoMask != 0 && autoSent != state.automaticBits();
    }

    private static Bytes identity(int what) {
        return Bytes.ofText(what == 66 ? "CAIYUN" : what == 67 ? "SIM-80" : "1.00", StandardCharsets.US_ASCII);
    }

    private static Bytes block(int header, Bytes content) {
        return Bytes.of(header).plus(content).plus(Bytes.of(0));
    }

    private static PeerReaction answer(Bytes bytes) {
        return PeerReaction.reply(ANSWER, bytes);
    }
}
