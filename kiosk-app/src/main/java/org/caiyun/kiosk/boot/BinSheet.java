package org.caiyun.kiosk.boot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.decide.BinSetup;
import org.caiyun.kiosk.flow.ReturnSummary.LibraryState;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.manifest.BinManifest;
import org.caiyun.kiosk.sheet.TextSheet;

/** A bin's manifest for whoever empties it: on paper, and as a table for other programs. It names no patron. */
final class BinSheet {
    /** What cannot wait until somebody comes to it: a reader waits, money is charged, or the alarm will sound. */
    private static final Set<Flag> FIRST = EnumSet.of(
            Flag.HOLD_HERE, Flag.UNCONFIRMED, Flag.NOT_SECURED, Flag.REPLAY_REFUSED, Flag.UNIDENTIFIED, Flag.LOST);

    private static final List<String> COLUMNS =
            List.of("position", "time", "barcode", "name", "outcome", "library", "reason", "rule", "check");

    private static final String GAP = "______";

    private final BinWords words;
    private final DateTimeFormatter time;
    private final Instant now;

    BinSheet(BinWords words, ZoneId zone, Instant now) {
        this.words = words;
        this.time =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
        this.now = now;
    }

    /** @param place what stands at the head beside the bin: library, kiosk and site, where they are known */
    List<String> text(BinManifest manifest, Optional<BinSetup> setup, String place) {
        var out = new ArrayList<String>(head(manifest, setup, place));
        out.add("");
        out.addAll(new TextTable(headings(), rows(manifest)).lines());
        out.add("");
        out.add(words.of("foot"));
        return out;
    }

    Bytes csv(BinManifest manifest) {
        return Bytes.ofText(
                CsvLine.BYTE_ORDER_MARK
                        + CsvLine.of(headings())
                        + rows(manifest).stream().map(CsvLine::of).collect(Collectors.joining()),
                UTF_8);
    }

    Bytes xlsx(BinManifest manifest) {
        return TextSheet.of(bin(manifest), headings(), rows(manifest));
    }

    private List<String> head(BinManifest manifest, Optional<BinSetup> setup, String place) {
        var head = new ArrayList<String>();
        head.add(words.of("title") + "  " + bin(manifest)
                + setup.map(bin -> " " + bin.name() + " (" + words.purpose(bin.purpose()) + ")")
                        .orElse("")
                + (place.isEmpty() ? "" : "  " + place));
        var before = manifest.before() == 0 ? words.of("none") : Long.toString(manifest.before());
        head.add((manifest.number() == 0
                        ? words.of("filling")
                        : words.of("number", "number", Long.toString(manifest.number())))
                .replace("{before}", before));
        head.add(words.of("period", "from", manifest.since().map(this::shown).orElse(words.of("beginning")))
                .replace("{to}", manifest.emptied().map(this::shown).orElse(words.of("now", "at", time.format(now)))));
        head.add(count(manifest));
        by(manifest).ifPresent(head::add);
        counted(manifest.untold(), "untold").ifPresent(head::add);
        long unseen =
                manifest.lines().stream().filter(line -> !line.witnessed()).count();
        counted(unseen, "unseen").ifPresent(head::add);
        var reasons = reasons(manifest);
        listed(reasons, "reasons").ifPresent(head::add);
        reasons.keySet().retainAll(FIRST);
        listed(reasons, "first").ifPresent(head::add);
        head.add(words.of("order"));
        return head;
    }

    /** With gaps to fill in where nobody has counted by hand. */
    private String count(BinManifest manifest) {
        var byHand = manifest.handover().byHand();
        return words.of("count", "n", Integer.toString(manifest.counted()))
                .replace("{hand}", byHand.isPresent() ? Integer.toString(byHand.getAsInt()) : GAP)
                .replace(
                        "{difference}",
                        byHand.isPresent() ? Integer.toString(byHand.getAsInt() - manifest.counted()) : GAP);
    }

    private Optional<String> by(BinManifest manifest) {
        var by = manifest.handover().by();
        return by.isEmpty() ? Optional.empty() : Optional.of(words.of("by", "name", by));
    }

    private Optional<String> counted(long number, String key) {
        return number == 0 ? Optional.empty() : Optional.of(words.of(key, "n", Long.toString(number)));
    }

    private Optional<String> listed(Map<Flag, Integer> reasons, String key) {
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(words.of(
                        key,
                        "list",
                        reasons.entrySet().stream()
                                .map(reason -> words.reasons(List.of(reason.getKey()), "")
                                                .strip() + " " + reason.getValue())
                                .collect(Collectors.joining("; "))));
    }

    private static Map<Flag, Integer> reasons(BinManifest manifest) {
        var counts = new EnumMap<Flag, Integer>(Flag.class);
        manifest.lines().stream()
                .map(line -> line.item().flags())
                .flatMap(Collection::stream)
                .forEach(flag -> counts.merge(flag, 1, Integer::sum));
        return counts;
    }

    private String bin(BinManifest manifest) {
        return words.of("bin", "bin", Integer.toString(manifest.bin().number()));
    }

    private List<String> headings() {
        return COLUMNS.stream().map(words::of).toList();
    }

    /** The last to fall in comes first, as the stack lies when the bin is opened. */
    private List<List<String>> rows(BinManifest manifest) {
        var lines = manifest.lines();
        int untold = manifest.untold();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.size() - 1 - i)
                .map(i -> row(untold + i + 1, lines.get(i)))
                .toList();
    }

    private List<String> row(int position, BinManifest.Line line) {
        var item = line.item();
        return List.of(
                Integer.toString(position),
                shown(line.landed()),
                item.barcode().isEmpty() ? words.of("no-barcode") : item.barcode(),
                item.title(),
                words.outcome(item.word()),
                item.library() == LibraryState.NOT_ASKED && item.barcode().isEmpty()
                        ? ""
                        : words.library(item.library()),
                words.reasons(item.flags(), item.owner()),
                words.rule(line.rule()),
                "☐");
    }

    private String shown(WallTime at) {
        return ListedTime.of(at, time);
    }
}
