package org.caiyun.sim.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.library.sip2.AcsResendRequest;
import org.caiyun.kiosk.library.sip2.CheckInRequest;
import org.caiyun.kiosk.library.sip2.EndSessionRequest;
import org.caiyun.kiosk.library.sip2.ItemInformationRequest;
import org.caiyun.kiosk.library.sip2.LoginRequest;
import org.caiyun.kiosk.library.sip2.LoginResponse;
import org.caiyun.kiosk.library.sip2.ScResendRequest;
import org.caiyun.kiosk.library.sip2.ScStatus;
import org.caiyun.kiosk.library.sip2.Sip2Codec;
import org.caiyun.kiosk.library.sip2.Sip2Fields;
import org.caiyun.kiosk.library.sip2.Sip2Frame;
import org.caiyun.kiosk.library.sip2.Sip2Framing;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.caiyun.kiosk.library.sip2.Sip2Message;
import org.caiyun.kiosk.library.sip2.Sip2Tail;
import org.caiyun.sim.library.LendingDesk;
import org.caiyun.sim.library.SimLibrary;

/**
 * A simulated ACS that answers every request of the standard out of a {@link LendingDesk}. As the standard asks, the
 * same request under the same number gets the same answer again without being run; {@link #reexecutes} makes it a
 * server that runs it again, as Evergreen does. Requests with error detection get answers with it, others without.
 */
public final class Sip2Peer implements Peer {
    private final Sip2Voice voice;
    private final Sip2Answers answers;
    private final Sip2DeskAnswers deskAnswers;
    private final Sip2Codec codec;
    private final Sip2Framing framing;
    private final Map<Sip2Layout, ArrayDeque<Sip2Fault>> faults = new EnumMap<>(Sip2Layout.class);
    private final Map<Sip2Layout, Sip2Fault> standing = new EnumMap<>(Sip2Layout.class);
    private Duration latency = Duration.ZERO;
    private boolean reexecutes;
    private boolean loggedIn;
    private boolean refusesLogins;
    private Bytes lastRequest = Bytes.EMPTY;
    private Bytes lastAnswer = Bytes.EMPTY;

    public Sip2Peer(SimLibrary library, Sip2Site site, InstantSource wallClock) {
        this(LendingDesk.ofNobody(library), List.of(site), wallClock);
    }

    /**
     * One connection to an ACS; others may share its desk.
     *
     * @param sites at least one; who logs in is answered in the name of the one whose account it is
     */
    public Sip2Peer(LendingDesk desk, List<Sip2Site> sites, InstantSource wallClock) {
        var site = sites.getFirst();
        voice = new Sip2Voice(sites, wallClock);
        answers = new Sip2Answers(desk, voice);
        deskAnswers = new Sip2DeskAnswers(desk, voice);
        codec = site.wire().codec();
        framing = new Sip2Framing(site.wire().terminator());
        reexecutes = !site.manners().repeats();
    }

    /** From the next status on, 98 says so or not; who asks for an item all the same is answered. */
    public void offersItemInformation(boolean offers) {
        answers.offers(offers ? voice.site().offered() : Sip2Site.WITHOUT_ITEM_INFORMATION);
    }

    /** The server's own time for each answer. */
    public void latency(Duration time) {
        latency = time;
    }

    public void reexecutes(boolean again) {
        reexecutes = again;
    }

    /** No login is right any more, and nobody is heard without one. */
    public void refusesLogins(boolean on) {
        refusesLogins = on;
    }

    /** The next request of this kind goes wrong; several faults wait their turns. */
    public void inject(Sip2Layout request, Sip2Fault fault) {
        faults.computeIfAbsent(request, _ -> new ArrayDeque<>()).add(fault);
    }

    /** True while a fault like this one waits for its turn. */
    public boolean awaits(Sip2Layout request, Sip2Fault fault) {
        var waiting = faults.get(request);
        return waiting != null && waiting.contains(fault);
    }

    /** Takes back a fault that has not happened yet. */
    public void withdraw(Sip2Layout request, Sip2Fault fault) {
        var waiting = faults.get(request);
        if (waiting != null) {
            waiting.removeIf(fault::equals);
        }
    }

    /** Every request of this kind goes wrong, until {@link #recover}; another fault for the same kind replaces it. */
    public void suffer(Sip2Layout request, Sip2Fault fault) {
        standing.put(request, fault);
    }

    public void recover(Sip2Layout request, Sip2Fault fault) {
        standing.remove(request, fault);
    }

    @Override
    public PeerReaction opened(Uptime now) {
        forget();
        return PeerReaction.none();
    }

    @Override
    public PeerReaction received(Bytes bytes, Uptime now) {
        PeerReaction all = PeerReaction.none();
        for (Sip2Framing.Piece piece : framing.feed(bytes)) {
            all = all.then(
                    switch (piece) {
                        case Sip2Framing.Dropped _ -> say(resendRequest());
                        case Sip2Framing.Frame(Bytes frame) -> hear(frame);
                    });
        }
        return all;
    }

    @Override
    public void closed(Uptime now) {
        forget();
    }

    @Override
    public PeerReaction tick(Uptime now) {
        return PeerReaction.none();
    }

    @Override
    public Optional<Uptime> deadline() {
        return Optional.empty();
    }

    private void forget() {
        framing.reset();
        voice.forget();
        loggedIn = voice.isOpen();
        lastRequest = Bytes.EMPTY;
        lastAnswer = resendRequest();
    }

    private PeerReaction hear(Bytes bytes) {
        Sip2Frame frame = codec.decode(bytes);
        if (isDamaged(frame.tail())) {
            lastAnswer = resendRequest();
            return say(lastAnswer);
        }
        return switch (frame.message()) {
            case AcsResendRequest _ -> say(lastAnswer);
            case Sip2Message.Known request -> hear(request, frame.tail(), bytes);
            case Sip2Message.Other _, Sip2Message.Unparseable _ -> say(resendRequest());
        };
    }

    private PeerReaction hear(Sip2Message.Known request, Sip2Tail tail, Bytes bytes) {
        if (refusesLogins && request instanceof LoginRequest) {
            return fail(new Sip2Fault.LoginRefused(), request, tail, bytes);
        }
        if ((!loggedIn || refusesLogins) && !mayBeforeLogin(request)) {
            return hangUp();
        }
        if (!reexecutes && tail instanceof Sip2Tail.Numbered && bytes.equals(lastRequest)) {
            return say(lastAnswer);
        }
        return nextFault(request.layout())
                .map(fault -> fail(fault, request, tail, bytes))
                .orElseGet(() -> say(remember(bytes, encode(run(request), tail))));
    }

    private boolean mayBeforeLogin(Sip2Message.Known request) {
        return request instanceof LoginRequest
                || (request instanceof ScStatus && voice.site().manners().statusBeforeLogin());
    }

    private Optional<Sip2Fault> nextFault(Sip2Layout request) {
        var waiting = faults.get(request);
        return waiting == null || waiting.isEmpty()
                ? Optional.ofNullable(standing.get(request))
                : Optional.of(waiting.remove());
    }

    private PeerReaction fail(Sip2Fault fault, Sip2Message.Known request, Sip2Tail tail, Bytes bytes) {
        return switch (fault) {
            case Sip2Fault.RequestLost() -> PeerReaction.none();
            case Sip2Fault.AsksToResend() -> say(resendRequest());
            case Sip2Fault.StatusInstead() -> say(remember(bytes, encode(answers.status(), tail)));
            case Sip2Fault.LoginRefused() ->
                say(remember(bytes, encode(new LoginResponse(false, Sip2Fields.NONE), tail)));
            case Sip2Fault.PlainText(boolean executed) -> {
                runIf(executed, request);
                yield say(Bytes.ofText("Problems handling the request\r", UTF_8));
            }
            case Sip2Fault.HangUp(boolean executed) -> {
                runIf(executed, request);
                yield hangUp();
            }
            case Sip2Fault.Refused() -> say(remember(bytes, encode(refuse(request), tail)));
            case Sip2Fault.AnswerLost(),
                    Sip2Fault.Late _,
                    Sip2Fault.BreaksOff(),
                    Sip2Fault.WrongSequence(),
                    Sip2Fault.BadChecksum(),
                    Sip2Fault.AnotherItem() -> spoil(fault, run(request), tail, bytes);
        };
    }

    /** The request was run and its right answer remembered; what is sent is something else, or nothing. */
    private PeerReaction spoil(Sip2Fault fault, Sip2Message.Known answer, Sip2Tail tail, Bytes bytes) {
        Bytes right = remember(bytes, encode(answer, tail));
        return switch (fault) {
            case Sip2Fault.Late(Duration by) -> PeerReaction.reply(latency.plus(by), right);
            case Sip2Fault.BreaksOff() ->
                new PeerReaction(List.of(
                        new PeerReaction.Reply(latency, right.slice(0, right.size() / 2)),
                        new PeerReaction.HangUp(latency)));
            case Sip2Fault.WrongSequence() -> say(encode(answer, Sip2Damage.nextNumber(tail)));
            case Sip2Fault.BadChecksum() -> say(Sip2Damage.badChecksum(right));
            case Sip2Fault.AnotherItem() -> say(encode(Sip2Damage.anotherItem(answer), tail));
            case Sip2Fault.AnswerLost(),
                    Sip2Fault.RequestLost(),
                    Sip2Fault.AsksToResend(),
                    Sip2Fault.StatusInstead(),
                    Sip2Fault.PlainText _,
                    Sip2Fault.HangUp _,
                    Sip2Fault.Refused(),
                    Sip2Fault.LoginRefused() -> PeerReaction.none();
        };
    }

    /** Only a check-in can be refused; anything else is run. */
    private Sip2Message.Known refuse(Sip2Message.Known request) {
        return request instanceof CheckInRequest checkIn ? answers.refusal(checkIn) : run(request);
    }

    private void runIf(boolean executed, Sip2Message.Known request) {
        if (executed) {
            var _ = run(request);
        }
    }

    private Sip2Message.Known run(Sip2Message.Known request) {
        return switch (request) {
            case LoginRequest login -> {
                LoginResponse answer = answers.login(login);
                loggedIn = answer.ok();
                yield answer;
            }
            case ScStatus _ -> answers.status();
            case CheckInRequest checkIn -> answers.checkIn(checkIn);
            case ItemInformationRequest item -> answers.item(item);
            case EndSessionRequest end -> answers.endSession(end);
            case Sip2Message.Request other -> deskAnswers.run(other);
            // what no client says
            case Sip2Message.Answer _ -> new ScResendRequest();
        };
    }

    private Bytes remember(Bytes request, Bytes answer) {
        lastRequest = request;
        lastAnswer = answer;
        return answer;
    }

    private Bytes encode(Sip2Message.Known answer, Sip2Tail tail) {
        return tail instanceof Sip2Tail.Numbered(int number, boolean _)
                ? codec.encode(answer, number)
                : codec.encode(answer);
    }

    private Bytes resendRequest() {
        return codec.encode(new ScResendRequest(), 0);
    }

    private PeerReaction say(Bytes bytes) {
        return PeerReaction.reply(latency, bytes);
    }

    private PeerReaction hangUp() {
        return new PeerReaction(List.of(new PeerReaction.HangUp(latency)));
    }

    private static boolean isDamaged(Sip2Tail tail) {
        return switch (tail) {
            case Sip2Tail.None() -> false;
            case Sip2Tail.Unnumbered(boolean good) -> !good;
            case Sip2Tail.Numbered(int _, boolean good) -> !good;
        };
    }
}
