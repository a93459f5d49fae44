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
        DISK,
        CLOCK;

        LineName line() {
            return LineName.valueOf(name());
        }
    }

    /** What is wrong. */
    public enum Kind {
        /** The cable is out, or nobody listens. */
        UNPLUGGED,
        /** The line is open and nothing comes back. */
        SILENT,
        /** The line is gone and comes back as another device. */
        IMPOSTOR,
        /** One portion in twenty, either way, lacks a byte. */
        LOSES_BYTES,
        /** One portion in twenty, either way, has a wrong bit. */
        CHANGES_BYTES,
        /** One portion in twenty, either way, has a byte twice. */
        DOUBLES_BYTES,
        /** One portion in twenty comes up to 0.4 s late, and what follows waits for it. */
        LATE_BYTES,
        /** The library needs two seconds for each answer, the reader 0.4. */
        SLOW,
        /** Off: nothing answers, nothing moves, what it held is forgotten; cleared, it is on again. */
        POWER,
        /** Every reply is noise. */
        GARBAGE,
        /** Metal before the antenna, or its cable broken. */
        ANTENNA,
        /** The antenna loses a tag just before it is written. */
        TAG_GONE_BEFORE_WRITE,
        /** The antenna loses a tag while it is written: it is written, and the reader reports an error. */
        TAG_GONE_IN_WRITE,
        /** The antenna loses a tag just after it was written. */
        TAG_GONE_AFTER_WRITE,
        /** A tag is written, and the reader's reply is lost. */
        WRITE_REPLY_LOST,
        /** A tag is not written, and the reader reports an error. */
        WRITE_FAILS,
        /** A tag is written, and the reader reports an error. */
        WRITE_MISREPORTED,
        /** An inventory lists a tag that is not there. */
        GHOST,
        /** Somebody has set the reader to scan mode: it refuses every tag command. */
        SCAN_MODE,
        /** The library says no to every check-in and runs none. */
        REFUSES,
        /** The checksum of every answer about an item is wrong, until it is asked for again. */
        BAD_CHECKSUM,
        /** The answers about items have another sequence number; they were run. */
        WRONG_SEQUENCE,
        /** A check-in is run, and the answer names another item. */
        ANOTHER_ITEM,
        /** A check-in is run, and the answer comes four seconds later, too late. */
        LATE_ANSWER,
        /** The library closes the connection in the middle of its answer to a check-in. */
        BREAKS_OFF,
        /** The library closes the connection in place of a check-in, which is not run. */
        HANGS_UP,
        /** The library runs a check-in and closes the connection. */
        HANGS_UP_AFTER,
        /** In place of a check-in the library asks to send it again (96). */
        ASKS_TO_RESEND,
        /** In place of a check-in the library tells its status (98). */
        STATUS_INSTEAD,
        /** In place of a check-in the library writes a line that is not SIP2. */
        PLAIN_TEXT,
        /** The library runs a check-in and writes a line that is not SIP2. */
        PLAIN_TEXT_AFTER,
        /** A check-in never arrives. */
        REQUEST_LOST,
        /** The library executes the next check-in and its answer is lost; always once. */
        ANSWER_LOST,
        /** No login is right any more, and who has none is hung up on. */
        LOGIN_REFUSED,
        /** A request that is repeated is run again, where its answer should be repeated. */
        REEXECUTES,
        /** No paper. */
        PAPER_OUT,
        /** The paper ends after three more lines. */
        PAPER_OUT_SOON,
        /** The paper will soon end. */
        PAPER_LOW,
        /** The cover is open. */
        COVER_OPEN,
        /** The knife does not move. */
        CUTTER,
        /** The printer prints, and does not say how far it is. */
        NO_FENCE,
        /** The belt turns and the book on it does not move. */
        JAM,
        /** The belt turns and what lies in the mouth is not drawn in. */
        JAM_MOUTH,
        /** The belt turns and what lies under the shutter does not move. */
        JAM_SHUTTER,
        /** The belt turns and what lies behind the shutter does not move. */
        JAM_CAPTIVE,
        /** Nothing moves. */
        MOTOR,
        /** The belt runs at half its speed. */
        SLOW_MOTOR,
        MOUTH_ON,
        MOUTH_OFF,
        /** The mouth's sensor jumps for 0.15 s after each change; so do the others. */
        MOUTH_BOUNCES,
        CAPTIVE_ON,
        CAPTIVE_OFF,
        CAPTIVE_BOUNCES,
        BELT_ON,
        BELT_OFF,
        BELT_BOUNCES,
        /** The landing sensors of all outputs. */
        LANDING_ON,
        LANDING_OFF,
        LANDING_BOUNCES,
        /** No diverter moves: everything falls into the first output's bin. */
        DIVERTER,
        /** Nothing can be written: the disk is full. */
        FULL,
        /** Nothing can be written: the disk is read-only. */
        READ_ONLY,
        /** A commit is reported as failed, and is on the disk or not, as the seed has it. */
        SYNC_ERROR,
        /** The wall clock jumps five hours ahead, and back when cleared. */
        JUMPS_AHEAD,
        /** The wall clock jumps five hours back, and ahead when cleared. */
        JUMPS_BACK,
        /** The wall clock is in 1970, until cleared. */
        UNSET;

        boolean fits(Part part) {
            return Arrays.asList(TroubleKinds.parts(this)).contains(part);
        }
    }

    /** Every fault there is, part by part, as it lasts. */
    public static List<Trouble> all() {
        return Arrays.stream(Part.values())
                .flatMap(part -> Arrays.stream(Kind.values())
                        .filter(kind -> kind.fits(part))
                        .map(kind -> new Trouble(part, kind)))
                .toList();
    }

    /** Every fault that can be made to happen at its next occasion only. */
    public static List<Trouble> allOnce() {
        return all().stream()
                .filter(trouble -> TroubleKinds.canBeOnce(trouble.kind))
                .map(trouble -> new Trouble(trouble.device, trouble.kind, true))
                .toList();
    }

    static Trouble from(Section s) {
        var trouble = new Trouble(
                s.required("device", choice(Part.class)),
                s.required("kind", choice(Kind.class)),
                s.optional("once", flag().about("At its next occasion only."), false));
        if (s.sound("device", "kind") && !trouble.kind.fits(trouble.device)) {
            s.problem("kind", "no such fault of this device");
        }
        if (s.sound("kind", "once") && trouble.once && !TroubleKinds.canBeOnce(trouble.kind)) {
            s.problem("once", "this fault lasts until it is cleared");
        }
        return trouble;
    }
}
