package org.caiyun.kiosk.remind.mail;

import java.util.function.Consumer;

/** Sends e-mail. It waits for nobody: the result comes from a thread of its own. */
public interface Mail {
    void send(MailMessage message, Consumer<MailResult> ended);
}
