package org.caiyun.device.rfid.feig;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.hf.ReaderOnPaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader in scan mode is set to host mode where the settings allow it, byte by byte. */
final class FeigScanModeTest {
    private static final CommandId ID = new CommandId(4);
    private static final Bytes IN_SCAN_MODE = PublishedFrames.reply(0xB0, "82");
    private static final Bytes READ_SETUP = Bytes.ofHex("06 FF 80 81 05 97");
    private static final String SETUP = "0000080100000000 1E00 000000";
    private static final Bytes SCANS = PublishedFrames.reply(0x80, "00" + SETUP + "03");
    private static final Bytes WAITS = PublishedFrames.reply(0x80, "00" + SETUP + "02");
    private static final Bytes SET_TO_HOST_MODE = request(0x81, "81" + SETUP + "02");
    private static final Bytes WRITTEN = PublishedFrames.reply(0x81, "00");
    private static final Bytes RESTART = Bytes.ofHex("05 FF 63 D3 AE");
    private static final Bytes RESTARTS = PublishedFrames.reply(0x63, "00");
    private static final RfidAnswer NEEDS_HANDS = new RfidAnswer.ReadFailed(
            ID, new DeviceFault.NeedsHands("status 82: not available; set the reader from scan mode to host mode"));

    private final ReaderOnPaper paper =
            new ReaderOnPaper(FeigSettings.standard().withMendsScanMode(true).reader());

    @Test
    void setsAReaderToHostModeAndAsksAgain() {
        isAskedAndScans();
        paper.asks(READ_SETUP).replies(SCANS);
        paper.asks(SET_TO_HOST_MODE).replies(WRITTEN);
        paper.asks(RESTART);
        Uptime restarted = paper.now();
        paper.replies(RESTARTS).asks(PublishedFrames.INVENTORY);
        assertThat(paper.now().since(restarted)).isEqualTo(Duration.ofMillis(1500));
        paper.replies(PublishedFrames.NO_TAG).asks(PublishedFrames.INVENTORY).replies(PublishedFrames.NO_TAG);

        paper.answers(new RfidAnswer.TagsRead(ID, List.of()));
        paper.passes(Duration.ofSeconds(5)).asks(PublishedFrames.SOFTWARE_VERSION);
        paper.replies(PublishedFrames.VERSION);
        assertThat(paper.health())
                .isEqualTo(new DeviceHealth.Ready(
                        "FEIG type 53, firmware 3.3, hardware 44, was set from scan mode to host mode"));
    }

    @Test
    void writesNothingWhenTheSetupSaysHostMode() {
        isAskedAndScans();
        paper.asks(READ_SETUP).replies(WAITS);

        paper.staysQuiet().answers(NEEDS_HANDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "15", "80"})
    void leavesAReaderThatDoesNotTellItsSetup(String status) {
        isAskedAndScans();
        paper.asks(READ_SETUP).replies(PublishedFrames.reply(0x80, status));

        paper.staysQuiet().answers(NEEDS_HANDS);
    }

    @Test
    void leavesAReaderWhoseSetupCannotBeWritten() {
        isAskedAndScans();
        paper.asks(READ_SETUP).replies(SCANS);
        paper.asks(SET_TO_HOST_MODE).replies(PublishedFrames.reply(0x81, "13"));

        paper.staysQuiet().answers(NEEDS_HANDS);
    }

    @Test
    void triesOnceUntilATagCommandWorks() {
        isAskedAndScans();
        paper.asks(READ_SETUP).replies(SCANS).asks(SET_TO_HOST_MODE).replies(WRITTEN);
        paper.asks(RESTART).replies(RESTARTS).asks(PublishedFrames.INVENTORY).replies(IN_SCAN_MODE);
        paper.staysQuiet().answers(NEEDS_HANDS);

        paper.asks(PublishedFrames.INVENTORY).replies(IN_SCAN_MODE).staysQuiet();
        paper.asks(PublishedFrames.INVENTORY).replies(PublishedFrames.NO_TAG).staysQuiet();

        paper.command(new RfidCommand.ReadTags(ID))
                .asks(PublishedFrames.INVENTORY)
                .replies(IN_SCAN_MODE);
        paper.asks(READ_SETUP);
    }

    /** An EEPROM bears being written only so often, and a reader whose set-up does not last is never mended. */
    @Test
    void writesTheEepromThriceAtMostHoweverOftenTheLineIsOpened() {
        for (int opening = 0; opening < 3; opening++) {
            isAskedAndScans();
            paper.asks(READ_SETUP).replies(SCANS).asks(SET_TO_HOST_MODE).replies(WRITTEN);
            paper.asks(RESTART).closed("unplugged");
            paper.answers(new RfidAnswer.ReadFailed(ID, new DeviceFault.Disconnected("unplugged")));
        }

        isAskedAndScans();

        paper.staysQuiet().answers(NEEDS_HANDS);
    }

    @Test
    void doesNotCountWhereNothingIsWritten() {
        for (int opening = 0; opening < 4; opening++) {
            isAskedAndScans();
            paper.asks(READ_SETUP).replies(WAITS);
            paper.answers(NEEDS_HANDS);
            paper.closed("unplugged");
        }

        isAskedAndScans();

        paper.asks(READ_SETUP);
    }

    @Test
    void asksOnceMoreWhenAReplyIsLostOnTheWay() {
        isAskedAndScans();
        paper.asks(READ_SETUP).asks(READ_SETUP).replies(SCANS);

        paper.asks(SET_TO_HOST_MODE);
    }

    @Test
    void leavesTheReaderAloneWhereNotAllowed() {
        var other = PublishedFrames.readyReader().command(new RfidCommand.ReadTags(ID));

        other.asks(PublishedFrames.INVENTORY).replies(IN_SCAN_MODE);

        other.staysQuiet().answers(NEEDS_HANDS);
    }

    private void isAskedAndScans() {
        paper.open().asks(PublishedFrames.SOFTWARE_VERSION).replies(PublishedFrames.VERSION);
        paper.command(new RfidCommand.ReadTags(ID))
                .asks(PublishedFrames.INVENTORY)
                .replies(IN_SCAN_MODE);
    }

    private static Bytes request(int command, String data) {
        return new FeigFrame(FeigFrame.Form.STANDARD, 0xFF, command, Bytes.ofHex(data)).encoded();
    }
}
