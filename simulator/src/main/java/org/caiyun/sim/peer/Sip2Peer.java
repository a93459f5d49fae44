package org.caiyun.sim.peer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
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
 * server that runs it again, as Evergreen does. Requests with error detection get answers with it, others without. What
 * goes wrong is {@link Sip2Switches}' matter.
 */
public final class Sip2Peer implements Peer {
    private final Sip2Voice voice;
    private final Sip2Answers answers;
    private final Sip2DeskAnswers deskAnswers;
    private final Sip2Codec codec;
    private final Sip2Framing framing;
    private final Sip2Switches switches;
    private final Sip2Delivery delivery;
    private int connection;
    private boolean reexecutes;
    private boolean loggedIn;
    private Bytes lastRequest = Bytes.EMPTY;
    private Bytes lastAnswer = Bytes.EMPTY;

    public Sip2Peer(SimLibrary library, Sip2Site site, InstantSource wallClock) {
        this(LendingDesk.ofNobody(library), List.of(site), wallClock, new Sip2Switches());
    }

    /**
     * One connection to an ACS; others may share its desk and its faults.
     *
     * @param sites at least one; who logs in is answered in the name of the one whose account it is
     */
    public Sip2Peer(LendingDesk desk, List<Sip2Site> sites, InstantSource wallClock, Sip2Switches switches) {
        var site = sites.getFirst();
        voice = new Sip2Voice(sites, wallClock);
        answers = new Sip2Answers(desk, voice);
        deskAnswers = new Sip2DeskAnswers(desk, voice);
        codec = site.wire().codec();
        framing = new Sip2Framing(site.wire().terminator());
        reexecutes = !site.manners().repeats();
        this.switches = switches;
        delivery = new Sip2Delivery(site.wire());
    }

    /** From the next status on, 98 says so or not; who asks for an item all the same is answered. */
    public void offersItemInformation(boolean offers) {
        answers.offers(offers ? voice.site().offered() : Sip2Site.WITHOUT_ITEM_INFORMATION);
    }

    /** The server's own time for each answer. */
    public void latency(Duration time) {
        delivery.latency(time);
    }

    /** Whether it runs every repeated request again; {@link Sip2Fault.RunAgain} does so now and then. */
    public void reexecutes(boolean again) {
        reexecutes = again;
    }

    public Sip2Switches switches() {
        return switches;
    }

    /** The next request of this kind goes wrong; several faults wait their turns. */
    public void inject(Sip2Layout request, Sip2Fault fault) {
        switches.add(Sip2Switch.once(request, fault));
    }

    @Override
    public PeerReaction opened(Uptime now) {
        forget();
        connection = switches.connected();
        return PeerReaction.none();
    }

    @Override
    public PeerReaction received(Bytes bytes, Uptime now) {
        PeerReaction all = PeerReaction.none();
        for (Sip2Framing.Piece piece : framing.feed(bytes)) {
            all = all.then(
                    switch (piece) {
                        case Sip2Framing.Dropped _ -> delivery.say(delivery.resendRequest());
                        case Sip2Framing.Frame(Bytes frame) -> hear(frame);
                    });
        }
        return all;
    }

    @Override
    public void closed(Uptime now) {
        switches.ended(connection);
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
        delivery.forget();
        loggedIn = voice.isOpen();
        lastRequest = Bytes.EMPTY;
        lastAnswer = delivery.resendRequest();
    }

    private PeerReaction hear(Bytes bytes) {
        Sip2Frame frame = codec.decode(bytes);
        if (isDamaged(frame.tail())) {
            lastAnswer = delivery.resendRequest();
            return delivery.say(lastAnswer);
        }
        return switch (frame.message()) {
            case AcsResendRequest again -> repeat(again);
            case Sip2Message.Known request -> hear(request, frame.tail(), bytes);
            case Sip2Message.Other _, Sip2Message.Unparseable _ -> delivery.say(delivery.resendRequest());
        };
    }

    /** What was said last is said as it was; only a fault that takes its place can befall it. */
    private PeerReaction repeat(AcsResendRequest request) {
        return switches.next(connection, Sip2Layout.ACS_RESEND, false)
                .filter(Sip2Fault.Instead.class::isInstance)
                .map(Sip2Fault.Instead.class::cast)
                .map(fault -> instead(fault, request, new Sip2Tail.None(), Bytes.EMPTY))
                .orElseGet(() -> delivery.say(lastAnswer));
    }

    private PeerReaction hear(Sip2Message.Known request, Sip2Tail tail, Bytes bytes) {
        if (!loggedIn && !mayBeforeLogin(request)) {
            return delivery.hangUp();
        }
        boolean again = !reexecutes && tail instanceof Sip2Tail.Numbered && bytes.equals(lastRequest);
        Optional<Sip2Fault> fault = switches.next(connection, request.layout(), again);
        if (again && fault.isEmpty()) {
            return delivery.say(lastAnswer);
        }
        boolean runsAgain = fault.filter(Sip2Fault.RunAgain.class::isInstance).isPresent();
        return (runsAgain ? switches.next(connection, request.layout(), false) : fault)
                .map(wrong -> fail(wrong, request, tail, bytes))
                .orElseGet(() -> said(run(request), tail, bytes));
    }

    private boolean mayBeforeLogin(Sip2Message.Known request) {
        return request instanceof LoginRequest
                || (request instanceof ScStatus && voice.site().manners().statusBeforeLogin());
    }

    private PeerReaction fail(Sip2Fault fault, Sip2Message.Known request, Sip2Tail tail, Bytes bytes) {
        return switch (fault) {
            case Sip2Fault.Instead other -> instead(other, request, tail, bytes);
            case Sip2Fault.Spoiling spoiling -> {
                Sip2Message.Known answer = spoiling instanceof Sip2Fault.ClockOff(Duration ahead)
                        ? voice.ahead(ahead, () -> run(request))
                        : run(request);
                var _ = remember(bytes, delivery.encode(answer, tail));
                yield delivery.spoilt(spoiling, answer, tail);
            }
            case Sip2Fault.RunAgain() -> said(run(request), tail, bytes);
        };
    }

    private PeerReaction instead(Sip2Fault.Instead fault, Sip2Message.Known request, Sip2Tail tail, Bytes bytes) {
        return switch (fault) {
            case Sip2Fault.RequestLost() -> PeerReaction.none();
            case Sip2Fault.AsksToResend() -> delivery.say(delivery.resendRequest());
            case Sip2Fault.ResendStorm(int messages) -> delivery.storm(messages);
            case Sip2Fault.StatusInstead() -> said(answers.status(), tail, bytes);
            case Sip2Fault.LoginRefused() ->
                request instanceof LoginRequest
                        ? said(new LoginResponse(false, Sip2Fields.NONE), tail, bytes)
                        : delivery.hangUp();
            case Sip2Fault.PlainText(boolean executed) -> {
                runIf(executed, request);
                yield delivery.plainText();
            }
            case Sip2Fault.HangUp(boolean executed) -> {
                runIf(executed, request);
                yield delivery.hangUp();
            }
            case Sip2Fault.Refused() -> said(refuse(request), tail, bytes);
        };
    }

    private PeerReaction said(Sip2Message.Known answer, Sip2Tail tail, Bytes request) {
        return delivery.say(remember(request, delivery.encode(answer, tail)));
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

    private static boolean isDamaged(Sip2Tail tail) {
        return switch (tail) {
            case Sip2Tail.None() -> false;
            case Sip2Tail.Unnumbered(boolean good) -> !good;
            case Sip2Tail.Numbered(int _, boolean good) -> !good;
        };
    }
}
