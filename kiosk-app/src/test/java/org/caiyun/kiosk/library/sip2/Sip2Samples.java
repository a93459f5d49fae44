package org.caiyun.kiosk.library.sip2;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caiyun.kiosk.library.sip2.Sip2Message.Known;

/** One message of each kind, with as many fields as one wants. */
final class Sip2Samples {
    static final Sip2Date NOW = new Sip2Date("20260301    093000");
    static final Sip2Date UTC = new Sip2Date("20260228   Z235959");

    private Sip2Samples() {}

    /** Every tag that the message names, and one of a vendor, each with the value that is made for it. */
    static List<Known> all(UnaryOperator<String> value) {
        return Stream.of(Sip2Layout.values())
                .map(layout -> message(layout, fields(layout, value)))
                .toList();
    }

    static Sip2Fields fields(Sip2Layout layout, UnaryOperator<String> value) {
        var fields = new ArrayList<Sip2Fields.Field>();
        if (layout.isUnnumbered()) {
            return Sip2Fields.NONE;
        }
        for (String tag : layout.tags()) {
            fields.add(new Sip2Fields.Field(tag, value.apply(tag)));
        }
        fields.add(new Sip2Fields.Field("ZZ", value.apply("ZZ")));
        fields.add(new Sip2Fields.Field("ZZ", value.apply("ZZ")));
        return new Sip2Fields(fields);
    }

    static Known message(Sip2Layout layout, Sip2Fields fields) {
        return switch (layout) {
            case LOGIN -> new LoginRequest(fields);
            case LOGIN_RESPONSE -> new LoginResponse(true, fields);
            case SC_STATUS -> new ScStatus('1', "080", "2.00", fields);
            case ACS_STATUS ->
                new AcsStatus(
                        new AcsPermissions(true, true, false, true, false, true), "050", "003", NOW, "2.00", fields);
            case CHECK_IN -> new CheckInRequest(true, NOW, Sip2Date.BLANK, fields);
            case CHECK_IN_RESPONSE -> new CheckInResponse(true, true, 'U', false, NOW, fields);
            case CHECK_OUT -> new CheckOutRequest(true, false, NOW, UTC, fields);
            case CHECK_OUT_RESPONSE -> new CheckOutResponse(new LoanResult(true, false, 'N', 'Y', NOW), fields);
            case RENEW -> new RenewRequest(false, true, NOW, UTC, fields);
            case RENEW_RESPONSE -> new RenewResponse(new LoanResult(false, true, 'Y', 'N', NOW), fields);
            case RENEW_ALL -> new RenewAllRequest(NOW, fields);
            case RENEW_ALL_RESPONSE -> new RenewAllResponse(true, "0002", "0001", NOW, fields);
            case HOLD -> new HoldRequest(HoldRequest.CHANGE, NOW, fields);
            case HOLD_RESPONSE -> new HoldResponse(true, false, NOW, fields);
            case FEE_PAID -> new FeePaidRequest(NOW, "04", "02", "CNY", fields);
            case FEE_PAID_RESPONSE -> new FeePaidResponse(true, NOW, fields);
            case ITEM_INFORMATION -> new ItemInformationRequest(NOW, fields);
            case ITEM_INFORMATION_RESPONSE ->
                new ItemInformationResponse(CirculationStatus.RECALLED, "02", "06", NOW, fields);
            case ITEM_STATUS_UPDATE -> new ItemStatusUpdateRequest(NOW, fields);
            case ITEM_STATUS_UPDATE_RESPONSE -> new ItemStatusUpdateResponse(true, NOW, fields);
            case PATRON_STATUS -> new PatronStatusRequest("019", NOW, fields);
            case PATRON_STATUS_RESPONSE -> new PatronStatusResponse(blocked(), "019", NOW, fields);
            case PATRON_INFORMATION ->
                new PatronInformationRequest("019", NOW, PatronSummary.of(PatronList.OVERDUE), fields);
            case PATRON_INFORMATION_RESPONSE ->
                new PatronInformationResponse(
                        blocked(), "019", NOW, PatronCounts.UNKNOWN.with(PatronList.FINE, 7), fields);
            case BLOCK_PATRON -> new BlockPatronRequest(true, NOW, fields);
            case PATRON_ENABLE -> new PatronEnableRequest(NOW, fields);
            case PATRON_ENABLE_RESPONSE -> new PatronEnableResponse(blocked(), "019", NOW, fields);
            case END_SESSION -> new EndSessionRequest(NOW, fields);
            case END_SESSION_RESPONSE -> new EndSessionResponse(true, NOW, fields);
            case ACS_RESEND -> new AcsResendRequest();
            case SC_RESEND -> new ScResendRequest();
        };
    }

    private static PatronStatus blocked() {
        return PatronStatus.CLEAR.with(PatronStatus.Mark.CARD_LOST).with(PatronStatus.Mark.TOO_MANY_BILLED);
    }
}
