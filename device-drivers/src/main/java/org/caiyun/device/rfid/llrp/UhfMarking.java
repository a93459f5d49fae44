package org.caiyun.device.rfid.llrp;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.Uid;

/**
 * Look at the word, write it with the bits changed, look again. Every write follows a look, so one whose result was
 * lost is never assumed: the tag itself says whether it was done. Between two looks the field is off.
 */
final class UhfMarking implements UhfSequence {
    private static final int WORD_OP = 2;
    private static final DeviceFault DOUBLE = new DeviceFault.Refused(
            "another tag has the same EPC, or a longer one, and the reader does not look at TIDs");

    private sealed interface State {
        record Looking() implements State {}

        record Writing() implements State {}
    }

    private final CommandId id;
    private final Uid uid;
    private final MarkWrite.EpcBits mark;
    private final LlrpSettings settings;
    private OpResult.Outcome lastWrite = OpResult.Outcome.UNHEARD;
    private int writes;
    private int misses;
    private int doubts;
    private State state = new State.Looking();

    UhfMarking(CommandId id, Uid uid, MarkWrite.EpcBits mark, LlrpSettings settings) {
        this.id = id;
        this.uid = uid;
        this.mark = mark;
        this.settings = settings;
    }

    @Override
    public Step begin() {
        return look(Duration.ZERO);
    }

    @Override
    public Step looked(List<TagReport> reports) {
        return switch (state) {
            case State.Looking _ ->
                reports.stream()
                        .filter(report ->
                                isTheTag(report) && report.words(WORD_OP, 1).isPresent())
                        .reduce((_, later) -> later)
                        .map(report -> seen(report, reports))
                        .orElseGet(this::missed);
            case State.Writing _ -> written(reports);
        };
    }

    @Override
    public RfidAnswer abandoned(DeviceFault fault) {
        return new RfidAnswer.MarkSet(id, new MarkOutcome.ReaderFailed(fault));
    }

    private Step look(Duration pause) {
        state = new State.Looking();
        Access.Target target = settings.filterByTid() ? Access.Target.tid(uid.bytes()) : new Access.Target.Any();
        List<Access.Op> ops = List.of(
                new Access.Op.Read(Access.TID_BANK, 0, settings.tidWords()),
                new Access.Op.Read(Access.EPC_BANK, mark.word(), 1));
        return new Step.Look(new Access(target, ops, false), pause);
    }

    private Step missed() {
        misses++;
        return misses == TRIES ? end(new MarkOutcome.TagGone()) : look(BETWEEN_TRIES);
    }

    private Step seen(TagReport tag, List<TagReport> all) {
        misses = 0;
        int found = Fields.u16(tag.words(WORD_OP, 1).orElseThrow(), 0);
        if ((found & mark.mask()) == mark.value()) {
            return end(writes == 0 ? new MarkOutcome.Already() : new MarkOutcome.Written());
        }
        if (writes == TRIES) {
            return end(failure(found));
        }
        if (settings.filterByTid() && all.stream().anyMatch(this::isAnother)) {
            // what is written to this tag would be written to that one as well
            return end(new MarkOutcome.ReaderFailed(
                    new DeviceFault.Refused("the reader shows other tags than the one whose TID it was given")));
        }
        if (!settings.filterByTid() && all.stream().anyMatch(other -> isItsDouble(other, tag))) {
            return end(new MarkOutcome.ReaderFailed(DOUBLE));
        }
        if (!settings.filterByTid() && all.stream().anyMatch(other -> mayBeItsDouble(other, tag))) {
            doubts++;
            if (doubts < TRIES) {
                return look(BETWEEN_TRIES);
            }
            if (all.stream().anyMatch(other -> mayBeItsDouble(other, tag) && refusesItsTid(other))) {
                return end(new MarkOutcome.ReaderFailed(DOUBLE));
            }
        }
        writes++;
        state = new State.Writing();
        Access.Target target = settings.filterByTid() ? Access.Target.tid(uid.bytes()) : Access.Target.epc(tag.epc());
        var write = new Access.Op.Write(Access.EPC_BANK, mark.word(), (found & ~mark.mask()) | mark.value());
        return new Step.Look(new Access(target, List.of(write), true), writes == 1 ? Duration.ZERO : BETWEEN_TRIES);
    }

    private Step written(List<TagReport> reports) {
        lastWrite = reports.stream()
                .map(report -> report.result(1).map(OpResult::outcome))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(OpResult.Outcome.UNHEARD);
        return switch (lastWrite) {
            // what was not heard may have been done, and what was done may be another tag's idea of it
            case DONE, UNHEARD, TAG_ERROR, READER_ERROR -> look(Duration.ZERO);
            case LOCKED -> end(new MarkOutcome.Locked("memory locked"));
            case OVERRUN -> end(new MarkOutcome.Locked("no such word"));
        };
    }

    private MarkOutcome failure(int found) {
        return switch (lastWrite) {
            case DONE, UNHEARD, LOCKED, OVERRUN ->
                new MarkOutcome.ReadsOtherwise(String.format(Locale.ROOT, "word %d %04X", mark.word(), found));
            // this is what many readers say to a wrong password
            case TAG_ERROR -> new MarkOutcome.Locked("tag error");
            case READER_ERROR ->
                new MarkOutcome.ReaderFailed(new DeviceFault.Refused("the reader reports an error of its own"));
        };
    }

    private boolean isTheTag(TagReport report) {
        return tid(report).equals(Optional.of(uid.bytes()));
    }

    private boolean isAnother(TagReport report) {
        return tid(report).isPresent() && !isTheTag(report);
    }

    /** A mask over an EPC fits every longer one that begins with it, too. */
    private boolean isItsDouble(TagReport other, TagReport tag) {
        return other.epc().equals(tag.epc()) ? isAnother(other) : other.epc().startsWith(tag.epc());
    }

    /** It was asked for its TID and did not tell; one that was not asked may be the tag itself, met once more. */
    private boolean mayBeItsDouble(TagReport other, TagReport tag) {
        return other.epc().equals(tag.epc())
                && other.result(Inventory.TID_OP).isPresent()
                && tid(other).isEmpty();
    }

    /** What only another tag does again and again; a tag that is not heard now and then may well be this one. */
    private static boolean refusesItsTid(TagReport report) {
        return switch (report.result(Inventory.TID_OP).map(OpResult::outcome).orElse(OpResult.Outcome.UNHEARD)) {
            case OVERRUN, LOCKED, TAG_ERROR -> true;
            case DONE, UNHEARD, READER_ERROR -> false;
        };
    }

    private Optional<Bytes> tid(TagReport report) {
        return report.words(Inventory.TID_OP, settings.tidWords());
    }

    private Step end(MarkOutcome outcome) {
        return new Step.End(new RfidAnswer.MarkSet(id, outcome));
    }
}
