package org.caiyun.kiosk.library.sip2;

import java.time.Duration;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Uptime;

/**
 * One request and its answer under SIP2's error detection; it knows nothing of items on loan or of closing lines.
 *
 * <p>Rules of the kiosk's side (3M SIP 2.00, revision 2.12, "Error detection"): 96 sends the request again under its
 * old number, unless 97 was sent last; a bad checksum sends 97; a good answer under another number is passed over. Each
 * is done as often as the settings allow. An answer for another item is never taken, but as the library's name for a
 * tag ({@link UidLookup}).
 *
 * <p>A check-in is different, because some servers run a repeated one again, and 96 never says what it is about: it is
 * sent again on the first 96 only, and after a status in its place only where the status has its number. Otherwise the
 * connection is given up, and item information shows what happened.
 */
final class Sip2Exchange {
    private final Sip2Codec codec;
    private final VerifyMode verify;
    private final UidLookup lookup;
    private final Duration timeout;
    private final int retries;
    private int sequence = -1;
    private int resends;
    private int repeats;
    private int garbled;
    private boolean askedToRepeat;
    private boolean statusIsNumbered;
    private Outstanding outstanding = new Nothing();

    private sealed interface Outstanding {}

    private record Nothing() implements Outstanding {}

    private record Asked(Sip2Message.Known request, Bytes wire, Uptime deadline) implements Outstanding {}

    Sip2Exchange(Sip2Settings settings) {
        codec = settings.wire().codec();
        verify = settings.wire().verify();
        lookup = settings.lookup();
        timeout = settings.patience().responseTimeout();
        retries = settings.patience().retries();
    }

    boolean isIdle() {
        return outstanding instanceof Nothing;
    }

    Optional<Uptime> deadline() {
        return switch (outstanding) {
            case Nothing _ -> Optional.empty();
            case Asked asked -> Optional.of(asked.deadline());
        };
    }

    /** Forgets the outstanding request; the sequence number goes on, so that no later request looks like an earlier. */
    void reset() {
        outstanding = new Nothing();
    }

    Bytes ask(Sip2Message.Known request, Uptime now) {
        resends = 0;
        repeats = 0;
        garbled = 0;
        return send(request, now);
    }

    Heard heard(Sip2Framing.Piece piece, Uptime now) {
        return switch (outstanding) {
            case Nothing _ -> new Heard.Ignored("nothing was asked");
            case Asked asked ->
                switch (piece) {
                    case Sip2Framing.Dropped(int bytes) -> garbled(asked, bytes + " bytes without an end", now);
                    case Sip2Framing.Frame(Bytes bytes) -> read(asked, codec.decode(bytes), now);
                };
        };
    }

    /** The same request as a new message, after the ACS sent its status in place of the answer. */
    Heard repeat(Uptime now) {
        return switch (outstanding) {
            case Nothing _ -> new Heard.Ignored("nothing was asked");
            case Asked asked
            when repeats < retries && (statusIsNumbered || !isCheckIn(asked)) -> {
                repeats++;
                yield new Heard.Send(send(asked.request(), now));
            }
            case Asked _ -> new Heard.Broken(new DeviceFault.Garbled("status in place of the answer"));
        };
    }

    private Bytes send(Sip2Message.Known request, Uptime now) {
        askedToRepeat = false;
        sequence = (sequence + 1) % 10;
        Bytes wire = verify == VerifyMode.OFF ? codec.encode(request) : codec.encode(request, sequence);
        outstanding = new Asked(request, wire, now.plus(timeout));
        return wire;
    }

    private Heard read(Asked asked, Sip2Frame frame, Uptime now) {
        boolean resendRequest = frame.message() instanceof ScResendRequest;
        if (isDamaged(frame.tail(), resendRequest)) {
            return garbled(asked, "checksum", now);
        }
        return switch (frame.message()) {
            case ScResendRequest _ -> resend(asked, now);
            case Sip2Message.Known answer -> match(asked, answer, frame.tail());
            case Sip2Message.Other(String command) -> new Heard.Ignored("message " + command);
            case Sip2Message.Unparseable(String reason) -> new Heard.Nonsense(reason);
        };
    }

    private boolean isDamaged(Sip2Tail tail, boolean unnumberedIsRight) {
        if (verify == VerifyMode.OFF) {
            return false;
        }
        return switch (tail) {
            case Sip2Tail.None _ -> verify == VerifyMode.STRICT && !unnumberedIsRight;
            case Sip2Tail.Unnumbered(boolean good) -> !good || (verify == VerifyMode.STRICT && !unnumberedIsRight);
            case Sip2Tail.Numbered(int _, boolean good) -> !good;
        };
    }

    private Heard resend(Asked asked, Uptime now) {
        if (askedToRepeat || resends >= (isCheckIn(asked) ? Math.min(1, retries) : retries)) {
            return new Heard.Broken(new DeviceFault.Garbled("the ACS asks for the message again"));
        }
        resends++;
        outstanding = new Asked(asked.request(), asked.wire(), now.plus(timeout));
        return new Heard.Send(asked.wire());
    }

    private static boolean isCheckIn(Asked asked) {
        return asked.request() instanceof CheckInRequest;
    }

    private Heard garbled(Asked asked, String what, Uptime now) {
        if (verify == VerifyMode.OFF) {
            return new Heard.Nonsense(what);
        }
        if (garbled >= retries) {
            return new Heard.Broken(new DeviceFault.Garbled(what));
        }
        garbled++;
        askedToRepeat = true;
        outstanding = new Asked(asked.request(), asked.wire(), now.plus(timeout));
        return new Heard.Send(codec.encode(new AcsResendRequest(), 0));
    }

    private Heard match(Asked asked, Sip2Message.Known answer, Sip2Tail tail) {
        boolean numbered = tail instanceof Sip2Tail.Numbered && verify != VerifyMode.OFF;
        if (numbered && !isOurs(tail)) {
            return new Heard.Ignored("another sequence number");
        }
        if (answer instanceof AcsStatus status && !(asked.request() instanceof ScStatus)) {
            statusIsNumbered = numbered;
            return new Heard.StatusInstead(status);
        }
        if (!AnswerMatch.isPair(asked.request(), answer)) {
            return new Heard.Ignored("answer " + answer.layout().command() + " was not asked for");
        }
        if (!AnswerMatch.isSameItem(asked.request(), answer, numbered)) {
            return lookup.isName(asked.request(), answer)
                    ? named(answer, numbered && tail instanceof Sip2Tail.Numbered(int n, boolean _) && n == sequence)
                    : new Heard.Ignored("answer for another item");
        }
        outstanding = new Nothing();
        return new Heard.Answered(answer);
    }

    /** What the library calls the item. Nothing but the request's own number tells it from an answer about another. */
    private Heard named(Sip2Message.Known answer, boolean vouched) {
        if (!vouched) {
            return new Heard.Broken(new DeviceFault.Garbled("a barcode for a tag, without the request's number"));
        }
        outstanding = new Nothing();
        return new Heard.Answered(answer);
    }

    /** Evergreen repeats an answer, when asked with 97, under the number 0. */
    private boolean isOurs(Sip2Tail tail) {
        return tail instanceof Sip2Tail.Numbered(int number, boolean _)
                && (number == sequence || (number == 0 && askedToRepeat && verify == VerifyMode.LENIENT));
    }
}
