package org.caiyun.kiosk.store;

/** What came of opening a store. */
public sealed interface OpenResult {
    record Opened(SqliteStore store) implements OpenResult {}

    record Unusable(StoreFault fault) implements OpenResult {}
}
