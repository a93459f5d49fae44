package org.caiyun.sim.library;

/** Where a copy stands in the library's record, which need not be where it is. */
public sealed interface SimCirculation {
    record OnLoan() implements SimCirculation {}

    record OnShelf() implements SimCirculation {}

    record OnHoldShelf() implements SimCirculation {}

    record InTransit(String to) implements SimCirculation {}

    /** The patron says that it was returned, and the loan is still open. */
    record ClaimedReturned() implements SimCirculation {}

    record Lost() implements SimCirculation {}

    /** For use in the reading room; it is never lent. */
    record InLibraryOnly() implements SimCirculation {}
}
