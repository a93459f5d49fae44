package org.caiyun.sim.scenario;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
        UNPLUGGED(Part.READER, Part.PRINTER, Part.CHUTE, Part.LIBRARY),
        /** The line is open and nothing comes back. */
        SILENT(Part.READER, Part.PRINTER, Part.CHUTE, Part.LIBRARY),
        /** Every reply is noise. */
        GARBAGE(Part.READER),
        /** Metal before the antenna, or its cable broken. */
        ANTENNA(Part.READER),
        /** The library needs two seconds for each answer. */
        SLOW(Part.LIBRARY),
        /** The library says no to every check-in and runs none. */
        REFUSES(Part.LIBRARY),
        /** The checksum of every answer about an item is wrong, until it is asked for again. */
        BAD_CHECKSUM(Part.LIBRARY),
        /** The library closes the connection in the middle of its answer to a check-in. */
        BREAKS_OFF(Part.LIBRARY),
        /** The library executes the next check-in and its answer is lost. */
        ANSWER_LOST(Part.LIBRARY),
        PAPER_OUT(Part.PRINTER),
        PAPER_LOW(Part.PRINTER),
        COVER_OPEN(Part.PRINTER),
        /** The knife does not move. */
        CUTTER(Part.PRINTER),
        /** The belt turns and the book on it does not move. */
        JAM(Part.CHUTE),
        /** Nothing moves. */
        MOTOR(Part.CHUTE),
        MOUTH_ON(Part.CHUTE),
        MOUTH_OFF(Part.CHUTE),
        CAPTIVE_ON(Part.CHUTE),
        CAPTIVE_OFF(Part.CHUTE),
        BELT_ON(Part.CHUTE),
        BELT_OFF(Part.CHUTE),
        /** No diverter moves: everything falls into the first output's bin. */
        DIVERTER(Part.CHUTE),
        /** Nothing can be written. */
        FULL(Part.DISK);

        private final Set<Part> parts;

        Kind(Part... parts) {
            this.parts = Set.of(parts);
        }

        boolean fits(Part part) {
            return parts.contains(part);
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
