package org.caiyun.kiosk.library.sip2;

/** One SIP2 message, in either direction. */
public sealed interface Sip2Message {
    /** A message that is understood here. */
    sealed interface Known extends Sip2Message
            permits LoginRequest,
                    LoginResponse,
                    ScStatus,
                    AcsStatus,
                    CheckInRequest,
                    CheckInResponse,
                    ItemInformationRequest,
                    ItemInformationResponse,
                    EndSessionRequest,
                    EndSessionResponse,
                    AcsResendRequest,
                    ScResendRequest {
        Sip2Layout layout();

        /** What stands between the command and the fields, as wide as the layout says. */
        String fixedPart();

        Sip2Fields fields();
    }

    /** A command of SIP2, or of somebody's extension, that has no use here. */
    record Other(String command) implements Sip2Message {}

    /** Not a SIP2 message: a line of plain text, or one cut short; the reason quotes nothing of it. */
    record Unparseable(String reason) implements Sip2Message {}
}
