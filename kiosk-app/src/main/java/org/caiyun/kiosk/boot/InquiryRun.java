package org.caiyun.kiosk.boot;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.ByteLine;
import org.caiyun.device.line.LineAction;
import org.caiyun.device.line.LineEvent;
import org.caiyun.kiosk.library.sip2.InquiryEnd;
import org.caiyun.kiosk.library.sip2.InquiryEvent;
import org.caiyun.kiosk.library.sip2.NettyLine;
import org.caiyun.kiosk.library.sip2.Sip2Inquirer;
import org.caiyun.kiosk.library.sip2.tls.TlsSettings;

/** Carries one inquiry out on a line, on the thread that calls it. */
final class InquiryRun {
    private static final int INBOX_LIMIT = 1024;
    private static final Duration IDLE = Duration.ofSeconds(1);
    /** The line has limits of its own with a better reason; this is the last resort behind them. */
    private static final Duration OPENING = NettyLine.Limits.DEFAULT
            .connectTimeout()
            .plus(TlsSettings.HANDSHAKE_LIMIT)
            .plusSeconds(2);

    private final Sip2Inquirer inquirer;
    private final ByteLine line;
    private final Supplier<Uptime> clock;
    private final Consumer<String> trace;
    private final LinkedBlockingQueue<LineEvent> inbox = new LinkedBlockingQueue<>(INBOX_LIMIT);
    private Optional<InquiryEnd> end = Optional.empty();

    InquiryRun(Sip2Inquirer inquirer, ByteLine line, Supplier<Uptime> clock, Consumer<String> trace) {
        this.inquirer = inquirer;
        this.line = line;
        this.clock = clock;
        this.trace = trace;
    }

    InquiryEnd run() throws InterruptedException {
        try {
            perform(inquirer.begin(OPENING, clock.get()));
            while (end.isEmpty()) {
                Duration wait = inquirer.deadline()
                        .map(deadline -> deadline.since(clock.get()))
                        .orElse(IDLE);
                LineEvent event = inbox.poll(Math.max(wait.toNanos(), 0), TimeUnit.NANOSECONDS);
                perform(event == null ? inquirer.tick(clock.get()) : inquirer.on(event, clock.get()));
            }
            return end.get();
        } finally {
            line.close();
        }
    }

    private void perform(Reaction<InquiryEvent> reaction) {
        for (InquiryEvent event : reaction.results()) {
            switch (event) {
                case InquiryEvent.Sent(String shown) -> trace.accept("> " + shown);
                case InquiryEvent.Heard(String shown) -> trace.accept("< " + shown);
                case InquiryEvent.PassedOver(String why) -> trace.accept("  passed over: " + why);
                case InquiryEvent.Ended(InquiryEnd what) -> end = Optional.of(what);
            }
        }
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Open() -> line.open(this::heard);
                case LineAction.Write(var bytes) -> line.write(bytes);
                case LineAction.Close _ -> line.close();
            }
        }
    }

    /** On the line's own thread. */
    private void heard(LineEvent event) {
        if (!inbox.offer(event)) {
            inbox.clear();
            var _ = inbox.offer(new LineEvent.Closed("more comes than can be read"));
        }
    }
}
