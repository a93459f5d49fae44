package org.caiyun.device.rfid.llrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.junit.jupiter.api.Test;

final class AntennasTest {
    private static final CommandId ID = new CommandId(7);
    private static final DeviceFault FAULT = new DeviceFault.NeedsHands("antenna 2 is not connected");
    private static final RfidAnswer NOTHING = new RfidAnswer.TagsRead(ID, List.of());
    private static final RfidAnswer GONE = new RfidAnswer.MarkSet(ID, new MarkOutcome.TagGone());

    private final Antennas antennas = new Antennas(List.of(2, 3));

    @Test
    void doesNotBelieveThatNothingIsThereWhenNobodyLooks() {
        antennas.changed(2, false);

        assertThat(antennas.fault()).contains(FAULT);
        assertThat(antennas.honest(NOTHING)).isEqualTo(new RfidAnswer.ReadFailed(ID, FAULT));
        assertThat(antennas.honest(GONE)).isEqualTo(new RfidAnswer.MarkSet(ID, new MarkOutcome.ReaderFailed(FAULT)));
    }

    @Test
    void believesWhatTheOtherAntennasSee() {
        antennas.changed(2, false);
        var seen = new RfidAnswer.TagsRead(
                ID, List.of(new TagImage.Uhf(Uid.ofHex("E280"), 0x0800, Bytes.of(1, 2), Bytes.EMPTY)));
        var written = new RfidAnswer.MarkSet(ID, new MarkOutcome.Written());

        assertThat(antennas.honest(seen)).isEqualTo(seen);
        assertThat(antennas.honest(written)).isEqualTo(written);
    }

    @Test
    void isWellWhenTheAntennaIsBackAndMissesNoOther() {
        antennas.changed(2, false);
        antennas.changed(2, true);
        antennas.changed(4, false);

        assertThat(antennas.fault()).isEmpty();
        assertThat(antennas.honest(NOTHING)).isEqualTo(NOTHING);
        assertThat(antennas.honest(GONE)).isEqualTo(GONE);
    }
}
