package org.caiyun.device.rfid.hf;

import org.caiyun.device.DeviceFault;

/**
 * Why a reader did not do what it was asked, and which way out there is. Which code a chip or firmware gives in a
 * situation differs, so nothing but the group decides what happens next.
 *
 * @param code as staff and manuals write it: {@code 01}, or with its detail {@code 95/12}
 * @param needsHands when it does not pass by itself, somebody has to see to the reader
 */
public record HfStatus(String code, Group group, String meaning, boolean needsHands) {
    /** Which way out there is. */
    public enum Group {
        /** The tag is not there. */
        GONE,
        /** A disturbance: try again. */
        RETRY,
        /** The tag refuses for good. */
        PERMANENT,
        /** The reader refuses, whatever the tag: wrong use, wrong set-up, or defective. */
        READER
    }

    public DeviceFault fault() {
        return needsHands ? new DeviceFault.NeedsHands(text()) : new DeviceFault.Refused(text());
    }

    public String text() {
        return "status " + code + ": " + meaning;
    }
}
