package org.caiyun.sim.scenario;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;

import java.util.Arrays;
import java.util.List;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.run.LineName;

/**
 * A fault of one part, from when it is put in until it is cleared.
 *
 * @param once it happens at its next occasion only; {@link #allOnce} has those that can
 */
public record Trouble(Part device, Kind kind, boolean once) {
    /** It lasts until it is cleared, or happens once where its kind says so. */
    public Trouble(Part device, Kind kind) {
        this(device, kind, false);
    }

    /** What can be faulty. */
    public enum Part {
        READER,
        PRINTER,
        CHUTE,
        LIBRARY,
        /** Only some machines have one. */
        SCANNER,
        DISK,
        CLOCK,
        PLATFORM;

        LineName line() {
            return LineName.valueOf(name());
        }
    }

    /** Whose fault it can be. */
    private enum Owners {
        EVERY_LINE,
        READER_OR_LIBRARY,
        PRINTER_OR_CHUTE,
        READER,
        PRINTER,
        CHUTE,
        LIBRARY,
        DISK,
        CLOCK,
        PLATFORM;

        List<Part> parts() {
            return switch (this) {
                case EVERY_LINE -> List.of(Part.READER, Part.PRINTER, Part.CHUTE, Part.LIBRARY, Part.SCANNER);
                case READER_OR_LIBRARY -> List.of(Part.READER, Part.LIBRARY);
                case PRINTER_OR_CHUTE -> List.of(Part.PRINTER, Part.CHUTE);
                case READER -> List.of(Part.READER);
                case PRINTER -> List.of(Part.PRINTER);
                case CHUTE -> List.of(Part.CHUTE);
                case LIBRARY -> List.of(Part.LIBRARY);
                case DISK -> List.of(Part.DISK);
                case CLOCK -> List.of(Part.CLOCK);
                case PLATFORM -> List.of(Part.PLATFORM);
            };
        }
    }

    /** How long a fault is there. */
    private enum Span {
        /** Until it is cleared. */
        LASTING,
        /** Until it is cleared, or at its next occasion only. */
        LASTING_OR_ONCE,
        /** At its next occasion only, whatever is said. */
        ALWAYS_ONCE
    }

    /** What is wrong, which parts can have it, and how long. */
    public enum Kind {
        /** The cable is out, or nobody listens. */
        UNPLUGGED(Owners.EVERY_LINE, Span.LASTING),
        /** The line is open and nothing comes back. */
        SILENT(Owners.EVERY_LINE, Span.LASTING),
        /** The line is gone and comes back as another device. */
        IMPOSTOR(Owners.EVERY_LINE, Span.LASTING),
        /** One portion in twenty, either way, lacks a byte. */
        LOSES_BYTES(Owners.EVERY_LINE, Span.LASTING),
        /** One portion in twenty, either way, has a wrong bit. */
        CHANGES_BYTES(Owners.EVERY_LINE, Span.LASTING),
        /** One portion in twenty, either way, has a byte twice. */
        DOUBLES_BYTES(Owners.EVERY_LINE, Span.LASTING),
        /** One portion in twenty comes up to 0.4 s late, and what follows waits for it. */
        LATE_BYTES(Owners.EVERY_LINE, Span.LASTING),
        /** The library needs two seconds for each answer, the reader 0.4. */
        SLOW(Owners.READER_OR_LIBRARY, Span.LASTING),
        /** Off: nothing answers, nothing moves, what it held is forgotten; cleared, it is on again. */
        POWER(Owners.PRINTER_OR_CHUTE, Span.LASTING),
        /** Every reply is noise. */
        GARBAGE(Owners.READER, Span.LASTING),
        /** Metal before the antenna, or its cable broken. */
        ANTENNA(Owners.READER, Span.LASTING),
        /** The antenna loses a tag just before it is written. */
        TAG_GONE_BEFORE_WRITE(Owners.READER, Span.LASTING),
        /** The antenna loses a tag while it is written: it is written, and the reader reports an error. */
        TAG_GONE_IN_WRITE(Owners.READER, Span.LASTING),
        /** The antenna loses a tag just after it was written. */
        TAG_GONE_AFTER_WRITE(Owners.READER, Span.LASTING),
        /** A tag is written, and the reader's reply is lost. */
        WRITE_REPLY_LOST(Owners.READER, Span.LASTING_OR_ONCE),
        /** A tag is not written, and the reader reports an error. */
        WRITE_FAILS(Owners.READER, Span.LASTING_OR_ONCE),
        /** A tag is written, and the reader reports an error. */
        WRITE_MISREPORTED(Owners.READER, Span.LASTING_OR_ONCE),
        /** An inventory lists a tag that is not there. */
        GHOST(Owners.READER, Span.LASTING_OR_ONCE),
        /** Somebody has set the reader to scan mode: it refuses every tag command. */
        SCAN_MODE(Owners.READER, Span.LASTING),
        /** The library says no to every check-in and runs none. */
        REFUSES(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** The checksum of every answer about an item is wrong, until it is asked for again. */
        BAD_CHECKSUM(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** The answers about items have another sequence number; they were run. */
        WRONG_SEQUENCE(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** A check-in is run, and the answer names another item. */
        ANOTHER_ITEM(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** A check-in is run, and the answer comes four seconds later, too late. */
        LATE_ANSWER(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** The library closes the connection in the middle of its answer to a check-in. */
        BREAKS_OFF(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** The library closes the connection in place of a check-in, which is not run. */
        HANGS_UP(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** The library runs a check-in and closes the connection. */
        HANGS_UP_AFTER(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** In place of a check-in the library asks to send it again (96). */
        ASKS_TO_RESEND(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** In place of a check-in the library tells its status (98). */
        STATUS_INSTEAD(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** In place of a check-in the library writes a line that is not SIP2. */
        PLAIN_TEXT(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** The library runs a check-in and writes a line that is not SIP2. */
        PLAIN_TEXT_AFTER(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** A check-in never arrives. */
        REQUEST_LOST(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** The library executes the next check-in and its answer is lost. */
        ANSWER_LOST(Owners.LIBRARY, Span.ALWAYS_ONCE),
        /** No login is right any more, and who has none is hung up on. */
        LOGIN_REFUSED(Owners.LIBRARY, Span.LASTING),
        /** A request that is repeated is run again, where its answer should be repeated. */
        REEXECUTES(Owners.LIBRARY, Span.LASTING),
        /** No paper. */
        PAPER_OUT(Owners.PRINTER, Span.LASTING),
        /** The paper ends after three more lines. */
        PAPER_OUT_SOON(Owners.PRINTER, Span.LASTING),
        /** The paper will soon end. */
        PAPER_LOW(Owners.PRINTER, Span.LASTING),
        /** The cover is open. */
        COVER_OPEN(Owners.PRINTER, Span.LASTING),
        /** The knife does not move. */
        CUTTER(Owners.PRINTER, Span.LASTING),
        /** The printer prints, and does not say how far it is. */
        NO_FENCE(Owners.PRINTER, Span.LASTING),
        /** The belt turns and the book on it does not move. */
        JAM(Owners.CHUTE, Span.LASTING),
        /** The belt turns and what lies in the mouth is not drawn in. */
        JAM_MOUTH(Owners.CHUTE, Span.LASTING),
        /** The belt turns and what lies under the shutter does not move. */
        JAM_SHUTTER(Owners.CHUTE, Span.LASTING),
        /** The belt turns and what lies behind the shutter does not move. */
        JAM_CAPTIVE(Owners.CHUTE, Span.LASTING),
        /** Nothing moves. */
        MOTOR(Owners.CHUTE, Span.LASTING),
        /** The belt runs at half its speed. */
        SLOW_MOTOR(Owners.CHUTE, Span.LASTING),
        MOUTH_ON(Owners.CHUTE, Span.LASTING),
        MOUTH_OFF(Owners.CHUTE, Span.LASTING),
        /** The mouth's sensor jumps for 0.15 s after each change; so do the others. */
        MOUTH_BOUNCES(Owners.CHUTE, Span.LASTING),
        CAPTIVE_ON(Owners.CHUTE, Span.LASTING),
        CAPTIVE_OFF(Owners.CHUTE, Span.LASTING),
        CAPTIVE_BOUNCES(Owners.CHUTE, Span.LASTING),
        BELT_ON(Owners.CHUTE, Span.LASTING),
        BELT_OFF(Owners.CHUTE, Span.LASTING),
        BELT_BOUNCES(Owners.CHUTE, Span.LASTING),
        /** The landing sensors of all outputs. */
        LANDING_ON(Owners.CHUTE, Span.LASTING),
        LANDING_OFF(Owners.CHUTE, Span.LASTING),
        LANDING_BOUNCES(Owners.CHUTE, Span.LASTING),
        /** No diverter moves: everything falls into the first output's bin. */
        DIVERTER(Owners.CHUTE, Span.LASTING),
        /** Nothing can be written: the disk is full. */
        FULL(Owners.DISK, Span.LASTING_OR_ONCE),
        /** Nothing can be written: the disk is read-only. */
        READ_ONLY(Owners.DISK, Span.LASTING_OR_ONCE),
        /** A commit is reported as failed, and is on the disk or not, as the seed has it. */
        SYNC_ERROR(Owners.DISK, Span.LASTING_OR_ONCE),
        /** The wall clock jumps five hours ahead, and back when cleared. */
        JUMPS_AHEAD(Owners.CLOCK, Span.LASTING),
        /** The wall clock jumps five hours back, and ahead when cleared. */
        JUMPS_BACK(Owners.CLOCK, Span.LASTING),
        /** The wall clock is in 1970, until cleared. */
        UNSET(Owners.CLOCK, Span.LASTING),
        // the soak draws in this order: what is new comes last, and a seed keeps its older mishaps
        /** The library's clock, and every date it tells, is five hours ahead. */
        CLOCK_OFF(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** In place of every answer the library asks five times at once to send the request again (96). */
        RESEND_STORM(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** Half of each answer comes, and the other half never does. */
        HALF_LINE(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** Answers come without their terminator. */
        NO_END(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** Answers end with CR and LF. */
        CRLF_ENDS(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** Answers end with LF alone. */
        LF_ENDS(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** Each answer comes in four portions, 0.15 s from one to the next. */
        IN_PARTS(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** Before each answer the one before it comes again, in one portion with it. */
        MERGED(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** Each answer comes twice, in one portion. */
        TWICE(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** The texts of answers are decomposed (NFD). */
        DECOMPOSED(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** The fields of answers have no values. */
        BLANK_FIELDS(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** The checksums of answers are over bytes, whatever the site's are over. */
        BYTE_SUMS(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** The checksums of answers are over code points, whatever the site's are over. */
        CODE_POINT_SUMS(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** The checksums of answers are as dp2 adds them up, whatever the site's are. */
        DP2_SUMS(Owners.LIBRARY, Span.LASTING_OR_ONCE),
        /** Who asks for the last answer again (97) hears nothing. */
        DEAF_TO_97(Owners.LIBRARY, Span.LASTING),
        /** Nobody answers. */
        DOWN(Owners.PLATFORM, Span.LASTING),
        /** Every answer takes two seconds. */
        SLOW_ANSWERS(Owners.PLATFORM, Span.LASTING),
        /** What is asked is done, and the answer comes later than the kiosk waits. */
        LATE_ANSWERS(Owners.PLATFORM, Span.LASTING),
        /** It answers 500 and does nothing. */
        SERVER_ERROR(Owners.PLATFORM, Span.LASTING),
        /** It answers 409 to every event and does nothing. */
        CONFLICT(Owners.PLATFORM, Span.LASTING),
        /** What is asked is done, and the answer fits no schema. */
        WRONG_SCHEMA(Owners.PLATFORM, Span.LASTING),
        /** What is asked arrives twice. */
        DOUBLED(Owners.PLATFORM, Span.LASTING);

        private final Owners owners;
        private final Span span;

        Kind(Owners owners, Span span) {
            this.owners = owners;
            this.span = span;
        }

        boolean fits(Part part) {
            return owners.parts().contains(part);
        }

        boolean canBeOnce() {
            return span != Span.LASTING;
        }

        /** True for those that the soak's first runs did not have. */
        public boolean isLater() {
            return compareTo(UNSET) > 0;
        }

        /** What can be wrong with an answer of the library, and with no other device. */
        static List<Kind> ofAnswers() {
            return Arrays.stream(values())
                    .filter(kind -> kind.owners == Owners.LIBRARY)
                    .toList();
        }
    }

    /** Every fault of a machine without a scanner, part by part, as it lasts. */
    public static List<Trouble> all() {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.SCANNER)
                .flatMap(part -> Arrays.stream(Kind.values())
                        .filter(kind -> kind.fits(part))
                        .map(kind -> new Trouble(part, kind)))
                .toList();
    }

    /** Every fault that can be made to happen at its next occasion only. */
    public static List<Trouble> allOnce() {
        return all().stream()
                .filter(trouble -> trouble.kind.canBeOnce())
                .map(trouble -> new Trouble(trouble.device, trouble.kind, true))
                .toList();
    }

    /** Whether it happens at its next occasion only. */
    boolean happensOnce() {
        return once || kind.span == Span.ALWAYS_ONCE;
    }

    static Trouble from(Section s) {
        var trouble = new Trouble(
                s.required("device", choice(Part.class)),
                s.required("kind", choice(Kind.class)),
                s.optional("once", flag().about("At its next occasion only."), false));
        if (s.sound("device", "kind") && !trouble.kind.fits(trouble.device)) {
            s.problem("kind", "no such fault of this device");
        }
        if (s.sound("kind", "once") && trouble.once && !trouble.kind.canBeOnce()) {
            s.problem("once", "this fault lasts until it is cleared");
        }
        return trouble;
    }
}
