package org.caiyun.kiosk.library.sip2;

/** Whether an answer belongs to a request, by its kind and by its item. */
final class AnswerMatch {
    private AnswerMatch() {}

    static boolean isPair(Sip2Message.Known request, Sip2Message.Known answer) {
        return switch (answer) {
            case LoginResponse _ -> request instanceof LoginRequest;
            case AcsStatus _ -> request instanceof ScStatus;
            case CheckInResponse _ -> request instanceof CheckInRequest;
            case ItemInformationResponse _ -> request instanceof ItemInformationRequest;
            case EndSessionResponse _ -> request instanceof EndSessionRequest;
            case LoginRequest _,
                    ScStatus _,
                    CheckInRequest _,
                    ItemInformationRequest _,
                    EndSessionRequest _,
                    AcsResendRequest _,
                    ScResendRequest _ -> false;
        };
    }

    /** An answer that leaves its item out counts only where the sequence number vouches for it. */
    static boolean isSameItem(Sip2Message.Known request, Sip2Message.Known answer, boolean numbered) {
        String asked = request.fields().first("AB").strip();
        String answered = answer.fields().first("AB").strip();
        return answered.equals(asked) || (answered.isEmpty() && numbered);
    }
}
