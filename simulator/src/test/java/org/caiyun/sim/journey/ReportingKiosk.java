package org.caiyun.sim.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.sim.platform.PlatformDoor;
import org.caiyun.sim.platform.PlatformRequest;

/** Tells a platform what a kiosk would. */
final class ReportingKiosk {
    static final String NEW_TITLE = "GX20260001234";
    static final String SECOND_COPY = "GX20260001236";
    private static final String RECORD = """
            ["010$b", "101$a", "102$b", "105$a", "200$9", "210$a", "215$a", "215$d", "606$a", "690$a", "690$v", "701$4",
             "701$9", "701$a"]""";
    private final PlatformDoor platform;
    private int events;

    ReportingKiosk(PlatformDoor platform) {
        this.platform = platform;
    }

    /** Five books of all kinds. */
    void tellOfFive() {
        opened(NEW_TITLE, "new-title", "\"first-return\", \"brief-record\"", false, false);
        opened(
                "GX20260001235",
                "new-title",
                "\"first-return\", \"not-in-catalogue\", \"loan-at-platform\"",
                true,
                false);
        opened(SECOND_COPY, "additional-copy", "\"first-return\", \"second-copy\"", false, true);
        opened("GX20260001237", "new-title", "\"first-return\", \"transit\"", false, false);
        opened("31500100000102", "re-tag", "\"no-tag\"", false, false);
    }

    void opened(String barcode, String kind, String reasons, boolean rush, boolean misplaced) {
        events++;
        boolean whole = !kind.equals("re-tag");
        tell("""
                {"specversion": "1.0", "id": "7c1e/%1$d", "source": "/kiosks/NMG-SIM-01", "type": "cn.caiyun.task.opened",
                 "subject": "%2$s", "datacontenttype": "application/json",
                 "data": {"task": "NMG-SIM-01/7c1e/%1$d", "barcode": "%2$s", "tags": ["E004015012AB34CD"], "kind": "%3$s",
                  "reasons": [%4$s], "rush": %5$s, "owner": "", "bin": %6$d, "position": %1$d, "misplaced": %7$s,
                  "missing": {"record": %8$s, "holdings": %9$s, "asset": %10$s, "processing": %11$s}}}
                """.formatted(
                events,
                barcode,
                kind,
                reasons,
                rush,
                misplaced ? 2 : 5,
                misplaced,
                kind.equals("new-title") ? RECORD : "[]",
                whole ? "[\"location\", \"class-number\", \"book-number\", \"call-number\", \"copy-number\"]" : "[]",
                whole ? "[\"asset-number\", \"acceptance-batch\", \"voucher\", \"location\", \"state\"]" : "[]",
                whole ? "[\"ownership-stamp\", \"spine-label\", \"tag\", \"page-check\"]" : "[\"tag\"]"));
    }

    private void tell(String event) {
        var request = new PlatformRequest("POST", "/events", "", "Bearer sim-platform", event);
        assertThat(platform.answer(request))
                .isInstanceOfSatisfying(
                        PlatformDoor.Delivery.Reply.class,
                        answer -> assertThat(answer.reply().status())
                                .as(answer.reply().body())
                                .isEqualTo(200));
    }
}
