package org.caiyun.kiosk.ui.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The secret of one boot that a browser shows to be let in; it is compared in constant time and never printed. */
public final class WebToken {
    private static final int RANDOM_BYTES = 24;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    private final String text;

    public WebToken(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a token has 16 to 128 letters, digits, - or _; length was " + text.length());
        }
        this.text = text;
    }

    public static WebToken from(SecureRandom random) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new WebToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    boolean is(String claimed) {
        return MessageDigest.isEqual(text.getBytes(US_ASCII), claimed.getBytes(US_ASCII));
    }

    /** The secret itself, for the address and the cookie. */
    String text() {
        return text;
    }

    @Override
    public String toString() {
        return "a token";
    }
}
