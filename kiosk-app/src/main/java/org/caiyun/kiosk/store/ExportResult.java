package org.caiyun.kiosk.store;

import java.nio.file.Path;

/** What came of moving old facts out of the store. */
public sealed interface ExportResult {
    /** The facts from {@code first} to {@code last} are in this file, and no longer in the store. */
    record Exported(Path file, long first, long last) implements ExportResult {}

    record NothingToExport() implements ExportResult {}

    /** All facts are still in the store. */
    record ExportFailed(StoreFault fault) implements ExportResult {}
}
