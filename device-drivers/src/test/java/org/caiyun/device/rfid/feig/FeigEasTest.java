package org.caiyun.device.rfid.feig;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.hf.ReaderOnPaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Setting the surveillance bit of NXP's chips, alone and with the AFI, byte by byte. */
final class FeigEasTest {
    private static final CommandId ID = new CommandId(9);
    private static final MarkWrite.Eas ON = new MarkWrite.Eas(true);
    private static final MarkWrite BOTH = new MarkWrite.AfiAndEas(new MarkWrite.Afi(0x07), ON);
    private static final Bytes ALARM =
            new FeigFrame(FeigFrame.Form.STANDARD, 0xFF, 0xB1, Bytes.ofHex("04 A5 01 E004010809B9CB12")).encoded();
    private static final Bytes SILENT = PublishedFrames.reply(0xB1, "01");
    private static final Bytes SOUNDS = PublishedFrames.reply(0xB1, "00");
    private static final Bytes EAS_OK = PublishedFrames.reply(0xB1, "00");
    private static final Bytes IN_STOCK = PublishedFrames.reply(0xB0, "00 06 E004010809B9CB12 07 03 1B 01");

    private final ReaderOnPaper paper = PublishedFrames.readyReader();

    @Test
    void setsTheBitAndReadsItBackAfterAnRfReset() {
        marks(ON);
        sees(SILENT, PublishedFrames.ON_LOAN);
        paper.asks(PublishedFrames.SET_EAS).replies(EAS_OK);
        resets();
        sees(SOUNDS, PublishedFrames.ON_LOAN);

        ends(new MarkOutcome.Written());
    }

    @Test
    void resetsTheBit() {
        marks(new MarkWrite.Eas(false));
        sees(SOUNDS, PublishedFrames.ON_LOAN);
        paper.asks(PublishedFrames.RESET_EAS).replies(EAS_OK);
        resets();
        sees(SILENT, PublishedFrames.ON_LOAN);

        ends(new MarkOutcome.Written());
    }

    @Test
    void doesNotTakeATagThatIsGoneForOneWithoutTheBit() {
        marks(new MarkWrite.Eas(false));
        sees(SILENT, PublishedFrames.NO_TAG);
        resets();
        sees(SILENT, PublishedFrames.NO_TAG);
        resets();
        sees(SILENT, PublishedFrames.NO_TAG);

        ends(new MarkOutcome.TagGone());
    }

    @Test
    void writesBothOfAMarkThatHasBoth() {
        marks(BOTH);
        sees(SILENT, PublishedFrames.ON_LOAN);
        paper.asks(PublishedFrames.WRITE_AFI_07).replies(PublishedFrames.OK);
        paper.asks(PublishedFrames.SET_EAS).replies(EAS_OK);
        resets();
        sees(SOUNDS, IN_STOCK);

        ends(new MarkOutcome.Written());
    }

    @Test
    void writesOnlyWhatIsOff() {
        marks(BOTH);
        sees(SILENT, IN_STOCK);
        paper.asks(PublishedFrames.SET_EAS).replies(EAS_OK);
        resets();
        sees(SOUNDS, IN_STOCK);

        ends(new MarkOutcome.Written());
    }

    @Test
    void writesNothingWhenBothAreSo() {
        marks(BOTH);
        sees(SOUNDS, IN_STOCK);

        ends(new MarkOutcome.Already());
    }

    @Test
    void asksTheTagWhenTheReplyToASetBitIsLost() {
        marks(BOTH);
        sees(SILENT, IN_STOCK);
        paper.asks(PublishedFrames.SET_EAS);
        resets();
        sees(SOUNDS, IN_STOCK);

        ends(new MarkOutcome.Written());
    }

    @Test
    void triesThreeTimesAndSaysEverythingThatIsOff() {
        marks(BOTH);
        sees(SILENT, PublishedFrames.ON_LOAN);
        for (int i = 0; i < 3; i++) {
            Uptime unequal = paper.now();
            paper.asks(PublishedFrames.WRITE_AFI_07).replies(PublishedFrames.OK);
            assertThat(paper.now().since(unequal)).isEqualTo(Duration.ofMillis(i == 0 ? 0 : 50));
            paper.asks(PublishedFrames.SET_EAS).replies(EAS_OK);
            resets();
            sees(SILENT, PublishedFrames.ON_LOAN);
        }

        ends(new MarkOutcome.ReadsOtherwise("AFI C2, EAS off"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"95 0F", "95 12"})
    void doesNotWriteAgainWhenTheTagRefusesForGood(String status) {
        marks(ON);
        sees(SILENT, PublishedFrames.ON_LOAN);
        paper.asks(PublishedFrames.SET_EAS).replies(PublishedFrames.reply(0xB1, status));
        resets();

        ends(new MarkOutcome.Locked(status.replace(' ', '/')));
    }

    @Test
    void saysThatATagWithoutAlarmCannotBeMarked() {
        marks(ON);
        paper.asks(ALARM).replies(PublishedFrames.reply(0xB1, "95 01"));

        ends(new MarkOutcome.Locked("95/01"));
    }

    @Test
    void refusesAMarkOfAnotherKindOfTag() {
        var mark = new MarkWrite.EpcBits(2, 0x8000, 0);

        marks(mark);

        ends(new MarkOutcome.ReaderFailed(new DeviceFault.Refused("this reader cannot write " + mark)));
    }

    private void marks(MarkWrite mark) {
        paper.command(new RfidCommand.SetMark(ID, PublishedFrames.TAG, mark));
    }

    private void sees(Bytes alarm, Bytes registers) {
        paper.asks(ALARM)
                .replies(alarm)
                .asks(PublishedFrames.SYSTEM_INFORMATION)
                .replies(registers);
    }

    private void resets() {
        paper.asks(PublishedFrames.RF_RESET).replies(PublishedFrames.reply(0x69, "00"));
    }

    private void ends(MarkOutcome outcome) {
        paper.staysQuiet().answers(new RfidAnswer.MarkSet(ID, outcome));
    }
}
