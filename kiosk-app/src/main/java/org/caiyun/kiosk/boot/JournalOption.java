package org.caiyun.kiosk.boot;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.caiyun.kiosk.store.JournalReader;
import org.caiyun.kiosk.store.JournalReader.Opening;
import org.caiyun.kiosk.store.StoreFault;
import picocli.CommandLine.Option;

/** Which journal a command reads, as its option, and what it says where it cannot. */
final class JournalOption {
    private static final int BROKEN = 1;
    private static final int WRONG_USE = 2;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The kiosk's data directory.")
    private Path data = Path.of(".");

    /** The command's exit code; {@code command} gives it where there is a journal. */
    int read(PrintWriter err, ToIntFunction<JournalReader> command) {
        if (!Files.isDirectory(data)) {
            return say(
                    err,
                    WRONG_USE,
                    "There is no directory " + data
                            + ". Give the directory that the configuration names under \"data\".");
        }
        return switch (JournalReader.open(data)) {
            case Opening.NoStore() ->
                say(
                        err,
                        WRONG_USE,
                        "There is no journal in " + data + ": the kiosk has not run with this data directory.");
            case Opening.Unreadable(StoreFault.WrongVersion(var found, var expected)) ->
                say(
                        err,
                        WRONG_USE,
                        "The journal has version " + found + "; this program reads version " + expected
                                + ". Use the program of the kiosk that wrote it.");
            case Opening.Unreadable(var fault) -> say(err, BROKEN, "The journal cannot be read: " + fault);
            case Opening.Reading(var reader) -> {
                try (reader) {
                    yield command.applyAsInt(reader);
                }
            }
        };
    }

    /** The exit code of a command that has shown what it could: {@code code}, unless it met a fault. */
    static int ended(PrintWriter err, Optional<StoreFault> fault, int code) {
        return fault.map(met -> say(err, BROKEN, "The journal cannot be read to its end: " + met))
                .orElse(code);
    }

    private static int say(PrintWriter err, int code, String what) {
        err.println(what);
        return code;
    }
}
