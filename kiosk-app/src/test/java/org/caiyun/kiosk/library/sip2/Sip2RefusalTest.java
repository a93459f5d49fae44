package org.caiyun.kiosk.library.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.library.sip2.SessionRig.ALL;
import static org.caiyun.kiosk.library.sip2.SessionRig.DATE;
import static org.caiyun.kiosk.library.sip2.SessionRig.ITEM;
import static org.caiyun.kiosk.library.sip2.SessionRig.NO_ITEM_INFORMATION;
import static org.caiyun.kiosk.library.sip2.SessionRig.item;
import static org.caiyun.kiosk.library.sip2.SessionRig.no;
import static org.caiyun.kiosk.library.sip2.SessionRig.status;

import org.caiyun.device.CommandId;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a library did not check an item in. */
final class Sip2RefusalTest {
    @ParameterizedTest
    @CsvSource({
        "01, OTHER",
        "02, NOT_ON_LOAN",
        "03, NOT_ON_LOAN",
        "04, BLOCKED",
        "05, BLOCKED",
        "06, NOT_ON_LOAN",
        "07, BLOCKED",
        "08, NOT_ON_LOAN",
        "09, NOT_ON_LOAN",
        "10, NOT_ON_LOAN",
        "11, CLAIMED_RETURNED",
        "12, LOST",
        "13, LOST",
        "77, OTHER"
    })
    void learnsFromTheStatusWhyTheLibraryRefused(String status, Refusal refusal) {
        var rig = SessionRig.up(ALL);
        CommandId id = rig.checkIn(ITEM);

        rig.says(no(ITEM));
        assertThat(rig.commands()).containsExactly("09", "17");
        rig.says(item(ITEM, status));

        assertThat(rig.outcomes(id))
                .containsExactly(new CheckInOutcome.Refused(
                        refusal, new CheckInAnswer(false, AlertType.OTHER, "红楼梦", "", "", "")));
    }

    @Test
    void knowsAnUnknownItemByItsEmptyTitle() {
        var rig = SessionRig.up(ALL);
        CommandId id = rig.checkIn(ITEM);

        rig.says(no(ITEM), "18010101" + DATE + "AB" + ITEM + "|AJ|");

        assertThat(rig.outcomes(id))
                .containsExactly(new CheckInOutcome.Refused(
                        Refusal.UNKNOWN_ITEM, new CheckInAnswer(false, AlertType.OTHER, "", "", "", "")));
    }

    @Test
    void keepsTheTitleThatTheRefusalGave() {
        var rig = SessionRig.up(ALL);
        CommandId id = rig.checkIn(ITEM);

        rig.says(no(ITEM) + "AJ围城|", item(ITEM, "03"));

        assertThat(rig.outcomes(id))
                .containsExactly(new CheckInOutcome.Refused(
                        Refusal.NOT_ON_LOAN, new CheckInAnswer(false, AlertType.OTHER, "围城", "", "", "")));
    }

    @Test
    void doesNotGuessWhyWhereItemInformationIsNotOffered() {
        var rig = SessionRig.up(NO_ITEM_INFORMATION);
        CommandId id = rig.checkIn(ITEM);

        rig.says(no(ITEM));

        assertThat(rig.outcomes(id))
                .containsExactly(new CheckInOutcome.Refused(
                        Refusal.OTHER, new CheckInAnswer(false, AlertType.OTHER, "", "", "", "")));
        assertThat(rig.commands()).containsExactly("09");
    }
}
