package org.caiyun.kiosk.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.caiyun.kiosk.journal.JournalEntry;
import org.caiyun.kiosk.journal.JournalLine;

/** A part of the journal in a file of its own: JSON lines, compressed, named after its first and last number. */
record Segment(Path directory, long first, long last) {
    private static final Pattern NAME = Pattern.compile("journal-(\\d{12})-(\\d{12})\\.jsonl\\.gz");

    /** Those in a directory, the oldest first; none when there is no directory. */
    static List<Segment> in(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> new Segment(directory, Long.parseLong(name.group(1)), Long.parseLong(name.group(2))))
                    .sorted(Comparator.comparingLong(Segment::first).thenComparingLong(Segment::last))
                    .toList();
        }
    }

    Path file() {
        return directory.resolve(String.format(Locale.ROOT, "journal-%012d-%012d.jsonl.gz", first, last));
    }

    /** On disk under its name when this returns, or not there at all. */
    Path write(List<JournalEntry> entries) throws IOException {
        Files.createDirectories(directory);
        Path part = directory.resolve(file().getFileName() + ".part");
        try {
            writeLines(part, entries);
            Files.move(part, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            DataDirectory.force(directory);
        } finally {
            Files.deleteIfExists(part);
        }
        forgetAttempts();
        return file();
    }

    /** @throws IOException also when a line is not a record */
    void read(Consumer<JournalEntry> to) throws IOException {
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file())), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                switch (JournalLine.read(line)) {
                    case JournalLine.Read.Entry(var entry) -> to.accept(entry);
                    case JournalLine.Read.NotALine(var why) -> throw new IOException(file().getFileName() + ": " + why);
                }
            }
        }
    }

    private static void writeLines(Path file, List<JournalEntry> entries) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var packed = new GZIPOutputStream(Channels.newOutputStream(channel));
            var out = new OutputStreamWriter(packed, UTF_8);
            for (JournalEntry entry : entries) {
                out.write(JournalLine.write(entry));
                out.write('\n');
            }
            out.flush();
            packed.finish();
            channel.force(true);
        }
    }

    /** A cut between writing and deleting leaves a file whose facts this one holds too. */
    private void forgetAttempts() throws IOException {
        for (Segment other : in(directory)) {
            if (other.first == first && other.last != last) {
                Files.deleteIfExists(other.file());
            }
        }
    }
}
