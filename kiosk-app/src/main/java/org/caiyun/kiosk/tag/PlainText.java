package org.caiyun.kiosk.tag;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.caiyun.device.Bytes;

/** Text that stands in a field as it is, zeros behind it. */
final class PlainText {
    private PlainText() {}

    /** Printable ASCII to the first zero; absent where anything else stands in the field, or nothing. */
    static Optional<String> ascii(Bytes field) {
        int end = 0;
        while (end < field.size() && field.at(end) != 0) {
            if (field.at(end) < ' ' || field.at(end) > '~') {
                return Optional.empty();
            }
            end++;
        }
        return end > 0 && zeros(field.from(end))
                ? Optional.of(field.slice(0, end).text(StandardCharsets.US_ASCII))
                : Optional.empty();
    }

    static boolean zeros(Bytes bytes) {
        for (int i = 0; i < bytes.size(); i++) {
            if (bytes.at(i) != 0) {
                return false;
            }
        }
        return true;
    }
}
