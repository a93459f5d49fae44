package org.caiyun.sim.powercut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a recorded program says between its changes: which deed begins, and that one has ended and was answered. */
sealed interface Note {
    /** A deed of the program towards its store: an opening, a commit or a closing, counted from 0. */
    record Begins(int deed) implements Note {}

    /** Whoever asked for the deed was told that it is done. */
    record Ends(int deed) implements Note {}

    /** The recorder pauses or goes on. */
    record Switched(boolean on) implements Note {}

    static Note of(String text) {
        return switch (text) {
            case "on" -> new Switched(true);
            case "off" -> new Switched(false);
            default -> {
                int deed = Integer.parseInt(text.substring(1));
                yield text.charAt(0) == 'b' ? new Begins(deed) : new Ends(deed);
            }
        };
    }

    default String text() {
        return switch (this) {
            case Begins(int deed) -> "b" + deed;
            case Ends(int deed) -> "e" + deed;
            case Switched(boolean on) -> on ? "on" : "off";
        };
    }

    /** Puts the note into the recording of this directory, if one is made. */
    default void write(Path directory) {
        try {
            Files.write(
                    directory.resolve("recording.notes"),
                    text().getBytes(StandardCharsets.US_ASCII),
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
