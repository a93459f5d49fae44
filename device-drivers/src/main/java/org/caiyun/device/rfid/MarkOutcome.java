package org.caiyun.device.rfid;

import org.caiyun.device.DeviceFault;

/** What became of a security mark. */
public sealed interface MarkOutcome {
    /** Written and read back. */
    record Written() implements MarkOutcome {}

    /** It was already so; nothing was written. */
    record Already() implements MarkOutcome {}

    /** The tag could not be found in the field. */
    record TagGone() implements MarkOutcome {}

    /** The tag refuses for good: locked or password protected. */
    record Locked(String code) implements MarkOutcome {}

    /** Written, but the tag reads otherwise after every try; {@code found} is what it read last, as {@code AFI C2}. */
    record ReadsOtherwise(String found) implements MarkOutcome {}

    /** The reader failed; whether the mark was written is not known. */
    record ReaderFailed(DeviceFault fault) implements MarkOutcome {}
}
