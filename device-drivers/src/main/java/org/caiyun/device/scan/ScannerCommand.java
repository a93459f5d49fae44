package org.caiyun.device.scan;

/**
 * What a label scanner is told. It has no answer of its own; it holds over a loss of the line, until the other comes.
 */
public sealed interface ScannerCommand {
    /** Something lies before the scanner: what it reads from now on counts. */
    record Look() implements ScannerCommand {}

    /** Nothing is wanted; what it reads is dropped. */
    record Rest() implements ScannerCommand {}
}
