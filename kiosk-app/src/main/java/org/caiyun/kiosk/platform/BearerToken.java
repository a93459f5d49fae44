package org.caiyun.kiosk.platform;

import java.util.regex.Pattern;

/** What this kiosk shows the platform to be let in, never in any text; empty: it wants nothing. */
public record BearerToken(String secret) {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{0,4096}");

    public BearerToken {
        if (!FORM.matcher(secret).matches()) {
            throw new IllegalArgumentException(
                    "expected one word of printable ASCII as a token, has " + secret.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return "BearerToken";
    }
}
