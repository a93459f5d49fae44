package org.caiyun.kiosk.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.caiyun.kiosk.library.sip2.AcsPermissions;
import org.caiyun.kiosk.library.sip2.AcsStatus;
import org.caiyun.kiosk.library.sip2.Inquiry;
import org.caiyun.kiosk.library.sip2.InquiryEnd;
import org.caiyun.kiosk.library.sip2.OfferedService;
import org.caiyun.kiosk.library.sip2.Sip2Date;
import org.caiyun.kiosk.library.sip2.Sip2Fields;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.VerifyMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the clocks of a library and of this machine, side by side, give to think. */
final class AnswerAdviceTest {
    private static final Instant LIBRARY = Instant.parse("2026-03-01T01:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "60, ''",
        "-60, ''",
        "61, more than a minute",
        "-600, more than a minute",
        "900, --zone",
        "28800, --zone",
        "-28790, --zone",
        "28870, more than a minute",
        "315360000, more than a minute"
    })
    void looksAtTheClocks(int secondsAhead, String words) {
        var advice = advice("图书馆", LIBRARY.minusSeconds(secondsAhead));

        if (words.isEmpty()) {
            assertThat(advice.list()).isEmpty();
        } else {
            assertThat(advice.list()).singleElement().asString().contains(words);
        }
    }

    @Test
    void suspectsTheCharacterSet() {
        assertThat(advice("\uFFFD\uFFFD", LIBRARY).list())
                .containsExactly("some characters could not be read: is --charset right?");
    }

    private static AnswerAdvice advice(String library, Instant heardAt) {
        var offered = OfferedService.text(Set.of(OfferedService.CHECK_IN, OfferedService.ITEM_INFORMATION));
        var status = new AcsStatus(
                new AcsPermissions(true, true, false, false, false, true),
                "050",
                "003",
                Sip2Date.of(LIBRARY, ZoneOffset.UTC),
                "2.00",
                Sip2Fields.of("AO", "NMG", "AM", library, "BX", offered));
        return new AnswerAdvice(
                new Inquiry.Status(),
                new InquiryEnd.Answered(status, heardAt, status),
                new Sip2Settings.Wire(UTF_8, Terminator.CR, VerifyMode.STRICT, ZoneOffset.UTC));
    }
}
