package org.caiyun.device.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.scan.PublishedCodes.AFTER_TRIGGER;
import static org.caiyun.device.scan.PublishedCodes.HEARD;
import static org.caiyun.device.scan.PublishedCodes.SYN_T;
import static org.caiyun.device.scan.PublishedCodes.SYN_U;
import static org.caiyun.device.scan.PublishedCodes.TRIGGER;

import java.time.Duration;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.scan.ScannerSettings.Ending;
import org.junit.jupiter.api.Test;

final class LabelScannerTest {
    private static final ScannerSettings SELF = ScannerSettings.SELF_SCANNING;
    private static final ScannerSettings GM65 =
            SELF.triggered(TRIGGER, Bytes.EMPTY).acknowledging(HEARD);
    private static final String LABEL = "31000000000017";

    @Test
    void saysALabelAsOftenAsItIsRead() {
        var scanner = ScannerOnPaper.looking(SELF);

        scanner.says(LABEL + "\r\n");
        scanner.pass(300);
        scanner.says(LABEL + "\r\n");

        assertThat(scanner.texts).containsExactly(LABEL, LABEL);
        assertThat(scanner.written).isEmpty();
        assertThat(scanner.health()).isEqualTo(new DeviceHealth.Ready("label scanner"));
    }

    @Test
    void fiftyMillisecondsOfSilenceEndACode() {
        var scanner = ScannerOnPaper.looking(SELF);

        scanner.says("3100000");
        scanner.pass(49);
        scanner.says("0000017");
        scanner.pass(49);
        assertThat(scanner.texts).isEmpty();

        scanner.pass(1);
        assertThat(scanner.texts).containsExactly(LABEL);
        assertThat(scanner.waits()).isFalse();
    }

    @Test
    void knowsTheSilenceAlsoWhenNobodyCalledInTime() {
        var scanner = ScannerOnPaper.looking(SELF);
        scanner.says("111");
        scanner.oversleep(60);

        scanner.says("222\r");

        assertThat(scanner.texts).containsExactly("111", "222");
    }

    @Test
    void whereOnlyTerminatorsCountNoHalfOfACodeIsEverSaid() {
        var scanner = ScannerOnPaper.looking(SELF.withEnding(Ending.TERMINATOR));

        scanner.says("3100000");
        scanner.pass(50);
        scanner.says("0000017\r");
        scanner.says(LABEL + "\r");

        assertThat(scanner.texts).containsExactly(LABEL);
    }

    @Test
    void dropsWhatWasReadBeforeLookAndAfterRest() {
        var scanner = ScannerOnPaper.quiet(SELF);

        scanner.says("before\r");
        scanner.look();
        scanner.says("while\r");
        scanner.rest();
        scanner.says("after\r");

        assertThat(scanner.texts).containsExactly("while");
    }

    /** It was read from the item that lay there before. */
    @Test
    void aCodeThatBeganBeforeLookIsDropped() {
        var scanner = ScannerOnPaper.quiet(SELF);
        scanner.says("3100");

        scanner.look();
        scanner.says("0017\r");
        scanner.says(LABEL + "\r");

        assertThat(scanner.texts).containsExactly(LABEL);
    }

    @Test
    void aCodeThatBeganBeforeLookIsDroppedAlsoWhenSilenceEndsIt() {
        var scanner = ScannerOnPaper.quiet(SELF);
        scanner.says("3100");

        scanner.look();
        scanner.pass(50);
        scanner.says(LABEL);
        scanner.pass(50);

        assertThat(scanner.texts).containsExactly(LABEL);
    }

    @Test
    void aCodeThatEndsAfterRestIsDropped() {
        var scanner = ScannerOnPaper.looking(SELF);

        scanner.says("3100");
        scanner.rest();
        scanner.says("0017\r");
        scanner.pass(50);

        assertThat(scanner.texts).isEmpty();
    }

    @Test
    void theFirstBytesAfterAnOpeningMayBeTheRestOfACode() {
        var scanner = new ScannerOnPaper(SELF);
        scanner.look();
        scanner.open();

        scanner.says("0017\r");
        scanner.says(LABEL + "\r");

        assertThat(scanner.texts).containsExactly(LABEL);
    }

    @Test
    void writesStartAndStop() {
        var scanner = ScannerOnPaper.quiet(SELF.triggered(SYN_T, SYN_U));
        scanner.written.clear();

        scanner.look();
        scanner.rest();

        assertThat(scanner.written).containsExactly(SYN_T, SYN_U);
    }

    /** A scanner that reads one label for each start would say it once only. */
    @Test
    void writesStartAgainAsLongAsItLooks() {
        var scanner = ScannerOnPaper.looking(SELF.triggered(SYN_T, SYN_U));
        scanner.written.clear();

        scanner.pass(1_000);
        scanner.rest();
        scanner.pass(5_000);

        assertThat(scanner.written).containsExactly(SYN_T, SYN_T, SYN_U);
    }

    @Test
    void whatIsWantedOutlivesTheLine() {
        var scanner = ScannerOnPaper.looking(SELF.triggered(SYN_T, SYN_U));
        scanner.loseLine();
        scanner.written.clear();

        scanner.open();
        assertThat(scanner.written).containsExactly(SYN_T);

        scanner.loseLine();
        scanner.rest();
        scanner.written.clear();
        scanner.open();
        assertThat(scanner.written).containsExactly(SYN_U);
    }

    @Test
    void theAnswerToATriggerIsNoLabel() {
        var scanner = ScannerOnPaper.looking(GM65);

        scanner.says(AFTER_TRIGGER);

        assertThat(scanner.texts).containsExactly("052301");
    }

    /** Otherwise the two digits at the end of a damaged answer would come before those of the label. */
    @Test
    void withoutTheWholeAnswerNoCodeCounts() {
        for (int lost = 1; lost <= HEARD.size(); lost++) {
            var scanner = ScannerOnPaper.looking(GM65);

            scanner.says(AFTER_TRIGGER.from(lost));

            assertThat(scanner.texts).as("without the first %s bytes", lost).isEmpty();
        }
    }

    @Test
    void aLostAnswerIsMadeGoodByTheNextStart() {
        var scanner = ScannerOnPaper.looking(GM65);
        scanner.says(AFTER_TRIGGER.from(5));

        scanner.pass(500);
        scanner.says(AFTER_TRIGGER);

        assertThat(scanner.written).containsExactly(TRIGGER, TRIGGER);
        assertThat(scanner.texts).containsExactly("052301");
    }

    @Test
    void aModuleThatDoesNotAnswerThreeStartsIsSilent() {
        var scanner = ScannerOnPaper.looking(GM65);

        scanner.pass(1_499);
        assertThat(scanner.closed).isFalse();
        scanner.pass(1);

        assertThat(scanner.closed).isTrue();
        assertThat(scanner.health()).isEqualTo(new DeviceHealth.Down(new DeviceFault.Silent(Duration.ofMillis(1_500))));
        assertThat(scanner.waits()).isFalse();
    }

    @Test
    void aModuleThatAnswersNowAndThenIsThere() {
        var scanner = ScannerOnPaper.looking(GM65);

        for (int i = 0; i < 10; i++) {
            scanner.pass(1_000);
            scanner.says(HEARD);
        }

        assertThat(scanner.closed).isFalse();
    }

    @Test
    void garbageBetweenLabelsIsDropped() {
        var scanner = ScannerOnPaper.looking(SELF);

        scanner.says(Bytes.ofHex("00FF8041 0D"));
        scanner.says(LABEL + "\r");
        scanner.says(Bytes.ofHex("07 31 32 33 0A"));
        scanner.says("7".repeat(1_000) + "\r");
        scanner.says("1\r12\r]C0\r");
        scanner.says(LABEL + "\r");

        assertThat(scanner.texts).containsExactly(LABEL, LABEL);
    }

    @Test
    void aScannerThatSendsNoTextIsGarbledUntilItDoes() {
        var scanner = ScannerOnPaper.quiet(SELF);

        for (int i = 0; i < 100; i++) {
            scanner.says(Bytes.ofHex("00FF80410080FF00C07F"));
            scanner.pass(50);
        }

        assertThat(scanner.health())
                .isInstanceOfSatisfying(
                        DeviceHealth.Down.class,
                        down -> assertThat(down.fault()).isInstanceOf(DeviceFault.Garbled.class));
        assertThat(scanner.closed).isFalse();
        scanner.says(LABEL + "\r");
        assertThat(scanner.health()).isInstanceOf(DeviceHealth.Ready.class);
    }

    @Test
    void aLostLineIsAFaultUntilItIsBack() {
        var scanner = ScannerOnPaper.looking(SELF);
        scanner.says("3100");

        scanner.loseLine();
        assertThat(scanner.health()).isEqualTo(new DeviceHealth.Down(new DeviceFault.Disconnected("unplugged")));
        scanner.says("0017\r");
        scanner.pass(1_000);
        assertThat(scanner.texts).isEmpty();

        scanner.open();
        scanner.pass(50);
        scanner.says(LABEL + "\r");
        assertThat(scanner.texts).containsExactly(LABEL);
        assertThat(scanner.health()).isInstanceOf(DeviceHealth.Ready.class);
    }
}
