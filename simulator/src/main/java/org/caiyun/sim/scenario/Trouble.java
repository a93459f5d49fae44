package org.caiyun.sim.scenario;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;

import java.util.Arrays;
import java.util.List;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.run.LineName;

/** A fault of one part, from when it is put in until it is cleared. */
public record Trouble(Part device, Kind kind) {
    /** What can be faulty. */
    public enum Part {
        READER,
        PRINTER,
        CHUTE,
        LIBRARY,
        DISK;

        LineName line() {
            return LineName.valueOf(name());
        }
    }

    /** What is wrong, and of which parts it can be said. */
    public enum Kind {
        /** The cable is out, or nobody listens. */
        UNPLUGGED,
        /** The line is open and nothing comes back. */
        SILENT,
        /** Every reply is noise. */
        GARBAGE,
        /** Metal before the antenna, or its cable broken. */
        ANTENNA,
        /** The library needs two seconds for each answer. */
        SLOW,
        /** The library says no to every check-in and runs none. */
        REFUSES,
        /** The checksum of every answer about an item is wrong, until it is asked for again. */
        BAD_CHECKSUM,
        /** The library closes the connection in the middle of its answer to a check-in. */
        BREAKS_OFF,
        /** The library executes the next check-in and its answer is lost. */
        ANSWER_LOST,
        PAPER_OUT,
        PAPER_LOW,
        COVER_OPEN,
        /** The knife does not move. */
        CUTTER,
        /** The belt turns and the book on it does not move. */
        JAM,
        /** Nothing moves. */
        MOTOR,
        MOUTH_ON,
        MOUTH_OFF,
        CAPTIVE_ON,
        CAPTIVE_OFF,
        BELT_ON,
        BELT_OFF,
        /** No diverter moves: everything falls into the first output's bin. */
        DIVERTER,
        /** Nothing can be written. */
        FULL;

        boolean fits(Part part) {
            return switch (this) {
                case UNPLUGGED, SILENT -> part != Part.DISK;
                case GARBAGE, ANTENNA -> part == Part.READER;
                case SLOW, REFUSES, BAD_CHECKSUM, BREAKS_OFF, ANSWER_LOST -> part == Part.LIBRARY;
                case PAPER_OUT, PAPER_LOW, COVER_OPEN, CUTTER -> part == Part.PRINTER;
                case JAM, MOTOR, MOUTH_ON, MOUTH_OFF, CAPTIVE_ON, CAPTIVE_OFF, BELT_ON, BELT_OFF, DIVERTER ->
                    part == Part.CHUTE;
                case FULL -> part == Part.DISK;
            };
        }
    }

    /** Every fault there is, part by part. */
    public static List<Trouble> all() {
        return Arrays.stream(Part.values())
                .flatMap(part -> Arrays.stream(Kind.values())
                        .filter(kind -> kind.fits(part))
                        .map(kind -> new Trouble(part, kind)))
                .toList();
    }

    static Trouble from(Section s) {
        var trouble = new Trouble(s.required("device", choice(Part.class)), s.required("kind", choice(Kind.class)));
        if (s.sound("device", "kind") && !trouble.kind.fits(trouble.device)) {
            s.problem("kind", "no such fault of this device");
        }
        return trouble;
    }
}
