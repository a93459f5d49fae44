package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.LibraryCommand;
import org.caiyun.kiosk.library.LibraryEvent;

/** A session whose line is a list of texts: what it wrote is taken out, what the library says is put in. */
final class SessionRig {
    static final String DATE = "20260301    093000";
    static final String ALL = "YYYYYYYYYYYYYYYY";
    static final String NO_ITEM_INFORMATION = "YYYYYYYYYYNYYYYY";
    static final String ITEM = "31500100000011";
    static final Duration TIMEOUT = Duration.ofSeconds(5);
    static final Duration SETTLE = Duration.ofSeconds(20);
    static final Instant WALL = Instant.parse("2026-03-01T01:30:00Z");
    static final WallTime RETURNED = new WallTime.Known(Instant.parse("2026-03-01T01:29:55Z"));

    final Sip2Session session;
    final List<LibraryEvent> events = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    /** What the machine's own clock shows; empty while it is not right. */
    Optional<Instant> wall = Optional.of(WALL);

    private int closes;
    private Uptime now = Uptime.ZERO;
    private long ids;

    SessionRig(VerifyMode verify, Sip2Settings.Account account) {
        this(settings(verify, account));
    }

    SessionRig(Sip2Settings settings) {
        session = new Sip2Session(settings, () -> wall);
    }

    /** Without error detection and without log-in, so that conversations are short; the link is up. */
    static SessionRig up(String offered) {
        var rig = new SessionRig(VerifyMode.OFF, Sip2Settings.Account.NONE);
        rig.comeUp(offered);
        rig.events.clear();
        return rig;
    }

    static Sip2Settings settings(VerifyMode verify, Sip2Settings.Account account) {
        return new Sip2Settings(
                account,
                new Sip2Settings.Place("NMG", "hall", ""),
                new Sip2Settings.Wire(UTF_8, Terminator.CR, verify, ZoneId.of("Asia/Shanghai")),
                new Sip2Settings.Patience(TIMEOUT, SETTLE, Duration.ofMinutes(5), 2));
    }

    static String status(String offered) {
        return "98YYYYYY600003" + DATE + "2.00AONMG|BX" + offered + "|";
    }

    static String ok(String item) {
        return "101YNN" + DATE + "AONMG|AB" + item + "|AQ|AJ红楼梦|";
    }

    static String no(String item) {
        return "100NUY" + DATE + "AONMG|AB" + item + "|AQ|AF任何文字|";
    }

    static String item(String item, String status) {
        return "18" + status + "0201" + DATE + "AB" + item + "|AJ红楼梦|";
    }

    void comeUp(String offered) {
        open();
        says(status(offered));
        writes();
    }

    void open() {
        run(session.opened(now));
    }

    void lineCloses() {
        run(session.closed("reset by peer", now));
    }

    void says(String... lines) {
        run(session.received(Bytes.ofText(String.join("\r", lines) + "\r", UTF_8), now));
    }

    void passes(Duration time) {
        now = now.plus(time);
        run(session.tick(now));
    }

    CommandId checkIn(String item) {
        return checkIn(item, false);
    }

    CommandId checkIn(String item, boolean late) {
        return checkIn(item, RETURNED, late);
    }

    CommandId checkIn(String item, WallTime returned, boolean late) {
        var id = new CommandId(++ids);
        run(session.command(new LibraryCommand.CheckIn(id, new Barcode(item), returned, late), now));
        return id;
    }

    CommandId settle(String item) {
        var id = new CommandId(++ids);
        run(session.command(new LibraryCommand.Settle(id, new Barcode(item), RETURNED), now));
        return id;
    }

    /** What was written since the last call, without terminators. */
    List<String> writes() {
        var all = List.copyOf(written);
        written.clear();
        return all;
    }

    /** The commands written since the last call, for instance 09 and 17. */
    List<String> commands() {
        return writes().stream().map(w -> w.substring(0, 2)).toList();
    }

    int closes() {
        return closes;
    }

    Uptime now() {
        return now;
    }

    List<CheckInOutcome> outcomes(CommandId id) {
        return events.stream()
                .filter(LibraryEvent.CheckInEnded.class::isInstance)
                .map(LibraryEvent.CheckInEnded.class::cast)
                .filter(e -> e.id().equals(id))
                .map(LibraryEvent.CheckInEnded::outcome)
                .toList();
    }

    private void run(Reaction<LibraryEvent> reaction) {
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Write(Bytes bytes) ->
                    written.add(bytes.text(UTF_8).strip());
                case LineAction.Close _ -> closes++;
                case LineAction.Open() -> throw new AssertionError("a driver does not open");
            }
        }
        events.addAll(reaction.results());
    }
}
