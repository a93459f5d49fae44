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
            case UNPLUGGED -> trouble.device() == Part.LIBRARY ? "Library down" : part(trouble) + " unplugged";
            case SILENT -> part(trouble) + " silent";
            case IMPOSTOR -> part(trouble) + " replaced by another device";
            case LOSES_BYTES -> part(trouble) + "'s line loses bytes";
            case CHANGES_BYTES -> part(trouble) + "'s line changes bytes";
            case DOUBLES_BYTES -> part(trouble) + "'s line doubles bytes";
            case LATE_BYTES -> part(trouble) + "'s line late";
            case SLOW -> trouble.device() == Part.LIBRARY ? "Library slow: 2 s for each answer" : "Reader slow";
            case POWER -> part(trouble) + " without power";
            case FULL -> "Disk full";
            case READ_ONLY -> "Disk read-only";
            case SYNC_ERROR -> "Disk fails to sync";
            case JUMPS_AHEAD -> "Wall clock 5 h ahead";
            case JUMPS_BACK -> "Wall clock 5 h behind";
            case UNSET -> "Wall clock in 1970";
            default ->
                switch (trouble.device()) {
                    case READER -> readerName(trouble.kind());
                    case LIBRARY -> libraryName(trouble.kind());
                    case CHUTE -> chuteName(trouble.kind());
                    case PRINTER -> printerName(trouble.kind());
                    case PLATFORM -> platformName(trouble.kind());
                    case DISK, CLOCK, SCANNER -> word(trouble.kind());
                };
        };
    }

    private static String part(Trouble trouble) {
        return switch (trouble.device()) {
            case READER -> "Reader";
            case PRINTER -> "Printer";
            case CHUTE -> "Board";
            case LIBRARY -> "Library";
            case DISK -> "Disk";
            case CLOCK -> "Clock";
            case SCANNER -> "Scanner";
            case PLATFORM -> "Platform";
        };
    }

    private static String readerName(Kind kind) {
        return switch (kind) {
            case GARBAGE -> "Reader sends garbage";
            case ANTENNA -> "Antenna broken";
            case TAG_GONE_BEFORE_WRITE -> "Tag gone before its write";
            case TAG_GONE_IN_WRITE -> "Tag gone in its write";
            case TAG_GONE_AFTER_WRITE -> "Tag gone after its write";
            case WRITE_REPLY_LOST -> "Replies to writes lost";
            case WRITE_FAILS -> "Writes fail";
            case WRITE_MISREPORTED -> "Writes done, called failed";
            case GHOST -> "Tags that are not there";
            case SCAN_MODE -> "Reader in scan mode";
            default -> word(kind);
        };
    }

    private static String libraryName(Kind kind) {
        return switch (kind) {
            case REFUSES -> "Library refuses check-ins";
            case BAD_CHECKSUM -> "Library's checksums wrong";
            case WRONG_SEQUENCE -> "Library's numbers wrong";
            case ANOTHER_ITEM -> "Library names another item";
            case LATE_ANSWER -> "Check-in answers 4 s late";
            case BREAKS_OFF -> "Library closes in mid-message";
            case HANGS_UP -> "Library hangs up, nothing run";
            case HANGS_UP_AFTER -> "Library hangs up, check-in run";
            case ASKS_TO_RESEND -> "Library asks to resend";
            case STATUS_INSTEAD -> "Library answers with its status";
            case PLAIN_TEXT -> "Library answers in plain text";
            case PLAIN_TEXT_AFTER -> "Plain text, check-in run";
            case REQUEST_LOST -> "Check-ins never arrive";
            case ANSWER_LOST -> "Next check-in answer lost";
            case LOGIN_REFUSED -> "Library refuses logins";
            case REEXECUTES -> "Library runs repeats again";
            case CLOCK_OFF -> "Library's clock 5 h ahead";
            case RESEND_STORM -> "Library asks to resend five times";
            case HALF_LINE -> "Half of each answer comes";
            case NO_END -> "Answers without an end";
            case CRLF_ENDS -> "Answers end with CR LF";
            case LF_ENDS -> "Answers end with LF";
            case IN_PARTS -> "Answers in portions";
            case MERGED -> "Old answer before each answer";
            case TWICE -> "Answers come twice";
            case DECOMPOSED -> "Answers decomposed (NFD)";
            case BLANK_FIELDS -> "Answers' fields empty";
            case BYTE_SUMS -> "Checksums over bytes";
            case CODE_POINT_SUMS -> "Checksums over code points";
            case DP2_SUMS -> "Checksums of dp2";
            case DEAF_TO_97 -> "Library repeats nothing";
            default -> word(kind);
        };
    }

    private static String platformName(Kind kind) {
        return switch (kind) {
            case DOWN -> "Platform down";
            case SLOW_ANSWERS -> "Platform slow: 2 s for each answer";
            case LATE_ANSWERS -> "Platform answers too late";
            case SERVER_ERROR -> "Platform answers 500";
            case CONFLICT -> "Platform answers 409 to events";
            case WRONG_SCHEMA -> "Platform's answers fit no schema";
            case DOUBLED -> "Platform hears everything twice";
            default -> word(kind);
        };
    }

    private static String printerName(Kind kind) {
        return switch (kind) {
            case PAPER_OUT -> "Paper out";
            case PAPER_OUT_SOON -> "Paper out after 3 lines";
            case PAPER_LOW -> "Paper low";
            case COVER_OPEN -> "Printer cover open";
            case CUTTER -> "Cutter stuck";
            case NO_FENCE -> "Printer says not how far it is";
            default -> word(kind);
        };
    }

    private static String chuteName(Kind kind) {
        return switch (kind) {
            case JAM -> "Belt jam";
            case JAM_MOUTH -> "Jam in the mouth";
            case JAM_SHUTTER -> "Jam under the shutter";
            case JAM_CAPTIVE -> "Jam behind the shutter";
            case MOTOR -> "Motor dead";
            case SLOW_MOTOR -> "Motor slow";
            case MOUTH_ON -> "Mouth sensor stuck on";
            case MOUTH_OFF -> "Mouth sensor stuck off";
            case MOUTH_BOUNCES -> "Mouth sensor bounces";
            case CAPTIVE_ON -> "Capture sensor stuck on";
            case CAPTIVE_OFF -> "Capture sensor stuck off";
            case CAPTIVE_BOUNCES -> "Capture sensor bounces";
            case BELT_ON -> "Belt sensor stuck on";
            case BELT_OFF -> "Belt sensor stuck off";
            case BELT_BOUNCES -> "Belt sensor bounces";
            case LANDING_ON -> "Landing sensors stuck on";
            case LANDING_OFF -> "Landing sensors stuck off";
            case LANDING_BOUNCES -> "Landing sensors bounce";
            case DIVERTER -> "Diverters dead";
            default -> word(kind);
        };
    }
}
