package org.caiyun.kiosk.decide;

import static org.caiyun.kiosk.decide.Destination.ALERT_BIN;
import static org.caiyun.kiosk.decide.Destination.BIN_BY_RULE;
import static org.caiyun.kiosk.decide.Destination.CATALOGUING_BIN;
import static org.caiyun.kiosk.decide.Destination.EXCEPTION_BIN;
import static org.caiyun.kiosk.decide.Destination.GIVE_BACK;
import static org.caiyun.kiosk.decide.Destination.NOWHERE;
import static org.caiyun.kiosk.decide.Destination.STAFF_BIN;
import static org.caiyun.kiosk.decide.Destination.TAKE_ALONG;
import static org.caiyun.kiosk.decide.Destination.TRANSIT_BIN;
import static org.caiyun.kiosk.decide.Destination.WHERE_IT_IS;
import static org.caiyun.kiosk.decide.Destination.WITH_ITS_ITEM;
import static org.caiyun.kiosk.decide.MarkRule.BY_SITE_RULE;
import static org.caiyun.kiosk.decide.MarkRule.IF_LIBRARY_SAYS;
import static org.caiyun.kiosk.decide.MarkRule.ON;
import static org.caiyun.kiosk.decide.MarkRule.ON_IF_OURS;
import static org.caiyun.kiosk.decide.MarkRule.ROLLED_BACK;
import static org.caiyun.kiosk.decide.MarkRule.UNTOUCHED;
import static org.caiyun.kiosk.item.ReportWord.ACCEPTED_FOR_STAFF;
import static org.caiyun.kiosk.item.ReportWord.ACCEPTED_PENDING;
import static org.caiyun.kiosk.item.ReportWord.GIVEN_BACK;
import static org.caiyun.kiosk.item.ReportWord.IN_MACHINE;
import static org.caiyun.kiosk.item.ReportWord.RETURNED;
import static org.caiyun.kiosk.item.ReportWord.WITHDRAWN;

import org.caiyun.kiosk.item.ReportWord;

/**
 * What each outcome leads to on each kind of machine: data, not scattered conditions.
 *
 * <p>Where an item can be given back and is not taken, or cannot be given back at all ({@code drop}), the word is
 * {@link ReportWord#ACCEPTED_FOR_STAFF}.
 */
public final class OutcomeTable {
    private OutcomeTable() {}

    /** One row. */
    public record Row(Destination chute, Destination pad, Destination drop, MarkRule mark, ReportWord word) {
        public Destination on(MachineKind kind) {
            return switch (kind) {
                case CHUTE -> chute;
                case PAD -> pad;
                case DROP -> drop;
            };
        }
    }

    public static Row row(OutcomeClass outcome) {
        return switch (outcome) {
            case CHECKED_IN -> new Row(BIN_BY_RULE, BIN_BY_RULE, BIN_BY_RULE, IF_LIBRARY_SAYS, RETURNED);
            case CHECKED_IN_ALERT -> new Row(ALERT_BIN, ALERT_BIN, EXCEPTION_BIN, IF_LIBRARY_SAYS, RETURNED);
            case SHOP_BOUGHT -> new Row(CATALOGUING_BIN, CATALOGUING_BIN, EXCEPTION_BIN, ON_IF_OURS, RETURNED);
            case PURCHASE_KNOWN_TO_PLATFORM ->
                new Row(CATALOGUING_BIN, CATALOGUING_BIN, CATALOGUING_BIN, ON_IF_OURS, ACCEPTED_PENDING);
            case PURCHASE_OF_ANOTHER_LIBRARY ->
                new Row(TRANSIT_BIN, TRANSIT_BIN, STAFF_BIN, BY_SITE_RULE, ACCEPTED_PENDING);
            case PURCHASE_IN_DOUBT ->
                new Row(CATALOGUING_BIN, CATALOGUING_BIN, EXCEPTION_BIN, ON_IF_OURS, ACCEPTED_FOR_STAFF);
            case PURCHASE_FOR_STAFF -> new Row(STAFF_BIN, STAFF_BIN, STAFF_BIN, ON_IF_OURS, ACCEPTED_FOR_STAFF);
            case OWN_REFUSED -> new Row(STAFF_BIN, STAFF_BIN, STAFF_BIN, ON_IF_OURS, ACCEPTED_FOR_STAFF);
            case PARTNER -> new Row(TRANSIT_BIN, TRANSIT_BIN, STAFF_BIN, BY_SITE_RULE, RETURNED);
            case PARTNER_REFUSED -> new Row(TRANSIT_BIN, TRANSIT_BIN, STAFF_BIN, BY_SITE_RULE, ACCEPTED_FOR_STAFF);
            case NOT_OURS -> new Row(GIVE_BACK, TAKE_ALONG, STAFF_BIN, UNTOUCHED, GIVEN_BACK);
            case UNCONFIRMED -> new Row(BIN_BY_RULE, BIN_BY_RULE, BIN_BY_RULE, ON, ACCEPTED_PENDING);
            case UNREACHABLE -> new Row(BIN_BY_RULE, BIN_BY_RULE, BIN_BY_RULE, ON, ACCEPTED_PENDING);
            case UNREADABLE -> new Row(GIVE_BACK, TAKE_ALONG, STAFF_BIN, UNTOUCHED, GIVEN_BACK);
            case LABEL_ONLY -> new Row(STAFF_BIN, STAFF_BIN, STAFF_BIN, UNTOUCHED, ACCEPTED_PENDING);
            case LABEL_ONLY_SHOP_BOUGHT ->
                new Row(CATALOGUING_BIN, CATALOGUING_BIN, EXCEPTION_BIN, UNTOUCHED, ACCEPTED_PENDING);
            case LABEL_ONLY_PARTNER -> new Row(TRANSIT_BIN, TRANSIT_BIN, STAFF_BIN, UNTOUCHED, ACCEPTED_PENDING);
            case LOOSE_PIECE ->
                new Row(WITH_ITS_ITEM, WITH_ITS_ITEM, WITH_ITS_ITEM, UNTOUCHED, ReportWord.WITH_ITS_ITEM);
            case WITHDRAWN_BY_PATRON -> new Row(NOWHERE, NOWHERE, NOWHERE, ROLLED_BACK, WITHDRAWN);
            case STUCK -> new Row(WHERE_IT_IS, WHERE_IT_IS, WHERE_IT_IS, UNTOUCHED, IN_MACHINE);
        };
    }
}
