package org.caiyun.kiosk.library.sip2;

import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;

/**
 * 10 Checkin response, ACS to kiosk.
 *
 * <pre>
 *  2  1  1 = checked in, 0 = not
 *  3  1  resensitize: Y = switch the security mark on
 *  4  1  magnetic media: Y, N, or U where the ACS does not know
 *  5  1  alert: Y = call staff
 *  6 18  transaction date
 *     AO, AB item, AQ permanent location, AJ title, CL sort bin, AA, CK, CH, AF, AG
 *     extensions: CT destination, CV alert type, CR, CS, CY, DA
 * </pre>
 *
 * 3M SIP 2.00, revision 2.12, "Checkin Response".
 */
public record CheckInResponse(
        boolean ok, boolean resensitize, char magnetic, boolean alert, Sip2Date date, Sip2Fields fields)
        implements Sip2Message.Answer {
    static CheckInResponse decode(String fixed, Sip2Fields fields) {
        return new CheckInResponse(
                fixed.charAt(0) == '1',
                FixedPart.yes(fixed, 1),
                fixed.charAt(2),
                FixedPart.yes(fixed, 3),
                FixedPart.date(fixed, 4),
                fields);
    }

    public String item() {
        return fields.first("AB");
    }

    /** What the library wants done; an alert without a type that is known asks for a person. */
    private AlertType alertType(AnswerTags tags) {
        return switch (fields.first(tags.alertType())) {
            case "", "00" -> alert ? AlertType.OTHER : AlertType.NONE;
            case "01" -> AlertType.HOLD_HERE;
            case "02" -> AlertType.HOLD_ELSEWHERE;
            case "03" -> AlertType.INTERLIBRARY_LOAN;
            case "04" -> AlertType.TRANSIT;
            default -> AlertType.OTHER;
        };
    }

    /** What it says under the tags of its site. */
    public CheckInAnswer answer(AnswerTags tags) {
        return new CheckInAnswer(
                resensitize,
                alertType(tags),
                fields.first("AJ"),
                fields.first(tags.sortBin()),
                fields.first(tags.destination()),
                fields.first("AQ"));
    }

    @Override
    public Sip2Layout layout() {
        return Sip2Layout.CHECK_IN_RESPONSE;
    }

    @Override
    public String fixedPart() {
        return FixedPart.oneOrZero(ok)
                + FixedPart.yesOrNo(resensitize)
                + magnetic
                + FixedPart.yesOrNo(alert)
                + date.text();
    }
}
