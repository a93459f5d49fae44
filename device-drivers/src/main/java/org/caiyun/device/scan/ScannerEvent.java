package org.caiyun.device.scan;

/** What a label scanner says. */
public sealed interface ScannerEvent {
    /**
     * A whole label was read; said as often as the scanner reads it. The text is as printed, without the symbology and
     * without control characters; what it means is not known here.
     */
    record Scanned(String text) implements ScannerEvent {}
}
