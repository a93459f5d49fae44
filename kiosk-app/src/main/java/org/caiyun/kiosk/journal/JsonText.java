package org.caiyun.kiosk.journal;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;

/**
 * Writes one JSON object, keys in the order of the calls and no white space, so that the same fact always gives the
 * same text. A surrogate without its partner cannot be kept as UTF-8 and becomes U+FFFD.
 */
final class JsonText {
    private static final JsonStringEncoder QUOTES = JsonStringEncoder.getInstance();

    private final StringBuilder out = new StringBuilder(192).append('{');

    JsonText text(String key, String value) {
        key(key);
        quoted(value);
        return this;
    }

    JsonText texts(String key, List<String> values) {
        key(key).append('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            quoted(values.get(i));
        }
        out.append(']');
        return this;
    }

    JsonText number(String key, long value) {
        key(key).append(value);
        return this;
    }

    JsonText flag(String key, boolean value) {
        key(key).append(value);
        return this;
    }

    /** A value that is JSON already. */
    JsonText json(String key, String value) {
        key(key).append(whole(value));
        return this;
    }

    /** The finished object; nothing may be added after it. */
    String end() {
        return out.append('}').toString();
    }

    private StringBuilder key(String key) {
        if (out.length() > 1) {
            out.append(',');
        }
        return out.append('"').append(key).append("\":");
    }

    private void quoted(String value) {
        out.append('"');
        QUOTES.quoteAsString(whole(value), out);
        out.append('"');
    }

    private static String whole(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                return value.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return value;
    }
}
