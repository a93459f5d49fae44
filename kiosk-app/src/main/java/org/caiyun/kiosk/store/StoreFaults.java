package org.caiyun.kiosk.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** From what the database and the file system throw to the faults that the kiosk knows. */
final class StoreFaults {
    private StoreFaults() {}

    static StoreFault of(SQLException e) {
        if (e instanceof SQLiteException known && known.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) {
            return new StoreFault.DiskFull(); // no room for the file that a write-ahead log shares
        }
        if (e instanceof SQLiteException known && known.getResultCode() == SQLiteErrorCode.SQLITE_READONLY_DBMOVED) {
            return new StoreFault.Missing(String.valueOf(e.getMessage()));
        }
        return switch (primary(e)) {
            case SQLITE_FULL -> new StoreFault.DiskFull();
            case SQLITE_READONLY, SQLITE_PERM -> new StoreFault.ReadOnly();
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new StoreFault.Damaged(String.valueOf(e.getMessage()));
            case SQLITE_IOERR -> new StoreFault.Failing(String.valueOf(e.getMessage()));
            default -> new StoreFault.Unusable(String.valueOf(e.getMessage()));
        };
    }

    static StoreFault of(IOException e) {
        if (e instanceof DataDirectory.InUseException) {
            return new StoreFault.InUse(String.valueOf(e.getMessage()));
        }
        String message = String.valueOf(e.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left")) {
            return new StoreFault.DiskFull();
        }
        if (e instanceof AccessDeniedException || lower.contains("read-only")) {
            return new StoreFault.ReadOnly();
        }
        if (lower.contains("input/output error")) {
            return new StoreFault.Failing(message);
        }
        return new StoreFault.Unusable(e.getClass().getSimpleName() + ": " + message);
    }

    /** Whether the connection can go on after this; an I/O error may have left it with a wrong view of the file. */
    static boolean leavesConnectionSound(SQLException e) {
        return switch (primary(e)) {
            case SQLITE_FULL, SQLITE_READONLY, SQLITE_BUSY, SQLITE_TOOBIG, SQLITE_CONSTRAINT -> true;
            default -> false;
        };
    }

    /** The code without its extension: {@code SQLITE_CORRUPT} for {@code SQLITE_CORRUPT_INDEX}. */
    private static SQLiteErrorCode primary(SQLException e) {
        return e instanceof SQLiteException known
                ? SQLiteErrorCode.getErrorCode(known.getResultCode().code & 0xFF)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
