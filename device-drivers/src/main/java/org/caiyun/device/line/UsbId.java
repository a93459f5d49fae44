package org.caiyun.device.line;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a USB device says of itself (USB 2.0, 9.6.1): its maker's number, its product's number and, where several alike
 * are plugged in, its serial number. Ports renumber, this does not.
 *
 * @param vendor 0 to FFFF
 * @param product 0 to FFFF
 * @param serial empty where any will do
 */
public record UsbId(int vendor, int product, String serial) {
    private static final Pattern FORM = Pattern.compile("([0-9A-Fa-f]{4}):([0-9A-Fa-f]{4})(/([A-Za-z0-9._-]{1,126}))?");
    private static final int HEX = 16;

    public UsbId {
        if (vendor < 0 || vendor > 0xFFFF || product < 0 || product > 0xFFFF) {
            throw new IllegalArgumentException(
                    "USB numbers have four hexadecimal digits: %X, %X".formatted(vendor, product));
        }
    }

    /**
     * Reads {@code 0403:6001}, or {@code 0403:6001/A50285BI} with a serial number.
     *
     * @throws IllegalArgumentException with a text that says what was expected and what was found
     */
    static UsbId parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "expected USB numbers as in usb-0403:6001 or usb-0403:6001/SERIAL, was '" + text + "'");
        }
        return new UsbId(
                Integer.parseInt(form.group(1), HEX),
                Integer.parseInt(form.group(2), HEX),
                form.group(4) == null ? "" : form.group(4));
    }

    /** The form that {@link #parse} reads back. */
    public String text() {
        String numbers = String.format(Locale.ROOT, "%04x:%04x", vendor, product);
        return serial.isEmpty() ? numbers : numbers + "/" + serial;
    }
}
