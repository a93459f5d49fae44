package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineEvent;
import org.caiyun.kiosk.item.Barcode;

final class Sip2InquirerFuzzTest {
    private static final String NO_TIME = "98YYYYYY600003" + "0".repeat(18) + "2.00AONMG|BX";

    /** Whatever comes: it ends once, in bounded time and with bounded writing, and shows no secret. */
    @FuzzTest
    void endsWhateverComes(FuzzedDataProvider data) {
        VerifyMode verify = data.pickValue(VerifyMode.values());
        Inquiry inquiry = data.pickValue(List.of(
                new Inquiry.Status(),
                new Inquiry.Item(new Barcode("1")),
                new Inquiry.Patron("0471"),
                new Inquiry.CheckIn(new Barcode("1"))));
        var events = new ArrayList<InquiryEvent>();
        var inquirer = Sip2InquirerTest.inquirer(verify, inquiry);
        events.addAll(inquirer.begin(Sip2InquirerTest.OPENING, Uptime.ZERO).results());
        events.addAll(inquirer.on(new LineEvent.Opened(), Uptime.ZERO).results());
        while (data.remainingBytes() > 0) {
            String head = data.pickValue(List.of("", "941", NO_TIME, "96AZFEF6", "10", "18", "64", "\r"));
            Bytes bytes = Bytes.ofText(head, UTF_8).plus(Bytes.copyOf(data.consumeBytes(64)));
            var received = new LineEvent.Received(data.consumeBoolean() ? bytes.plus(Bytes.of('\r')) : bytes);
            events.addAll(inquirer.on(received, Uptime.ZERO).results());
        }
        events.addAll(inquirer.tick(Uptime.ZERO.plus(Duration.ofHours(1))).results());

        assertThat(events.stream().filter(InquiryEvent.Ended.class::isInstance)).hasSize(1);
        assertThat(events.stream().filter(InquiryEvent.Sent.class::isInstance)).hasSizeLessThan(30);
        assertThat(events.stream().filter(InquiryEvent.Sent.class::isInstance).map(Object::toString))
                .noneMatch(text -> text.contains("secret") || text.contains("0471"));
    }
}
