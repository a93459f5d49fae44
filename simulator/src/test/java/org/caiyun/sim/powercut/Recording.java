package org.caiyun.sim.powercut;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
