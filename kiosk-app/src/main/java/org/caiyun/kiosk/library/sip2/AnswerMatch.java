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
            case CheckOutResponse _ -> request instanceof CheckOutRequest;
            case RenewResponse _ -> request instanceof RenewRequest;
            case RenewAllResponse _ -> request instanceof RenewAllRequest;
            case HoldResponse _ -> request instanceof HoldRequest;
            case FeePaidResponse _ -> request instanceof FeePaidRequest;
            case ItemStatusUpdateResponse _ -> request instanceof ItemStatusUpdateRequest;
            case PatronStatusResponse _ ->
                request instanceof PatronStatusRequest || request instanceof BlockPatronRequest;
            case PatronInformationResponse _ -> request instanceof PatronInformationRequest;
            case PatronEnableResponse _ -> request instanceof PatronEnableRequest;
            case Sip2Message.Request _, ScResendRequest _ -> false;
        };
    }

    /** An answer that leaves its item out counts only where the sequence number vouches for it. */
    static boolean isSameItem(Sip2Message.Known request, Sip2Message.Known answer, boolean numbered) {
        String asked = request.fields().first("AB").strip();
        String answered = answer.fields().first("AB").strip();
        return answered.equals(asked) || (answered.isEmpty() && numbered);
    }
}
