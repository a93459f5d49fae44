package org.caiyun.sim.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.library.sip2.ChecksumKind;
import org.caiyun.kiosk.library.sip2.ScResendRequest;
import org.caiyun.kiosk.library.sip2.Sip2Codec;
import org.caiyun.kiosk.library.sip2.Sip2Message;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.library.sip2.Sip2Tail;
import org.caiyun.kiosk.library.sip2.Terminator;

/** How the answers of one connection go out: rightly, or spoilt by a fault. It runs nothing. */
final class Sip2Delivery {
    private final Sip2Settings.Wire wire;
    private final Sip2Codec codec;
    private Bytes before = Bytes.EMPTY;
    private Duration latency = Duration.ZERO;

    Sip2Delivery(Sip2Settings.Wire wire) {
        this.wire = wire;
        codec = wire.codec();
    }

    void latency(Duration time) {
        latency = time;
    }

    void forget() {
        before = Bytes.EMPTY;
    }

    Bytes encode(Sip2Message.Known answer, Sip2Tail tail) {
        return encode(codec, answer, tail);
    }

    Bytes resendRequest() {
        return codec.encode(new ScResendRequest(), 0);
    }

    PeerReaction say(Bytes bytes) {
        before = bytes;
        return PeerReaction.reply(latency, bytes);
    }

    PeerReaction plainText() {
        return say(Bytes.ofText("Problems handling the request\r", UTF_8));
    }

    PeerReaction storm(int messages) {
        return say(joined(Collections.nCopies(messages, resendRequest())));
    }

    PeerReaction hangUp() {
        return new PeerReaction(List.of(new PeerReaction.HangUp(latency)));
    }

    PeerReaction spoilt(Sip2Fault.Spoiling fault, Sip2Message.Known answer, Sip2Tail tail) {
        Bytes right = encode(answer, tail);
        Bytes last = before;
        return switch (fault) {
            case Sip2Fault.AnswerLost() -> PeerReaction.none();
            case Sip2Fault.Late(Duration by) -> PeerReaction.reply(latency.plus(by), right);
            case Sip2Fault.WrongSequence() -> say(encode(answer, Sip2Damage.nextNumber(tail)));
            case Sip2Fault.BadChecksum() -> say(Sip2Damage.badChecksum(right));
            case Sip2Fault.OtherChecksum(ChecksumKind kind) ->
                say(encode(writing(wire.terminator(), kind), answer, tail));
            case Sip2Fault.AnotherItem() -> say(encode(Sip2Damage.anotherItem(answer), tail));
            case Sip2Fault.BlankFields() -> say(encode(Sip2Damage.blank(answer), tail));
            case Sip2Fault.Decomposed() -> say(encode(Sip2Damage.decomposed(answer), tail));
            // the answer has the wrong dates already
            case Sip2Fault.ClockOff _ -> say(right);
            case Sip2Fault.BreaksOff() -> say(half(right)).then(hangUp());
            case Sip2Fault.HalfLine() -> say(half(right));
            case Sip2Fault.NoEnd() -> say(Sip2Damage.withoutEnd(right));
            case Sip2Fault.Ends(Terminator with) -> say(encode(writing(with, wire.checksum()), answer, tail));
            case Sip2Fault.InParts(int parts, Duration apart) -> inParts(right, parts, apart);
            case Sip2Fault.Merged() -> inOnePortion(last, right);
            case Sip2Fault.Twice() -> inOnePortion(right, right);
        };
    }

    /** The one before the next answer is the second of these, and not both. */
    private PeerReaction inOnePortion(Bytes first, Bytes second) {
        before = second;
        return PeerReaction.reply(latency, first.plus(second));
    }

    private PeerReaction inParts(Bytes right, int parts, Duration apart) {
        before = right;
        int size = Math.ceilDiv(right.size(), parts);
        var deeds = new ArrayList<PeerReaction.Deed>();
        Duration after = latency;
        for (int from = 0; from < right.size(); from += size) {
            deeds.add(new PeerReaction.Reply(after, right.slice(from, Math.min(right.size(), from + size))));
            after = after.plus(apart);
        }
        return new PeerReaction(deeds);
    }

    private Sip2Codec writing(Terminator terminator, ChecksumKind kind) {
        return new Sip2Codec(wire.charset(), terminator, wire.verify(), kind);
    }

    private static Bytes encode(Sip2Codec codec, Sip2Message.Known answer, Sip2Tail tail) {
        return tail instanceof Sip2Tail.Numbered(int number, boolean _)
                ? codec.encode(answer, number)
                : codec.encode(answer);
    }

    private static Bytes half(Bytes whole) {
        return whole.slice(0, whole.size() / 2);
    }

    private static Bytes joined(List<Bytes> portions) {
        return portions.stream().reduce(Bytes.EMPTY, Bytes::plus);
    }
}
