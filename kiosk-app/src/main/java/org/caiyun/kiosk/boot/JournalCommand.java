package org.caiyun.kiosk.boot;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caiyun.kiosk.journal.JournalCheck.Verdict;
import org.caiyun.kiosk.journal.JournalLine;
import org.caiyun.kiosk.store.JournalReader;
import org.caiyun.kiosk.store.StoreFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kiosk journal}: what happened, one fact a line, and whether the journal is whole. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description = "Shows what happened, one fact a line; also while the kiosk runs.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:shown; with --verify the journal is whole",
            "1:the journal is broken or cannot be read to its end",
            "2:wrong use"
        })
public final class JournalCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int BROKEN = 1;
    private static final int WRONG_USE = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JournalOption journal = new JournalOption();

    @Option(names = "--json", description = "JSON, one line a fact.")
    private boolean json;

    @Option(names = "--verify", description = "Check that no fact was changed or is missing, exported ones included.")
    private boolean verify;

    @Option(
            names = "--replayed",
            description = "Only the check-ins that the library was told late, and what it said to each.")
    private boolean replayed;

    @Option(names = "--owed", description = "Only the check-ins that the library has still to be told, oldest first.")
    private boolean owed;

    @Option(names = "--day", paramLabel = "DAY", description = "With --replayed: told on this day, such as 2026-03-01.")
    private @Nullable LocalDate day;

    @Option(names = "--csv", description = "With --replayed or --owed: a table for spreadsheets.")
    private boolean csv;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "The time zone to show times in, for instance Asia/Shanghai (default: ${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.of("UTC");

    @Override
    public Integer call() {
        if ((replayed && owed) || (csv && !replayed && !owed) || (day != null && !replayed)) {
            return wrongUse("--csv goes with --replayed or --owed, --day with --replayed; not both lists at once");
        }
        return journal.read(
                err(), reader -> verify ? verified(reader) : replayed || owed ? late(reader) : shown(reader));
    }

    private int shown(JournalReader reader) {
        var out = spec.commandLine().getOut();
        var line = new JournalListing(zone);
        Optional<StoreFault> fault =
                reader.each(entry -> out.println(json ? JournalLine.write(entry) : line.of(entry)));
        out.flush();
        return JournalOption.ended(err(), fault, DONE);
    }

    private int late(JournalReader reader) {
        var listing = new LateListing(zone, Optional.ofNullable(day));
        Optional<StoreFault> fault = reader.each(listing::add);
        var form = csv ? LateListing.Form.CSV : json ? LateListing.Form.JSON : LateListing.Form.TEXT;
        var out = spec.commandLine().getOut();
        out.print(owed ? listing.waiting(form) : listing.told(form));
        out.flush();
        return JournalOption.ended(err(), fault, DONE);
    }

    private int verified(JournalReader reader) {
        PrintWriter out = spec.commandLine().getOut();
        Verdict verdict = reader.verify();
        out.println(json ? JournalListing.json(verdict) : JournalListing.text(verdict));
        out.flush();
        return switch (verdict) {
            case Verdict.Intact _ -> DONE;
            case Verdict.Broken _ -> BROKEN;
        };
    }

    private int wrongUse(String what) {
        err().println(what);
        return WRONG_USE;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
