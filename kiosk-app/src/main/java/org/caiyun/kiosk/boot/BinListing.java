package org.caiyun.kiosk.boot;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caiyun.kiosk.decide.BinSetup;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.manifest.BinManifest;

/** A line for each bin: how much lies in it, and since when. */
final class BinListing {
    private final BinWords words;
    private final DateTimeFormatter time;

    BinListing(BinWords words, ZoneId zone) {
        this.words = words;
        this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    List<String> lines(List<BinManifest> bins, List<BinSetup> setups) {
        var headings = List.of(
                words.of("title"),
                "",
                words.of("list.items"),
                words.of("list.room"),
                words.of("list.oldest"),
                words.of("list.emptied"));
        return new TextTable(
                        headings, bins.stream().map(bin -> row(bin, setups)).toList())
                .lines();
    }

    private List<String> row(BinManifest bin, List<BinSetup> setups) {
        Optional<BinSetup> setup =
                setups.stream().filter(one -> one.bin().equals(bin.bin())).findFirst();
        return List.of(
                words.of("bin", "bin", Integer.toString(bin.bin().number())),
                setup.map(one -> words.purpose(one.purpose()) + " " + one.name())
                        .orElse(""),
                Integer.toString(bin.counted()),
                setup.filter(one -> one.capacity() > 0)
                        .map(one -> Integer.toString(one.capacity()))
                        .orElse("-"),
                bin.lines().isEmpty() ? "-" : shown(bin.lines().getFirst().landed()),
                bin.since().map(this::shown).orElse(words.of("list.never")));
    }

    private String shown(WallTime at) {
        return ListedTime.of(at, time);
    }
}
