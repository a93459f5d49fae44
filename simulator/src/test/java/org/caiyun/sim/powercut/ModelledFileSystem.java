package org.caiyun.sim.powercut;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.sim.powercut.DiskChange.Created;
import org.caiyun.sim.powercut.DiskChange.Opened;
import org.caiyun.sim.powercut.DiskChange.Renamed;
import org.caiyun.sim.powercut.DiskChange.Resized;
import org.caiyun.sim.powercut.DiskChange.Said;
import org.caiyun.sim.powercut.DiskChange.Synced;
import org.caiyun.sim.powercut.DiskChange.Unlinked;
import org.caiyun.sim.powercut.DiskChange.Written;

/**
 * What a disk may hold when the power goes: an ext4 file system with data=ordered, or one that is worse.
 *
 * <ul>
 *   <li>What was written and not synced is lost, or is there, or is there in part: each sector of 512 bytes shows the
 *       file as it was at some moment since the last sync of that file, and no two sectors need show the same moment.
 *       So writes are dropped, torn and reordered, within a file and between files.
 *   <li>A part that is missing in the middle of a file that grew reads as zeros. (ext4 writes blocks before it lets a
 *       file grow over them, so it shows fewer of these.)
 *   <li>Names and lengths (create, rename, unlink, truncate) are in the file system's journal: a cut keeps the first so
 *       many of them. What was written after a truncation that is lost is lost too.
 *   <li>A sync of a file keeps all that was written to it, and the names and lengths up to the last that concerned it;
 *       it keeps nothing of other files. A sync of the directory keeps all names.
 * </ul>
 *
 * <p>Assumed: a sector is written whole or not at all, a sync is not answered before it is true, and what was synced
 * stays. A card whose own firmware breaks that is not modelled.
 */
final class ModelledFileSystem {
    private static final String DIRECTORY = ".";

    private final Map<Long, DiskFile> byInode = new HashMap<>();
    private final Map<Long, Integer> lastNameOf = new HashMap<>();
    private final List<NameChange> pending = new ArrayList<>();
    private final SortedMap<String, DiskFile> settled = new TreeMap<>();
    private final SortedMap<String, DiskFile> names = new TreeMap<>();
    private Optional<Long> directory = Optional.empty();
    private Optional<DiskFile> touched = Optional.empty();
    private int created;
    private int at;

    private record NameChange(int at, DiskChange what, Optional<DiskFile> file) {}

    /** With these files, which have been there for long. */
    ModelledFileSystem(CrashImage begin) {
        begin.files().forEach((name, bytes) -> {
            var file = new DiskFile(created++, bytes);
            settled.put(name, file);
            names.put(name, file);
        });
    }

    void apply(DiskChange change) {
        at++;
        touched = Optional.empty();
        switch (change) {
            case Created(long inode, String name) -> {
                var file = new DiskFile(created++, new byte[0]);
                byInode.put(inode, file);
                rename(change, Optional.of(file));
                lastNameOf.put(inode, at);
                names.put(name, file);
            }
            case Opened(long inode, String name) -> opened(inode, name);
            case Written(long inode, long offset, var bytes) -> {
                file(inode).write(offset, bytes);
                touched = Optional.of(file(inode));
            }
            case Resized(long inode, long length) -> {
                file(inode).resize(at, length);
                rename(change, Optional.empty());
                lastNameOf.put(inode, at);
            }
            case Synced(long inode) -> sync(inode);
            case Unlinked _, Renamed _ -> rename(change, Optional.empty());
            case Said _ -> {}
        }
    }

    private void opened(long inode, String name) {
        if (name.equals(DIRECTORY)) {
            directory = Optional.of(inode);
        } else {
            byInode.put(inode, Objects.requireNonNull(names.get(name), name));
        }
    }

    private void rename(DiskChange change, Optional<DiskFile> file) {
        var happened = new NameChange(at, change, file);
        pending.add(happened);
        follow(names, happened);
    }

    private void sync(long inode) {
        if (directory.filter(number -> number == inode).isPresent()) {
            settle(at);
        } else {
            settle(lastNameOf.getOrDefault(inode, 0));
            file(inode).sync();
        }
    }

    /** Names up to this place in the recording are on the disk. */
    private void settle(int last) {
        while (!pending.isEmpty() && pending.getFirst().at() <= last) {
            follow(settled, pending.removeFirst());
        }
    }

    private DiskFile file(long inode) {
        return Objects.requireNonNull(byInode.get(inode), () -> "inode " + inode);
    }

    private static void follow(SortedMap<String, DiskFile> names, NameChange change) {
        switch (change.what()) {
            case Created(long _, String name) -> names.put(name, change.file().orElseThrow());
            case Unlinked(String name) -> names.remove(name);
            case Renamed(String from, String to) ->
                Optional.ofNullable(names.remove(from)).ifPresent(file -> names.put(to, file));
            case Opened _, Written _, Resized _, Synced _, Said _ -> {}
        }
    }

    /** The file that the last change wrote to. */
    Optional<DiskFile> touched() {
        return touched;
    }

    /** The files as they are after a cut at this moment. */
    CrashImage cut(Arrival arrival) {
        int kept = arrival.names(pending.size());
        var found = new TreeMap<>(settled);
        pending.subList(0, kept).forEach(change -> follow(found, change));
        int namesEnd =
                kept == pending.size() ? Integer.MAX_VALUE : pending.get(kept).at();
        var files = new TreeMap<String, byte[]>();
        long key = 0;
        for (var entry : found.entrySet()) {
            var content = entry.getValue().content(arrival, namesEnd);
            files.put(entry.getKey(), content.bytes());
            key = DiskFile.mixed(DiskFile.mixed(key, entry.getKey().hashCode()), content.key());
        }
        return new CrashImage(files, key);
    }
}
