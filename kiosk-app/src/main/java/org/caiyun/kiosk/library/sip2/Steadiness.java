package org.caiyun.kiosk.library.sip2;

import java.time.Duration;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Patience;

/** Counts the status answers of one link, until it has shown that it holds. */
final class Steadiness {
    private final Patience patience;
    private int good;

    Steadiness(Patience patience) {
        this.patience = patience;
    }

    /** A status question was answered; true where the link has just become steady. */
    boolean answered() {
        return !isSteady() && ++good == patience.trial().answers();
    }

    void lost() {
        good = 0;
    }

    boolean isSteady() {
        return good >= patience.trial().answers();
    }

    /** How long a link may be silent before its status is asked. */
    Duration interval() {
        return isSteady() ? patience.statusInterval() : patience.trial().interval();
    }
}
