package org.caiyun.kiosk.store;

/** Whether a step is on disk. */
public sealed interface CommitResult {
    record Committed() implements CommitResult {}

    /** Nothing was written; the kiosk must not act on the step. */
    record Failed(StoreFault fault) implements CommitResult {}
}
