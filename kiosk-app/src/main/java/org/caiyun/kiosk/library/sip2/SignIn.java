package org.caiyun.kiosk.library.sip2;

import java.util.Optional;

/** What is asked before a link is up: 93 where there is an account, and 99, in the order of the site. */
final class SignIn {
    private final Sip2Settings settings;
    private final Sip2Requests requests;
    private boolean loginDue;

    SignIn(Sip2Settings settings, Sip2Requests requests) {
        this.settings = settings;
        this.requests = requests;
    }

    /** The first request on a line that is open and past its prompts. */
    Sip2Message.Request begin() {
        boolean logsIn = settings.account().isConfigured() && settings.prompts().thenLogin();
        boolean statusFirst = settings.manners().signIn() == SignInOrder.STATUS_FIRST;
        loginDue = logsIn && statusFirst;
        return logsIn && !statusFirst ? requests.login() : ScStatus.inOrder();
    }

    /** What a status leads to; nothing where it counts. */
    Optional<Sip2Message.Request> next() {
        boolean due = loginDue;
        loginDue = false;
        return due ? Optional.of(requests.login()) : Optional.empty();
    }
}
