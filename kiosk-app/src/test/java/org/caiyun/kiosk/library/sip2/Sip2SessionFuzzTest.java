package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.library.LibraryCommand;
import org.caiyun.kiosk.library.LibraryEvent;

/** The session under any bytes in any portions, any lapse of time, lines that come and go, and commands meanwhile. */
final class Sip2SessionFuzzTest {
    private static final Duration SETTLE = Duration.ofSeconds(4);
    private static final int MOST_WRITTEN_AT_ONCE = 40;
    private static final String DATE = "20260301    093000";
    private static final List<String> SAYINGS = List.of(
            "",
            "\r",
            "941\r",
            "940\r",
            "98YYYYYY030003" + DATE + "2.00AOA|BXYYYYYYYYYYYYYYYY|\r",
            "98YYYYYY030003" + DATE + "2.00AOA|BXYYYYYYYYYYNYYYYY|\r",
            "98NYYYYY030003" + DATE + "2.00AOA|BX|\r",
            "101YNN" + DATE + "AOA|AB1|AQ|AJt|\r",
            "100NUY" + DATE + "AOA|AB1|AQ|CV99|\r",
            "18030201" + DATE + "AB1|AJt|\r",
            "18040201" + DATE + "AB1|AJt|\r",
            "18010101" + DATE + "AB1|AJ|\r",
            "96AZFEF6",
            "96AZFEF6\r",
            "97AZFEF5\r",
            "login: ",
            "Problems handling the request\r");

    @FuzzTest
    void endsEveryCommandOnceAndInItsTime(FuzzedDataProvider data) {
        var run = new Run(new Sip2Session(settings(data), () -> Optional.of(Instant.EPOCH)));
        while (data.remainingBytes() > 0) {
            switch (data.consumeInt(0, 9)) {
                case 0 -> run.open();
                case 1 -> run.close();
                case 2 -> run.ask(data.consumeBoolean(), data.consumeBoolean());
                case 3 -> run.passes(Duration.ofMillis(data.consumeInt(1, 5_000)));
                case 4 -> run.passesUntilItIsDue();
                case 5 -> run.hears(Bytes.copyOf(data.consumeBytes(80)));
                default -> run.hearsInParts(data.pickValue(SAYINGS), data.consumeInt(1, 60));
            }
        }
        run.passes(SETTLE);

        assertThat(run.due).as("commands that were not answered").isEmpty();
    }

    private static Sip2Settings settings(FuzzedDataProvider data) {
        var verify = data.pickValue(VerifyMode.values());
        var checksum = data.pickValue(ChecksumKind.values());
        var prompts = List.of(new LoginPrompts.Prompt("login:", LoginPrompts.Answer.USER));
        return new Sip2Settings(
                data.consumeBoolean() ? Sip2Settings.Account.NONE : new Sip2Settings.Account("u", "p"),
                new Sip2Settings.Place("A", "", ""),
                new Sip2Settings.Wire(
                        UTF_8,
                        data.pickValue(Terminator.values()),
                        checksum == ChecksumKind.DP2 && verify == VerifyMode.STRICT ? VerifyMode.LENIENT : verify,
                        checksum,
                        ZoneOffset.UTC),
                new Sip2Settings.Patience(Duration.ofSeconds(1), SETTLE, Duration.ofMinutes(1), 2),
                data.consumeInt(0, 3) == 0
                        ? new LoginPrompts(prompts, Duration.ofSeconds(5), true)
                        : LoginPrompts.NONE);
    }

    /** What was asked and is not answered, with the moment by which it must be. */
    private static final class Run {
        final Map<CommandId, Uptime> due = new HashMap<>();
        private final Sip2Session session;
        private Uptime now = Uptime.ZERO;
        private long commands;
        private boolean open;

        Run(Sip2Session session) {
            this.session = session;
        }

        void open() {
            open = true;
            take(session.opened(now));
        }

        void close() {
            open = false;
            take(session.closed("gone", now));
        }

        void ask(boolean settles, boolean late) {
            var id = new CommandId(++commands);
            var item = new Barcode(late ? "1" : "2");
            var returned = new WallTime.Known(Instant.EPOCH);
            due.put(id, now.plus(SETTLE));
            take(session.command(
                    settles
                            ? new LibraryCommand.Settle(id, item, returned, false)
                            : new LibraryCommand.CheckIn(id, item, returned, late),
                    now));
            // those that wait, the one that is asked, and no more
            assertThat(due).hasSizeLessThanOrEqualTo(CheckInQueue.LIMIT + 1);
        }

        /** As an edge does: it ticks when the session asked for it, however long the time. */
        void passes(Duration time) {
            var until = now.plus(time);
            int ticks = 0;
            for (var next = session.deadline();
                    next.filter(at -> at.reachedAt(until)).isPresent();
                    next = session.deadline()) {
                now = next.get().reachedAt(now) ? now : next.get();
                take(session.tick(now));
                assertThat(++ticks).as("ticks without an end").isLessThan(100);
            }
            now = until;
        }

        void passesUntilItIsDue() {
            session.deadline().filter(at -> !at.reachedAt(now)).ifPresent(at -> passes(at.since(now)));
        }

        void hears(Bytes bytes) {
            if (open) {
                take(session.received(bytes, now));
            }
        }

        void hearsInParts(String text, int size) {
            Bytes all = Bytes.ofText(text, UTF_8);
            for (int from = 0; from < all.size(); from += size) {
                hears(all.slice(from, Math.min(all.size(), from + size)));
            }
        }

        private void take(Reaction<LibraryEvent> reaction) {
            assertThat(reaction.line()).hasSizeLessThan(MOST_WRITTEN_AT_ONCE);
            for (LineAction action : reaction.line()) {
                if (action instanceof LineAction.Close) {
                    open = false;
                }
            }
            for (LibraryEvent event : reaction.results()) {
                if (event instanceof LibraryEvent.CheckInEnded(CommandId id, var _)) {
                    Uptime limit = due.remove(id);
                    assertThat(limit)
                            .as("answered once, and only what was asked")
                            .isNotNull();
                    assertThat(now).isLessThanOrEqualTo(limit);
                }
            }
        }
    }
}
