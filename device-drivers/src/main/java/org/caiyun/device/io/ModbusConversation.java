package org.caiyun.device.io;

import com.digitalpetri.modbus.pdu.ModbusResponsePdu;
import com.digitalpetri.modbus.pdu.ReadDiscreteInputsResponse;
import com.digitalpetri.modbus.pdu.ReadHoldingRegistersResponse;
import com.digitalpetri.modbus.pdu.WriteMultipleCoilsResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;

/**
 * What is known and asked during one connection to a Modbus board: identity, all outputs off, inputs, and then inputs
 * again and again, with changed outputs in between. It ends with a fault.
 */
final class ModbusConversation implements BoardConversation {
    private final ModbusSettings settings;
    private final ModbusLink link;
    private final OutputImage outputs;
    private final Debouncer debouncer;
    private final ModbusQuestion.ReadInputs poll;
    private Optional<SortedMap<Integer, Boolean>> confirmed = Optional.empty();
    private Optional<Asked> asked = Optional.empty();
    private Optional<DeviceFault> fault = Optional.empty();
    private boolean identified;
    private byte[] lastBits = {};
    private Uptime quietUntil;
    private BoardCommand.Pace pace = BoardCommand.Pace.CLOSE;
    /** When the inputs are read next, at either pace. */
    private Uptime nextClosePoll;

    private Uptime nextLoosePoll;

    private record Asked(ModbusQuestion question, boolean again) {}

    ModbusConversation(ModbusSettings settings, Uptime now) {
        this.settings = settings;
        link = new ModbusLink(settings.unit(), settings.times().requestTimeout());
        outputs = new OutputImage(settings.outputs());
        debouncer = new Debouncer(settings.inputs());
        poll = new ModbusQuestion.ReadInputs(settings.firstInput(), settings.inputQuantity());
        quietUntil = now;
        nextClosePoll = now;
        nextLoosePoll = now;
    }

    @Override
    public Optional<DeviceFault> fault() {
        return fault;
    }

    @Override
    public Reaction<BoardEvent> begin(Uptime now) {
        return askNext(now);
    }

    @Override
    public boolean ready() {
        return debouncer.complete();
    }

    @Override
    public Reaction<BoardEvent> want(SortedMap<Integer, Boolean> levels, Uptime now) {
        outputs.merge(levels);
        return isSet(outputs.wanted()) && !writing()
                ? Reaction.result(new BoardEvent.OutputsSet(outputs.wanted()))
                : askNext(now);
    }

    @Override
    public void watch(BoardCommand.Pace wanted) {
        pace = wanted;
    }

    @Override
    public Reaction<BoardEvent> received(Bytes bytes, Uptime now) {
        return link.received(bytes, now).map(answer -> answered(answer, now)).orElse(Reaction.none());
    }

    @Override
    public Reaction<BoardEvent> tick(Uptime now) {
        return link.tick(now).map(answer -> answered(answer, now)).orElseGet(() -> askNext(now));
    }

    @Override
    public Optional<Uptime> deadline() {
        if (asked.isPresent()) {
            return link.deadline();
        }
        return Optional.of(nextQuestion(quietUntil).isPresent() ? quietUntil : nextPoll());
    }

    /** Asks whatever is due, when nothing is being asked and the line has been quiet long enough. */
    private Reaction<BoardEvent> askNext(Uptime now) {
        if (asked.isPresent() || !quietUntil.reachedAt(now)) {
            return Reaction.none();
        }
        return nextQuestion(now).map(question -> ask(question, false, now)).orElse(Reaction.none());
    }

    private Optional<ModbusQuestion> nextQuestion(Uptime now) {
        if (!identified && settings.identity() instanceof IdentityCheck.Registers check) {
            return Optional.of(new ModbusQuestion.WhoAreYou(check));
        }
        SortedMap<Integer, Boolean> wanted = outputs.wanted();
        if (!isSet(wanted)) {
            return Optional.of(new ModbusQuestion.WriteOutputs(wanted, outputs.raw()));
        }
        return nextPoll().reachedAt(now) ? Optional.of(poll) : Optional.empty();
    }

    /** A level that has changed is followed closely at any pace, until it counts or was nothing. */
    private Uptime nextPoll() {
        boolean close = pace == BoardCommand.Pace.CLOSE || !debouncer.isAtRest();
        return close ? nextClosePoll : nextLoosePoll;
    }

    private Reaction<BoardEvent> ask(ModbusQuestion question, boolean again, Uptime now) {
        asked = Optional.of(new Asked(question, again));
        if (question instanceof ModbusQuestion.ReadInputs) {
            nextClosePoll = now.plus(settings.times().pollInterval());
            nextLoosePoll = now.plus(settings.times().restInterval());
        }
        return Reaction.write(link.ask(question.request(), now));
    }

    private Reaction<BoardEvent> answered(ModbusAnswer answer, Uptime now) {
        Asked was = asked.orElseThrow();
        asked = Optional.empty();
        quietUntil = now.plus(settings.times().frameGap());
        return switch (answer) {
            case ModbusAnswer.Replied(ModbusResponsePdu reply) -> replied(was.question(), reply, now);
            case ModbusAnswer.Refused(int function, int code) ->
                refused(was.question(), "exception " + code + " to function " + function);
            case ModbusAnswer.TimedOut _ when !was.again() -> ask(was.question(), true, now);
            case ModbusAnswer.TimedOut(long strayBytes) -> end(unanswered(strayBytes));
            case ModbusAnswer.Unusable(String what) -> end(new DeviceFault.Garbled(what));
        };
    }

    private DeviceFault unanswered(long strayBytes) {
        Duration waited = settings.times().requestTimeout().multipliedBy(2);
        return strayBytes == 0
                ? new DeviceFault.Silent(waited)
                : new DeviceFault.Garbled(strayBytes + " bytes and no reply within " + waited);
    }

    private Reaction<BoardEvent> replied(ModbusQuestion question, ModbusResponsePdu reply, Uptime now) {
        return switch (question) {
            case ModbusQuestion.WhoAreYou(var check)
            when reply instanceof ReadHoldingRegistersResponse registers -> identified(check, registers);
            case ModbusQuestion.WriteOutputs write
            when reply instanceof WriteMultipleCoilsResponse echo -> written(write, echo);
            case ModbusQuestion.ReadInputs read
            when reply instanceof ReadDiscreteInputsResponse bits -> read(read, bits.inputs(), now);
            case ModbusQuestion.WhoAreYou _, ModbusQuestion.WriteOutputs _, ModbusQuestion.ReadInputs _ ->
                end(new DeviceFault.Garbled("a reply to another request"));
        };
    }

    private Reaction<BoardEvent> identified(IdentityCheck.Registers check, ReadHoldingRegistersResponse response) {
        byte[] found = response.registers();
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i + 1 < found.length; i += 2) {
            values.add(((found[i] & 0xFF) << 8) | (found[i + 1] & 0xFF));
        }
        identified = values.equals(check.expected());
        return identified ? Reaction.none() : end(new DeviceFault.WrongDevice(hex(check.expected()), hex(values)));
    }

    private static String hex(List<Integer> registers) {
        return String.join(
                " ",
                registers.stream().map(r -> HexFormat.of().toHexDigits(r, 4)).toList());
    }

    private Reaction<BoardEvent> written(ModbusQuestion.WriteOutputs write, WriteMultipleCoilsResponse echo) {
        if (echo.address() != settings.firstOutput()
                || echo.quantity() != settings.outputs().size()) {
            return end(new DeviceFault.Garbled("outputs confirmed are not those written"));
        }
        confirmed = Optional.of(write.levels());
        return isSet(outputs.wanted()) ? Reaction.result(new BoardEvent.OutputsSet(write.levels())) : Reaction.none();
    }

    private Reaction<BoardEvent> read(ModbusQuestion.ReadInputs read, byte[] bits, Uptime now) {
        if (Arrays.equals(bits, lastBits) && debouncer.isAtRest()) {
            return Reaction.none();
        }
        lastBits = bits;
        for (DigitalIn input : settings.inputs()) {
            debouncer.see(input.channel(), LevelBits.at(bits, input.channel() - read.first()), now);
        }
        return debouncer.settle(now) ? Reaction.result(new BoardEvent.Inputs(debouncer.levels())) : Reaction.none();
    }

    /** A board that refuses outputs it had accepted before keeps those; one that refuses anything else is no use. */
    private Reaction<BoardEvent> refused(ModbusQuestion question, String reason) {
        var why = new DeviceFault.Refused(reason);
        if (question instanceof ModbusQuestion.WriteOutputs && confirmed.isPresent()) {
            outputs.merge(confirmed.get());
            return Reaction.result(new BoardEvent.OutputsFailed(why));
        }
        return end(
                question instanceof ModbusQuestion.WhoAreYou(var check)
                        ? new DeviceFault.WrongDevice(hex(check.expected()), reason)
                        : why);
    }

    private Reaction<BoardEvent> end(DeviceFault why) {
        fault = Optional.of(why);
        return Reaction.none();
    }

    private boolean isSet(SortedMap<Integer, Boolean> levels) {
        return confirmed.isPresent() && confirmed.get().equals(levels);
    }

    private boolean writing() {
        return asked.map(Asked::question)
                .filter(ModbusQuestion.WriteOutputs.class::isInstance)
                .isPresent();
    }
}
