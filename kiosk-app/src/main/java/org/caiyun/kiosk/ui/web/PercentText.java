package org.caiyun.kiosk.ui.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Text in an address: visible ASCII, %XX for the bytes of UTF-8, + for a space (RFC 3986 2.1 and the form encoding of
 * the URL standard).
 */
final class PercentText {
    private static final String NOT_PLAIN = "\"<>\\^`{|}#";

    private PercentText() {}

    /** Absent for a broken escape, bytes that are not UTF-8, control characters, or what an address cannot hold. */
    static Optional<String> decode(String coded) {
        var bytes = new ByteArrayOutputStream(coded.length());
        for (int i = 0; i < coded.length(); i++) {
            char c = coded.charAt(i);
            if (c == '%') {
                if (i + 2 >= coded.length()
                        || !HexFormat.isHexDigit(coded.charAt(i + 1))
                        || !HexFormat.isHexDigit(coded.charAt(i + 2))) {
                    return Optional.empty();
                }
                bytes.write(HexFormat.fromHexDigits(coded, i + 1, i + 3));
                i += 2;
            } else if (c <= ' ' || c > '~' || NOT_PLAIN.indexOf(c) >= 0) {
                return Optional.empty();
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        try {
            String text = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return text.chars().anyMatch(Character::isISOControl) ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
