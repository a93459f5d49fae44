package org.caiyun.sim.peer;

import org.caiyun.kiosk.library.sip2.AcsResendRequest;
import org.caiyun.kiosk.library.sip2.BlockPatronRequest;
import org.caiyun.kiosk.library.sip2.CheckInRequest;
import org.caiyun.kiosk.library.sip2.CheckOutRequest;
import org.caiyun.kiosk.library.sip2.EndSessionRequest;
import org.caiyun.kiosk.library.sip2.FeePaidRequest;
import org.caiyun.kiosk.library.sip2.HoldRequest;
import org.caiyun.kiosk.library.sip2.ItemInformationRequest;
import org.caiyun.kiosk.library.sip2.ItemStatusUpdateRequest;
import org.caiyun.kiosk.library.sip2.LoginRequest;
import org.caiyun.kiosk.library.sip2.PatronEnableRequest;
import org.caiyun.kiosk.library.sip2.PatronInformationRequest;
import org.caiyun.kiosk.library.sip2.PatronStatusRequest;
import org.caiyun.kiosk.library.sip2.RenewAllRequest;
import org.caiyun.kiosk.library.sip2.RenewRequest;
import org.caiyun.kiosk.library.sip2.ScResendRequest;
import org.caiyun.kiosk.library.sip2.ScStatus;
import org.caiyun.kiosk.library.sip2.Sip2Message;
import org.caiyun.sim.library.LendingDesk;

/** What the simulated ACS answers to all that a return does not need. */
final class Sip2DeskAnswers {
    private final Sip2PatronAnswers patrons;
    private final Sip2LoanAnswers loans;

    Sip2DeskAnswers(LendingDesk desk, Sip2Voice voice) {
        patrons = new Sip2PatronAnswers(desk, voice);
        loans = new Sip2LoanAnswers(desk, voice);
    }

    Sip2Message.Answer run(Sip2Message.Request request) {
        return switch (request) {
            case PatronStatusRequest r -> patrons.status(r);
            case PatronInformationRequest r -> patrons.information(r);
            case BlockPatronRequest r -> patrons.block(r);
            case PatronEnableRequest r -> patrons.enable(r);
            case FeePaidRequest r -> patrons.pay(r);
            case CheckOutRequest r -> loans.checkOut(r);
            case RenewRequest r -> loans.renew(r);
            case RenewAllRequest r -> loans.renewAll(r);
            case HoldRequest r -> loans.hold(r);
            case ItemStatusUpdateRequest r -> loans.describe(r);
            // these are answered elsewhere
            case LoginRequest _,
                    ScStatus _,
                    CheckInRequest _,
                    ItemInformationRequest _,
                    EndSessionRequest _,
                    AcsResendRequest _ -> new ScResendRequest();
        };
    }
}
