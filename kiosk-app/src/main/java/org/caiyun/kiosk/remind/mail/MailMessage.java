package org.caiyun.kiosk.remind.mail;

import java.time.Instant;

/**
 * A short text to everybody on the list.
 *
 * @param subject on one line
 * @param body plain text; lines end with a line feed
 * @param date as the mail bears it
 */
public record MailMessage(String subject, String body, Instant date) {
    public MailMessage {
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }
}
