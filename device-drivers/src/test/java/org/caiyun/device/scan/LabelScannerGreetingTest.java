package org.caiyun.device.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.scan.PublishedCodes.ASK_BAUD_RATE;
import static org.caiyun.device.scan.PublishedCodes.HEARD;
import static org.caiyun.device.scan.PublishedCodes.IS_9600;
import static org.caiyun.device.scan.PublishedCodes.TRIGGER;
import static org.caiyun.device.scan.PublishedCodes.ascii;

import java.time.Duration;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.junit.jupiter.api.Test;

final class LabelScannerGreetingTest {
    private static final ScannerSettings ASKED = ScannerSettings.SELF_SCANNING
            .triggered(TRIGGER, Bytes.EMPTY)
            .withIdentity(new ScannerIdentity.Asked(ASK_BAUD_RATE, IS_9600));
    /** The check bytes of the answer do not count. */
    private static final Bytes ANSWER = IS_9600.plus(Bytes.ofHex("C14C"));

    private final ScannerOnPaper scanner = new ScannerOnPaper(ASKED);

    @Test
    void asksAtEachOpeningAndIsReadyOnceTheAnswerIsOver() {
        scanner.open();
        assertThat(scanner.written).containsExactly(ASK_BAUD_RATE);
        assertThat(scanner.health()).isEqualTo(new DeviceHealth.Starting());

        scanner.says(ANSWER);
        scanner.pass(49);
        assertThat(scanner.health()).isEqualTo(new DeviceHealth.Starting());
        scanner.pass(1);
        assertThat(scanner.health()).isInstanceOf(DeviceHealth.Ready.class);

        scanner.loseLine();
        scanner.open();
        assertThat(scanner.written).containsExactly(ASK_BAUD_RATE, ASK_BAUD_RATE);
        assertThat(scanner.health()).isEqualTo(new DeviceHealth.Starting());
    }

    @Test
    void readsTheAnswerInPortionsOfEverySizeAndBehindACode() {
        Bytes heard = ascii("0017\r").plus(ANSWER);
        for (int size = 1; size <= heard.size(); size++) {
            var one = new ScannerOnPaper(ASKED);
            one.open();
            for (int from = 0; from < heard.size(); from += size) {
                one.says(heard.slice(from, Math.min(heard.size(), from + size)));
            }
            one.pass(50);

            assertThat(one.health()).as("portions of %s", size).isInstanceOf(DeviceHealth.Ready.class);
        }
    }

    @Test
    void startsOnlyOnceTheScannerIsKnown() {
        scanner.look();
        scanner.open();
        scanner.says(ANSWER);
        assertThat(scanner.written).containsExactly(ASK_BAUD_RATE);

        scanner.pass(50);
        scanner.says("310017\r");

        assertThat(scanner.written).containsExactly(ASK_BAUD_RATE, TRIGGER);
        assertThat(scanner.texts).containsExactly("310017");
    }

    @Test
    void whatIsReadWhileItIsAskedIsNoLabel() {
        scanner.look();
        scanner.open();

        scanner.says("\r310017\r");
        scanner.says(ANSWER);
        scanner.says("310017\r");
        scanner.pass(50);

        assertThat(scanner.texts).isEmpty();
    }

    @Test
    void anotherAnswerIsAnotherDevice() {
        scanner.open();

        scanner.says(HEARD);
        scanner.pass(1_000);

        assertThat(scanner.closed).isTrue();
        assertThat(scanner.health())
                .isEqualTo(new DeviceHealth.Down(new DeviceFault.WrongDevice(IS_9600.hex(), HEARD.hex())));
    }

    @Test
    void noAnswerToTwoQuestionsIsSilence() {
        scanner.open();

        scanner.pass(999);
        assertThat(scanner.closed).isFalse();
        scanner.pass(1);

        assertThat(scanner.closed).isTrue();
        assertThat(scanner.written).containsExactly(ASK_BAUD_RATE, ASK_BAUD_RATE);
        assertThat(scanner.health()).isEqualTo(new DeviceHealth.Down(new DeviceFault.Silent(Duration.ofSeconds(1))));
    }

    /** Both answers come: the first late, the second in its time. */
    @Test
    void aLateAnswerIsNoLabelEither() {
        var text =
                new ScannerOnPaper(ASKED.withIdentity(new ScannerIdentity.Asked(ascii("V\r"), ascii("SCANNER 1.0"))));
        text.look();
        text.open();
        text.pass(600);

        text.says("SCANNER 1.0\r");
        text.pass(400);
        text.says("SCANNER 1.0\r");
        text.pass(500);
        text.says("310017\r");

        assertThat(text.texts).containsExactly("310017");
    }

    @Test
    void aFloodKeepsNothing() {
        scanner.open();

        for (int i = 0; i < 100; i++) {
            scanner.says("7".repeat(4_096));
        }
        scanner.pass(1_000);

        assertThat(scanner.health())
                .isEqualTo(new DeviceHealth.Down(new DeviceFault.WrongDevice(IS_9600.hex(), "37".repeat(16))));
    }
}
