package org.caiyun.sim.powercut;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import org.caiyun.sim.powercut.DiskChange.Created;
import org.caiyun.sim.powercut.DiskChange.Opened;
import org.caiyun.sim.powercut.DiskChange.Renamed;
import org.caiyun.sim.powercut.DiskChange.Resized;
import org.caiyun.sim.powercut.DiskChange.Said;
import org.caiyun.sim.powercut.DiskChange.Synced;
import org.caiyun.sim.powercut.DiskChange.Unlinked;
import org.caiyun.sim.powercut.DiskChange.Written;

/** Everything that a program did to its files, in order, as {@code recorder.c} wrote it down. */
record Recording(List<DiskChange> changes) {
    Recording {
        changes = List.copyOf(changes);
    }

    static Recording read(Path file) throws IOException {
        var in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder());
        var changes = new ArrayList<DiskChange>();
        while (in.hasRemaining()) {
            char operation = (char) in.get();
            long number = in.getLong();
            long offset = in.getLong();
            int length = Math.toIntExact(in.getLong());
            var bytes = in.slice(in.position(), length).asReadOnlyBuffer();
            in.position(in.position() + length);
            changes.add(change(operation, number, offset, bytes));
        }
        return new Recording(changes);
    }

    /** The parts that each begin with a pause of the recorder, without what came before the first. */
    List<Recording> parts() {
        var parts = new ArrayList<Recording>();
        int end = changes.size();
        for (int at = changes.size() - 1; at >= 0; at--) {
            if (changes.get(at).equals(new Said(new Note.Switched(false)))) {
                parts.addFirst(new Recording(changes.subList(at, end)));
                end = at;
            }
        }
        return parts;
    }

    Recording upTo(int end) {
        return new Recording(changes.subList(0, Math.min(end, changes.size())));
    }

    /** The first write into a file that was not written to for so many changes: the log is full and is moved. */
    int firstReturnToAFileAfter(int changesBetween) {
        var last = new HashMap<Long, Integer>();
        for (int at = 0; at < changes.size(); at++) {
            if (changes.get(at) instanceof Written(long file, long _, var _)) {
                Integer before = last.put(file, at);
                if (before != null && at - before > changesBetween) {
                    return at;
                }
            }
        }
        throw new AssertionError("no log was moved in " + changes.size() + " changes");
    }

    /** As if a disk said of these files that they are synced, and did nothing. */
    Recording withoutSyncsOf(Predicate<String> name) {
        var names = new HashMap<Long, String>();
        var kept = new ArrayList<DiskChange>();
        for (DiskChange change : changes) {
            switch (change) {
                case Created(long file, String its) -> names.put(file, its);
                case Opened(long file, String its) -> names.put(file, its);
                case Written _, Resized _, Synced _, Unlinked _, Renamed _, Said _ -> {}
            }
            if (!(change instanceof Synced(long file) && name.test(names.getOrDefault(file, "")))) {
                kept.add(change);
            }
        }
        return new Recording(kept);
    }

    private static DiskChange change(char operation, long file, long offset, ByteBuffer bytes) {
        return switch (operation) {
            case 'c' -> new Created(file, text(bytes));
            case 'o' -> new Opened(file, text(bytes));
            case 'w' -> new Written(file, offset, bytes);
            case 't' -> new Resized(file, offset);
            case 's' -> new Synced(file);
            case 'u' -> new Unlinked(text(bytes));
            case 'r' -> {
                String[] names = text(bytes).split("\0", 2);
                yield new Renamed(names[0], names[1]);
            }
            case 'n' -> new Said(Note.of(text(bytes)));
            default -> throw new IllegalStateException("the recorder cannot write down: " + text(bytes));
        };
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }
}
