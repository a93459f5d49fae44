package org.caiyun.kiosk.remind.mail;

/** What came of a mail. The reasons hold no password. */
public sealed interface MailResult {
    /** The server has taken it, for all on the list. */
    record Sent() implements MailResult {}

    /** The server was not there, too slow, or put it off. */
    record NotReached(String why) implements MailResult {}

    /** The server will not take it: the login, the certificate or an address is wrong. */
    record Refused(String why) implements MailResult {}
}
