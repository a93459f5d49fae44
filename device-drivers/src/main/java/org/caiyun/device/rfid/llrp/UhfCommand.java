package org.caiyun.device.rfid.llrp;

import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.Uid;

/** What becomes of a command: looks into the field, or an answer at once. */
sealed interface UhfCommand {
    record Run(UhfSequence sequence) implements UhfCommand {}

    record Answer(RfidAnswer answer) implements UhfCommand {}

    static UhfCommand of(RfidCommand command, LlrpSettings settings, ReaderTraits traits) {
        return switch (command) {
            case RfidCommand.ReadTags(CommandId id) -> new Run(new UhfReading(id, settings, traits.opsPerAccess()));
            case RfidCommand.SetMark(CommandId id, Uid uid, MarkWrite.EpcBits bits) ->
                uid.bytes().size() == 2 * settings.tidWords()
                        ? new Run(new UhfMarking(id, uid, bits, settings))
                        : new Answer(refused(command, new DeviceFault.Refused("not the TID of a Gen2 tag")));
            case RfidCommand.SetMark(CommandId _, Uid _, MarkWrite other) ->
                new Answer(refused(command, new DeviceFault.Refused("this reader cannot write " + other)));
        };
    }

    static RfidAnswer refused(RfidCommand command, DeviceFault fault) {
        return switch (command) {
            case RfidCommand.ReadTags(CommandId id) -> new RfidAnswer.ReadFailed(id, fault);
            case RfidCommand.SetMark(CommandId id, Uid _, MarkWrite _) ->
                new RfidAnswer.MarkSet(id, new MarkOutcome.ReaderFailed(fault));
        };
    }
}
