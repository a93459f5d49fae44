package org.caiyun.device.rfid.llrp;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.Uid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class UhfCommandTest {
    private static final CommandId ID = new CommandId(7);
    private static final Uid TID = Uid.ofHex("E28011050000001935C4CC4F");
    private static final MarkWrite LOAN_BIT = new MarkWrite.EpcBits(2, 0x8000, 0);

    static MarkWrite[] marksOfOtherTags() {
        return new MarkWrite[] {
            new MarkWrite.Afi(7),
            new MarkWrite.Eas(true),
            new MarkWrite.AfiAndEas(new MarkWrite.Afi(7), new MarkWrite.Eas(true))
        };
    }

    @Test
    void looksForTagsAndAtATag() {
        assertThat(of(new RfidCommand.ReadTags(ID))).isInstanceOf(UhfCommand.Run.class);
        assertThat(of(new RfidCommand.SetMark(ID, TID, LOAN_BIT))).isInstanceOf(UhfCommand.Run.class);
    }

    /** The serial number of an ISO 15693 tag has eight bytes, a TID as it is read here twelve. */
    @Test
    void refusesATagThatIsNoGen2Tag() {
        assertThat(of(new RfidCommand.SetMark(ID, Uid.ofHex("E004010809B9CB12"), LOAN_BIT)))
                .isEqualTo(new UhfCommand.Answer(new RfidAnswer.MarkSet(
                        ID, new MarkOutcome.ReaderFailed(new DeviceFault.Refused("not the TID of a Gen2 tag")))));
    }

    @ParameterizedTest
    @MethodSource("marksOfOtherTags")
    void refusesAMarkThatAGen2TagDoesNotHave(MarkWrite mark) {
        assertThat(of(new RfidCommand.SetMark(ID, TID, mark)))
                .isEqualTo(new UhfCommand.Answer(new RfidAnswer.MarkSet(
                        ID,
                        new MarkOutcome.ReaderFailed(new DeviceFault.Refused("this reader cannot write " + mark)))));
    }

    @Test
    void aRefusedReadingIsAnsweredAsOne() {
        var fault = new DeviceFault.Busy("another command");

        assertThat(UhfCommand.refused(new RfidCommand.ReadTags(ID), fault))
                .isEqualTo(new RfidAnswer.ReadFailed(ID, fault));
    }

    private static UhfCommand of(RfidCommand command) {
        return UhfCommand.of(command, LlrpSettings.standard(), ReaderTraits.UNKNOWN);
    }
}
