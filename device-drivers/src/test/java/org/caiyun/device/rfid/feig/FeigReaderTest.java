package org.caiyun.device.rfid.feig;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.hf.ReaderOnPaper;
import org.junit.jupiter.api.Test;

/**
 * The driver's life on its line: identity, silence, noise, loss. What it reads and writes of tags is tested beside it.
 */
final class FeigReaderTest {
    private static final CommandId FIRST = new CommandId(1);
    private static final CommandId SECOND = new CommandId(2);
    private static final DeviceHealth READY = new DeviceHealth.Ready("FEIG type 53, firmware 3.3, hardware 44");
    private static final RfidCommand READ = new RfidCommand.ReadTags(FIRST);
    private static final RfidCommand MARK =
            new RfidCommand.SetMark(SECOND, PublishedFrames.TAG, new MarkWrite.Afi(0x07));
    private static final DeviceFault SILENT = new DeviceFault.Silent(Duration.ofMillis(1400));

    @Test
    void isReadyOnceItKnowsWhoAnswers() {
        var paper = new ReaderOnPaper(FeigSettings.standard().reader()).open();
        assertThat(paper.health()).isEqualTo(new DeviceHealth.Starting());

        paper.asks(PublishedFrames.SOFTWARE_VERSION).replies(PublishedFrames.VERSION);

        assertThat(paper.health()).isEqualTo(READY);
    }

    @Test
    void answersAtOnceWhileThereIsNoLine() {
        var paper = new ReaderOnPaper(FeigSettings.standard().reader());
        var fault = new DeviceFault.Disconnected("not yet opened");

        paper.command(READ).command(MARK);

        paper.answers(
                new RfidAnswer.ReadFailed(FIRST, fault),
                new RfidAnswer.MarkSet(SECOND, new MarkOutcome.ReaderFailed(fault)));
    }

    @Test
    void holdsOneCommandUntilTheReaderIsIdentified() {
        var paper = new ReaderOnPaper(FeigSettings.standard().reader()).open();

        paper.command(READ).command(MARK).asks(PublishedFrames.SOFTWARE_VERSION).staysQuiet();
        paper.replies(PublishedFrames.VERSION).asks(PublishedFrames.INVENTORY);

        paper.answers(
                new RfidAnswer.MarkSet(SECOND, new MarkOutcome.ReaderFailed(new DeviceFault.Busy("another command"))));
    }

    @Test
    void refusesASecondCommandWhileOneRuns() {
        var paper = PublishedFrames.readyReader();

        paper.command(MARK).command(READ);

        paper.answers(new RfidAnswer.ReadFailed(FIRST, new DeviceFault.Busy("another command")));
    }

    @Test
    void asksOnceMoreAfterSilenceAndThenGivesUpTheLine() {
        var paper = PublishedFrames.readyReader();

        paper.command(READ).asks(PublishedFrames.INVENTORY).asks(PublishedFrames.INVENTORY);
        paper.passes(Duration.ofSeconds(1)).staysQuiet();

        paper.answers(new RfidAnswer.ReadFailed(FIRST, SILENT));
        assertThat(paper.health()).isEqualTo(new DeviceHealth.Down(SILENT));
        assertThat(paper.closings()).isEqualTo(1);
    }

    @Test
    void keepsItsFaultWhenItsOwnClosingIsReported() {
        var paper = new ReaderOnPaper(FeigSettings.standard().reader()).open().passes(Duration.ofSeconds(2));

        paper.closed("asked for");
        assertThat(paper.health()).isEqualTo(new DeviceHealth.Down(SILENT));

        paper.closed("no such port");
        assertThat(paper.health()).isEqualTo(new DeviceHealth.Down(new DeviceFault.Disconnected("no such port")));
    }

    @Test
    void isReadyAgainOnANewLine() {
        var paper = PublishedFrames.readyReader().closed("unplugged").open();

        paper.asks(PublishedFrames.SOFTWARE_VERSION).replies(PublishedFrames.VERSION);

        assertThat(paper.health()).isEqualTo(READY);
    }

    @Test
    void takesADeviceThatSpeaksOtherwiseForTheWrongOne() {
        var paper = new ReaderOnPaper(FeigSettings.standard().reader()).open().command(READ);
        Bytes scanner = Bytes.ofHex("39373837 0D0A");

        paper.asks(PublishedFrames.SOFTWARE_VERSION).replies(scanner);
        paper.asks(PublishedFrames.SOFTWARE_VERSION).replies(scanner).passes(Duration.ofSeconds(1));

        var fault = new DeviceFault.WrongDevice("FEIG reader in ISO-host mode", "a device that speaks otherwise");
        assertThat(paper.health()).isEqualTo(new DeviceHealth.Down(fault));
        assertThat(paper.closings()).isEqualTo(1);
        paper.answers(new RfidAnswer.ReadFailed(FIRST, fault));
    }

    @Test
    void takesAReaderThatHidesItsVersionForTheWrongOne() {
        var paper = new ReaderOnPaper(FeigSettings.standard().reader()).open();

        paper.replies(PublishedFrames.reply(0x65, "80"));

        assertThat(paper.health())
                .isInstanceOfSatisfying(
                        DeviceHealth.Down.class,
                        down -> assertThat(down.fault()).isInstanceOf(DeviceFault.WrongDevice.class));
    }

    @Test
    void asksAnIdleReaderWhetherItIsStillThere() {
        var paper = PublishedFrames.readyReader();

        paper.passes(Duration.ofMillis(4999)).staysQuiet();
        paper.asks(PublishedFrames.SOFTWARE_VERSION).command(READ).replies(PublishedFrames.VERSION);

        paper.asks(PublishedFrames.INVENTORY);
        assertThat(paper.health()).isEqualTo(READY);
    }

    @Test
    void noticesThatAnIdleReaderHasGoneSilent() {
        var paper = PublishedFrames.readyReader();

        paper.passes(Duration.ofSeconds(7));

        assertThat(paper.health()).isEqualTo(new DeviceHealth.Down(SILENT));
        assertThat(paper.closings()).isEqualTo(1);
    }

    @Test
    void saysWhenAReaderNeedsToBeTakenOutOfScanMode() {
        var paper = PublishedFrames.readyReader();
        var fault = new DeviceFault.NeedsHands("status 82: not available; set the reader from scan mode to host mode");

        paper.command(READ).asks(PublishedFrames.INVENTORY).replies(PublishedFrames.reply(0xB0, "82"));

        paper.answers(new RfidAnswer.ReadFailed(FIRST, fault));
        assertThat(paper.health()).isEqualTo(new DeviceHealth.Down(fault));
        // version alone would not show that it is mended
        paper.asks(PublishedFrames.INVENTORY).replies(PublishedFrames.reply(0xB0, "82"));
        assertThat(paper.health()).isEqualTo(new DeviceHealth.Down(fault));
        paper.asks(PublishedFrames.INVENTORY).replies(PublishedFrames.NO_TAG);
        assertThat(paper.health()).isEqualTo(READY);
    }

    @Test
    void answersWhatIsOpenWhenTheLineIsLost() {
        var paper = PublishedFrames.readyReader().command(READ).asks(PublishedFrames.INVENTORY);
        var fault = new DeviceFault.Disconnected("unplugged");

        paper.replies(PublishedFrames.ONE_TAG.slice(0, 5)).closed("unplugged");

        paper.answers(new RfidAnswer.ReadFailed(FIRST, fault));
        assertThat(paper.health()).isEqualTo(new DeviceHealth.Down(fault));
    }

    @Test
    void answersAHeldCommandWhenTheLineIsLost() {
        var paper = new ReaderOnPaper(FeigSettings.standard().reader()).open().command(MARK);

        paper.closed("unplugged");

        paper.answers(new RfidAnswer.MarkSet(
                SECOND, new MarkOutcome.ReaderFailed(new DeviceFault.Disconnected("unplugged"))));
    }

    @Test
    void answersWhatIsOpenWhenTheLineIsOpenedOverIt() {
        var paper = PublishedFrames.readyReader().command(READ).open();

        paper.answers(new RfidAnswer.ReadFailed(FIRST, new DeviceFault.Disconnected("the line was opened again")));
    }

    @Test
    void findsTheReplyBehindNoiseWithoutWaitingForTheTimeOut() {
        var paper = PublishedFrames.readyReader().command(READ).asks(PublishedFrames.INVENTORY);

        paper.replies(Bytes.of(0xFE).plus(PublishedFrames.NO_TAG)).passes(Duration.ofMillis(12));

        paper.asks(PublishedFrames.INVENTORY).replies(PublishedFrames.NO_TAG);
        paper.answers(new RfidAnswer.TagsRead(FIRST, List.of()));
    }

    @Test
    void leavesRepliesOfAnotherCommandAndOfAnotherReader() {
        var paper = new ReaderOnPaper(FeigSettings.standard().withAddress(1).reader()).open();

        paper.replies(PublishedFrames.OK).replies(PublishedFrames.VERSION);
        assertThat(paper.health()).isEqualTo(new DeviceHealth.Starting());

        Bytes own = new FeigFrame(FeigFrame.Form.ADVANCED, 1, 0x65, Bytes.ofHex("00 03 03 00 44 53 0D 30")).encoded();
        paper.replies(own);
        assertThat(paper.health()).isEqualTo(READY);
    }

    @Test
    void drainsALineBeforeItAsksAgain() {
        var paper = PublishedFrames.readyReader().command(READ).asks(PublishedFrames.INVENTORY);

        paper.passes(Duration.ofMillis(710)).replies(PublishedFrames.NO_TAG);
        paper.passes(Duration.ofMillis(19)).staysQuiet();
        paper.passes(Duration.ofMillis(1)).asks(PublishedFrames.INVENTORY);
    }

    @Test
    void givesUpOnALineThatNeverFallsSilent() {
        var paper = PublishedFrames.readyReader().command(READ);

        for (int i = 0; i < 300; i++) {
            paper.replies(Bytes.of(0)).passes(Duration.ofMillis(10));
        }

        paper.answers(new RfidAnswer.ReadFailed(
                FIRST, new DeviceFault.Garbled("200 bytes, and no reply that fits among them")));
        assertThat(paper.closings()).isEqualTo(1);
    }

    @Test
    void waitsForTheSecondReplyAfterAskingTwice() {
        var paper = PublishedFrames.readyReader().command(READ).asks(PublishedFrames.INVENTORY);

        paper.asks(PublishedFrames.INVENTORY).replies(PublishedFrames.NO_TAG).staysQuiet();
        paper.replies(PublishedFrames.NO_TAG).passes(Duration.ofMillis(19)).staysQuiet();

        paper.asks(PublishedFrames.INVENTORY).replies(PublishedFrames.NO_TAG);
        paper.answers(new RfidAnswer.TagsRead(FIRST, List.of()));
    }
}
