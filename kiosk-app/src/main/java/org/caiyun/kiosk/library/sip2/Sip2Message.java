package org.caiyun.kiosk.library.sip2;

/** One SIP2 message, in either direction. */
public sealed interface Sip2Message {
    /** A message of the standard. */
    sealed interface Known extends Sip2Message {
        Sip2Layout layout();

        /** What stands between the command and the fields, as wide as the layout says. */
        String fixedPart();

        Sip2Fields fields();
    }

    /** What the kiosk's side says. */
    sealed interface Request extends Known
            permits LoginRequest,
                    ScStatus,
                    CheckInRequest,
                    CheckOutRequest,
                    RenewRequest,
                    RenewAllRequest,
                    HoldRequest,
                    FeePaidRequest,
                    ItemInformationRequest,
                    ItemStatusUpdateRequest,
                    PatronStatusRequest,
                    PatronInformationRequest,
                    BlockPatronRequest,
                    PatronEnableRequest,
                    EndSessionRequest,
                    AcsResendRequest {}

    /** What the library system's side says. */
    sealed interface Answer extends Known
            permits LoginResponse,
                    AcsStatus,
                    CheckInResponse,
                    CheckOutResponse,
                    RenewResponse,
                    RenewAllResponse,
                    HoldResponse,
                    FeePaidResponse,
                    ItemInformationResponse,
                    ItemStatusUpdateResponse,
                    PatronStatusResponse,
                    PatronInformationResponse,
                    PatronEnableResponse,
                    EndSessionResponse,
                    ScResendRequest {}

    /** A command that the standard does not have: somebody's extension. */
    record Other(String command) implements Sip2Message {}

    /** Not a SIP2 message: a line of plain text, or one cut short; the reason quotes nothing of it. */
    record Unparseable(String reason) implements Sip2Message {}
}
