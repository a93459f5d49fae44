package org.caiyun.sim.panel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caiyun.sim.scenario.Trouble;
import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.scenario.Trouble.Part;

/** The faults that the bench offers: every one that a scenario can name, with words and, for the usual ones, a key. */
final class FaultTable {
    /** One fault; {@code key} is empty where it has none. */
    record Offer(String id, Trouble trouble, String name, String key) {}

    private static final Map<Trouble, String> KEYS = Map.of(
            new Trouble(Part.READER, Kind.SILENT), "1",
            new Trouble(Part.READER, Kind.UNPLUGGED), "2",
            new Trouble(Part.LIBRARY, Kind.UNPLUGGED), "3",
            new Trouble(Part.LIBRARY, Kind.SLOW), "4",
            new Trouble(Part.LIBRARY, Kind.REFUSES), "5",
            new Trouble(Part.LIBRARY, Kind.ANSWER_LOST), "6",
            new Trouble(Part.PRINTER, Kind.PAPER_OUT), "7",
            new Trouble(Part.PRINTER, Kind.COVER_OPEN), "8",
            new Trouble(Part.CHUTE, Kind.JAM), "9",
            new Trouble(Part.DISK, Kind.FULL), "0");

    private static final List<Offer> OFFERS =
            Trouble.all().stream().map(FaultTable::offer).toList();

    private FaultTable() {}

    static List<Offer> offers() {
        return OFFERS;
    }

    static Optional<Trouble> trouble(String id) {
        return OFFERS.stream()
                .filter(o -> o.id().equals(id))
                .map(Offer::trouble)
                .findFirst();
    }

    private static Offer offer(Trouble trouble) {
        var id = word(trouble.device()) + "-" + word(trouble.kind());
        return new Offer(id, trouble, name(trouble), KEYS.getOrDefault(trouble, ""));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String name(Trouble trouble) {
        return switch (trouble.kind()) {
            case UNPLUGGED ->
                switch (trouble.device()) {
                    case READER -> "Reader unplugged";
                    case PRINTER -> "Printer unplugged";
                    case CHUTE -> "Board unplugged";
                    case LIBRARY -> "Library down";
                    case DISK -> "Disk gone";
                };
            case SILENT ->
                switch (trouble.device()) {
                    case READER -> "Reader silent";
                    case PRINTER -> "Printer silent";
                    case CHUTE -> "Board silent";
                    case LIBRARY -> "Library silent";
                    case DISK -> "Disk silent";
                };
            case GARBAGE -> "Reader sends garbage";
            case ANTENNA -> "Antenna broken";
            case SLOW -> "Library slow: 2 s for each answer";
            case REFUSES -> "Library refuses check-ins";
            case BAD_CHECKSUM -> "Library's checksums wrong";
            case BREAKS_OFF -> "Library closes in mid-message";
            case ANSWER_LOST -> "Next check-in answer lost";
            case PAPER_OUT -> "Paper out";
            case PAPER_LOW -> "Paper low";
            case COVER_OPEN -> "Printer cover open";
            case CUTTER -> "Cutter stuck";
            case JAM -> "Belt jam";
            case MOTOR -> "Motor dead";
            case MOUTH_ON -> "Mouth sensor stuck on";
            case MOUTH_OFF -> "Mouth sensor stuck off";
            case CAPTIVE_ON -> "Capture sensor stuck on";
            case CAPTIVE_OFF -> "Capture sensor stuck off";
            case BELT_ON -> "Belt sensor stuck on";
            case BELT_OFF -> "Belt sensor stuck off";
            case DIVERTER -> "Diverters dead";
            case FULL -> "Disk full";
        };
    }
}
