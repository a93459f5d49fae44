package org.caiyun.kiosk.remind;

import java.time.Instant;
import java.util.function.Consumer;
import org.caiyun.kiosk.remind.mail.Mail;
import org.caiyun.kiosk.remind.mail.MailMessage;
import org.caiyun.kiosk.remind.mail.MailResult;

/** To a list of mail addresses. */
public final class MailOutlet implements Outlet {
    private final Mail mail;

    public MailOutlet(Mail mail) {
        this.mail = mail;
    }

    @Override
    public void send(Message message, Instant at, Consumer<Delivery> ended) {
        var body = String.join("\n", message.lines()) + "\n";
        mail.send(new MailMessage(message.subject(), body, at), result -> ended.accept(delivery(result)));
    }

    private static Delivery delivery(MailResult result) {
        return switch (result) {
            case MailResult.Sent() -> new Delivery.Taken();
            case MailResult.NotReached(var why) -> new Delivery.NotReached(why);
            case MailResult.Refused(var why) -> new Delivery.Refused(why);
        };
    }
}
