package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.caiyun.kiosk.flow.LateCheckIn;
import org.caiyun.kiosk.flow.LateCheckIn.Result;
import org.caiyun.kiosk.flow.LateCheckIns;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.DecodeResult;
import org.caiyun.kiosk.journal.FactCodec;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.JournalEntry;

/** Which check-ins the library was told late, or has still to be told, as a list for people, in JSON or as a table. */
final class LateListing {
    private static final List<String> COLUMNS =
            List.of("time", "result", "reason", "item", "returned", "title", "bin", "attempts", "return");

    private final DateTimeFormatter time;
    private final FactCodec codec = new FactCodec();
    private final List<LateCheckIn> told = new ArrayList<>();
    private final LateCheckIns journal;

    /** How it is written. */
    enum Form {
        TEXT,
        JSON,
        CSV
    }

    /** With a day only what the library was told on that day. */
    LateListing(ZoneId zone, Optional<LocalDate> day) {
        time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
        Predicate<Instant> onTheDay =
                at -> day.isEmpty() || at.atZone(zone).toLocalDate().equals(day.get());
        journal = new LateCheckIns(late -> {
            if (onTheDay.test(late.at().shown())) {
                told.add(late);
            }
        });
    }

    /** A fact that this program does not know is none of these. */
    void add(JournalEntry entry) {
        if (codec.decode(entry.text()) instanceof DecodeResult.Decoded(var fact)) {
            journal.add(FactRecord.of(entry, fact));
        }
    }

    String told(Form form) {
        return written(told, form);
    }

    String waiting(Form form) {
        return written(journal.waiting(), form);
    }

    private String written(List<LateCheckIn> list, Form form) {
        var out = new StringBuilder();
        switch (form) {
            case CSV -> {
                out.append(CsvLine.BYTE_ORDER_MARK).append(CsvLine.of(COLUMNS));
                list.forEach(late -> out.append(CsvLine.of(cells(late))));
            }
            case JSON -> list.forEach(late -> out.append(json(late)).append('\n'));
            case TEXT -> {
                list.forEach(late -> out.append(String.join("  ", cells(late)).stripTrailing())
                        .append('\n'));
                out.append(summary(list)).append('\n');
            }
        }
        return out.toString();
    }

    private List<String> cells(LateCheckIn late) {
        var line = late.line();
        return List.of(
                shown(late.at()),
                word(late.result()),
                late.reason(),
                line.barcode(),
                shown(line.takenAt()),
                line.title(),
                line.bin() == 0 ? "" : Integer.toString(line.bin()),
                Integer.toString(late.attempts()),
                line.id().toString());
    }

    private String json(LateCheckIn late) {
        var object = JsonNodeFactory.instance.objectNode();
        var cells = cells(late);
        for (int i = 0; i < cells.size(); i++) {
            object.put(COLUMNS.get(i), cells.get(i));
        }
        return object.toString();
    }

    private static String summary(List<LateCheckIn> list) {
        long refused =
                list.stream().filter(late -> late.result() == Result.REFUSED).count();
        long wait = list.stream().filter(late -> late.result() == Result.WAITS).count();
        return wait > 0
                ? "the library has still to be told of " + wait
                : "told late: " + list.size() + ", of them refused: " + refused;
    }

    private String shown(WallTime at) {
        return ListedTime.of(at, time);
    }

    private static String word(Result result) {
        return result.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
