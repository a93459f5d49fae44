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
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.ReaderOnPaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Setting the security mark, byte by byte. */
final class FeigMarkTest {
    private static final CommandId ID = new CommandId(9);
    private static final Bytes IN_STOCK = PublishedFrames.reply(0xB0, "00 06 E004010809B9CB12 07 03 1B 01");
    private static final Bytes RESET_DONE = PublishedFrames.reply(0x69, "00");
    private static final Bytes GONE = PublishedFrames.NO_TAG;

    private final ReaderOnPaper paper = PublishedFrames.readyReader()
            .command(new RfidCommand.SetMark(ID, PublishedFrames.TAG, new MarkWrite.Afi(0x07)));

    @Test
    void writesAndReadsBackAfterAnRfReset() {
        looks(PublishedFrames.ON_LOAN);
        writes(PublishedFrames.OK);
        resets();
        looks(IN_STOCK);

        paper.staysQuiet();
        ends(new MarkOutcome.Written());
    }

    @Test
    void givesTheFieldTimeToComeBack() {
        looks(PublishedFrames.ON_LOAN);
        writes(PublishedFrames.OK);
        paper.asks(PublishedFrames.RF_RESET);
        Uptime reset = paper.now();

        paper.replies(RESET_DONE).asks(PublishedFrames.SYSTEM_INFORMATION);

        assertThat(paper.now().since(reset)).isEqualTo(Duration.ofMillis(18));
    }

    @Test
    void losesNoTimeOnAReaderThatRepliesAfterTheReset() {
        looks(PublishedFrames.ON_LOAN);
        writes(PublishedFrames.OK);
        paper.asks(PublishedFrames.RF_RESET).passes(Duration.ofMillis(19));
        Uptime replied = paper.now();

        paper.replies(RESET_DONE).asks(PublishedFrames.SYSTEM_INFORMATION);

        assertThat(paper.now()).isEqualTo(replied);
    }

    @Test
    void writesNothingWhenTheMarkIsAlreadySo() {
        looks(IN_STOCK);

        paper.staysQuiet();
        ends(new MarkOutcome.Already());
    }

    @Test
    void looksThreeTimesForATagThatIsGone() {
        looks(GONE);
        Uptime missed = paper.now();
        resets();
        assertThat(paper.now().since(missed)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        looks(GONE);
        resets();
        looks(GONE);

        ends(new MarkOutcome.TagGone());
    }

    @ParameterizedTest
    @CsvSource({"9512, 95/12", "950F, 95/0F", "9511, 95/11", "08, 08"})
    void doesNotWriteAgainWhenTheTagRefusesForGood(String status, String code) {
        looks(PublishedFrames.ON_LOAN);
        writes(PublishedFrames.reply(0xB0, status));
        resets();

        paper.staysQuiet();
        ends(new MarkOutcome.Locked(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03 02", "83", "95 13", "01", "84", "0E", "02"})
    void letsTheTagSayWhetherADisturbedWriteWasDone(String status) {
        looks(PublishedFrames.ON_LOAN);
        writes(PublishedFrames.reply(0xB0, status));
        resets();
        looks(IN_STOCK);

        ends(new MarkOutcome.Written());
    }

    @Test
    void readsBackBeforeItWritesAgainWhenTheReplyIsLost() {
        looks(PublishedFrames.ON_LOAN);
        paper.asks(PublishedFrames.WRITE_AFI_07);
        // a late reply comes while the line is drained
        paper.passes(Duration.ofMillis(705)).replies(PublishedFrames.OK);
        resets();
        looks(IN_STOCK);

        ends(new MarkOutcome.Written());
    }

    @Test
    void writesAtMostThreeTimesAndSaysWhatItRead() {
        looks(PublishedFrames.ON_LOAN);
        for (int i = 0; i < 3; i++) {
            writes(PublishedFrames.OK);
            resets();
            looks(PublishedFrames.ON_LOAN);
        }

        paper.staysQuiet();
        ends(new MarkOutcome.ReadsOtherwise("AFI C2"));
    }

    @Test
    void waitsBetweenTwoWrites() {
        looks(PublishedFrames.ON_LOAN);
        writes(PublishedFrames.OK);
        resets();
        looks(PublishedFrames.ON_LOAN);
        Uptime unequal = paper.now();

        writes(PublishedFrames.OK);

        assertThat(paper.now().since(unequal)).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void saysThatTheReaderFailedWhenItGoesSilentAfterTheWrite() {
        looks(PublishedFrames.ON_LOAN);
        paper.asks(PublishedFrames.WRITE_AFI_07);
        paper.asks(PublishedFrames.RF_RESET);
        paper.asks(PublishedFrames.RF_RESET).passes(Duration.ofSeconds(1));

        ends(new MarkOutcome.ReaderFailed(new DeviceFault.Silent(Duration.ofMillis(1400))));
    }

    @ParameterizedTest
    @CsvSource({"80, unknown command", "10, the reader's EEPROM failed"})
    void saysThatTheReaderFailedWhenItRefuses(String status, String meaning) {
        looks(PublishedFrames.ON_LOAN);
        writes(PublishedFrames.reply(0xB0, status));

        ends(new MarkOutcome.ReaderFailed(new DeviceFault.Refused("status " + status + ": " + meaning)));
    }

    @Test
    void saysThatTheReaderFailedWhenTheRadioStaysDisturbed() {
        looks(PublishedFrames.reply(0xB0, "83"));
        resets();
        looks(PublishedFrames.reply(0xB0, "83"));
        resets();
        looks(PublishedFrames.reply(0xB0, "83"));

        ends(new MarkOutcome.ReaderFailed(
                new DeviceFault.Refused("status 83: radio communication disturbed, perhaps a collision")));
    }

    @Test
    void saysThatTheReaderFailedWhenTheTagCannotBeDescribed() {
        looks(PublishedFrames.reply(0xB0, "95 01"));

        ends(new MarkOutcome.ReaderFailed(new DeviceFault.Refused("status 95/01: the tag does not have this command")));
    }

    @Test
    void saysThatTheReaderFailedWhenItCannotResetTheField() {
        looks(PublishedFrames.ON_LOAN);
        writes(PublishedFrames.OK);
        paper.asks(PublishedFrames.RF_RESET).replies(PublishedFrames.reply(0x69, "F1"));

        ends(new MarkOutcome.ReaderFailed(new DeviceFault.Refused("status F1: hardware warning")));
    }

    @Test
    void keepsTheOutcomeOfALockedTagWhenTheFieldCannotBeReset() {
        looks(PublishedFrames.ON_LOAN);
        writes(PublishedFrames.LOCKED);
        paper.asks(PublishedFrames.RF_RESET).replies(PublishedFrames.reply(0x69, "F1"));

        ends(new MarkOutcome.Locked("95/12"));
    }

    @Test
    void asksForHandsWhenTheReaderFellIntoScanMode() {
        looks(PublishedFrames.reply(0xB0, "82"));

        ends(new MarkOutcome.ReaderFailed(
                new DeviceFault.NeedsHands("status 82: not available; set the reader from scan mode to host mode")));
        assertThat(paper.health())
                .hasToString(
                        "Down[fault=NeedsHands[what=status 82: not available; set the reader from scan mode to host mode]]");
    }

    @Test
    void refusesAUidThatNoItemTagHas() {
        var other = PublishedFrames.readyReader();

        other.command(new RfidCommand.SetMark(ID, Uid.ofHex("01020304"), new MarkWrite.Afi(7)));

        other.answers(new RfidAnswer.MarkSet(
                ID, new MarkOutcome.ReaderFailed(new DeviceFault.Refused("not the UID of an ISO 15693 tag"))));
    }

    private void looks(Bytes reply) {
        paper.asks(PublishedFrames.SYSTEM_INFORMATION).replies(reply);
    }

    private void writes(Bytes reply) {
        paper.asks(PublishedFrames.WRITE_AFI_07).replies(reply);
    }

    private void resets() {
        paper.asks(PublishedFrames.RF_RESET).replies(RESET_DONE);
    }

    private void ends(MarkOutcome outcome) {
        paper.answers(new RfidAnswer.MarkSet(ID, outcome));
    }
}
