package org.caiyun.kiosk.ui.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A file of the class path with its entity tag, the hash of its bytes. */
record WebFile(WebContent content, String tag) {
    static WebFile of(WebContent content) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(content.body().toArray());
            return new WebFile(
                    content, '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** True when the tags of an If-None-Match header (RFC 9110 13.1.2) name this file. */
    boolean isKnownAs(String tags) {
        for (String each : tags.split(",", -1)) {
            String one = each.strip();
            if (one.equals("*") || (one.startsWith("W/") ? one.substring(2) : one).equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
