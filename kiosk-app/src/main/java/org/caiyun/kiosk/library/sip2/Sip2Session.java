package org.caiyun.kiosk.library.sip2;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Driver;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.LibraryCommand;
import org.caiyun.kiosk.library.LibraryEvent;

/**
 * The SIP2 session of one line: answer login prompts where the server has some, log in, ask for the status, then one
 * request at a time. The link is up only when the status was answered.
 *
 * <p>A request that is not answered in time closes the line, because its answer could come later and be taken for that
 * of the next request. What a lost answer means for its check-in is {@link CheckInDialogue}'s matter. While the link is
 * down, a new check-in is answered at once with {@link CheckInOutcome.Unreachable}, and a new settlement with
 * {@link CheckInOutcome.Unconfirmed}; only the command that was being asked waits for the link, until its deadline.
 *
 * <p>Threads: one.
 */
public final class Sip2Session implements Driver<LibraryCommand, LibraryEvent> {
    private static final String LINK_LOST = "the link to the library was lost";

    private final Sip2Settings settings;
    private final Sip2Requests requests;
    private final CheckInDialogue dialogue;
    private final Sip2Exchange exchange;
    private final Sip2Framing framing;
    private final CheckInQueue queue = new CheckInQueue();
    private final PromptDialogue prompts;
    private final SignIn signIn;
    private final ClockComparison clocks;
    private LinkState link = new LinkState.Unopened();
    private final Steadiness steadiness;
    private boolean canAskItem;
    private boolean downTold;

    /** {@code wallClock} is empty while the machine's clock is not right; then the library's own counts. */
    public Sip2Session(Sip2Settings settings, Supplier<Optional<Instant>> wallClock) {
        this.settings = settings;
        requests = new Sip2Requests(settings, new Sip2Dates(settings.wire().zone(), wallClock));
        signIn = new SignIn(settings, requests);
        clocks = new ClockComparison(settings.wire().zone(), settings.manners().clockTolerance(), wallClock);
        dialogue = new CheckInDialogue(requests, settings.lookup());
        steadiness = new Steadiness(settings.patience());
        exchange = new Sip2Exchange(settings);
        prompts = new PromptDialogue(settings);
        framing = new Sip2Framing(settings.wire().terminator());
    }

    @Override
    public Reaction<LibraryEvent> opened(Uptime now) {
        Reaction<LibraryEvent> old =
                link.isOpen() ? down(new DeviceFault.Disconnected("opened again"), now) : Reaction.none();
        framing.reset();
        exchange.reset();
        if (!settings.prompts().isConfigured()) {
            return old.then(signIn(now));
        }
        prompts.reset();
        link = new LinkState.AtPrompts(now.plus(settings.prompts().limit()));
        return old;
    }

    private Reaction<LibraryEvent> signIn(Uptime now) {
        link = new LinkState.SigningIn();
        return ask(signIn.begin(), now);
    }

    @Override
    public Reaction<LibraryEvent> received(Bytes bytes, Uptime now) {
        Bytes text = prompts.text(bytes);
        return link instanceof LinkState.AtPrompts ? prompted(prompts.heard(text), now) : messages(text, now);
    }

    private Reaction<LibraryEvent> prompted(PromptDialogue.Heard heard, Uptime now) {
        return switch (heard) {
            case PromptDialogue.Waiting(Bytes answers) -> written(answers);
            case PromptDialogue.Passed(Bytes answers, Bytes rest) ->
                written(answers).then(signIn(now)).then(messages(rest, now));
            case PromptDialogue.Failed(DeviceFault fault) -> giveUp(fault, now);
        };
    }

    private static Reaction<LibraryEvent> written(Bytes answers) {
        return answers.isEmpty() ? Reaction.none() : Reaction.write(answers);
    }

    private Reaction<LibraryEvent> messages(Bytes bytes, Uptime now) {
        Reaction<LibraryEvent> all = Reaction.none();
        boolean answered = false;
        for (Sip2Framing.Piece piece : resendLast(framing.feed(bytes))) {
            // pieces behind the one that closed the line belong to a connection already given up
            if (link.isOpen() && !(answered && isResendRequest(piece))) {
                var heard = exchange.heard(piece, now);
                answered |= heard instanceof Heard.Answered;
                all = all.then(heard(heard, now));
            }
        }
        return all;
    }

    /** A 96 that comes with the answer was about an earlier message: heard first, it would repeat a check-in. */
    private static List<Sip2Framing.Piece> resendLast(List<Sip2Framing.Piece> pieces) {
        return pieces.size() < 2
                ? pieces
                : Stream.concat(
                                pieces.stream().filter(piece -> !isResendRequest(piece)),
                                pieces.stream().filter(Sip2Session::isResendRequest))
                        .toList();
    }

    private static boolean isResendRequest(Sip2Framing.Piece piece) {
        return piece instanceof Sip2Framing.Frame(Bytes frame)
                && frame.size() > 1
                && frame.at(0) == '9'
                && frame.at(1) == '6';
    }

    @Override
    public Reaction<LibraryEvent> closed(String why, Uptime now) {
        return switch (link) {
            case LinkState.Down _ -> Reaction.none();
            case LinkState.AtPrompts _ -> down(prompts.closed(why), now);
            case LinkState.Unopened _, LinkState.SigningIn _, LinkState.Up _ ->
                down(new DeviceFault.Disconnected(why), now);
        };
    }

    @Override
    public Reaction<LibraryEvent> tick(Uptime now) {
        Reaction<LibraryEvent> all = Reaction.none();
        if (link instanceof LinkState.AtPrompts(Uptime limit) && limit.reachedAt(now)) {
            all = giveUp(prompts.overdue(), now);
        }
        if (exchange.deadline().filter(d -> d.reachedAt(now)).isPresent()) {
            all = giveUp(new DeviceFault.Silent(settings.patience().responseTimeout()), now);
        }
        all = all.then(expire(now)).then(proceed(now));
        if (exchange.isIdle()
                && link instanceof LinkState.Up up
                && up.statusDue().reachedAt(now)) {
            all = all.then(ask(ScStatus.inOrder(), now));
        }
        return all;
    }

    @Override
    public Reaction<LibraryEvent> command(LibraryCommand command, Uptime now) {
        var pending = PendingCheckIn.of(command, now.plus(settings.patience().settleDeadline()));
        if (!(link instanceof LinkState.Up)) {
            return ended(pending, CheckInDialogue.cutShort(pending, "no link to the library"));
        }
        if (queue.isFull()) {
            return ended(pending, CheckInDialogue.cutShort(pending, "busy"));
        }
        queue.add(pending);
        return proceed(now);
    }

    @Override
    public Optional<Uptime> deadline() {
        return Uptime.earliest(
                Uptime.earliest(exchange.deadline(), queue.deadline()), link.deadline(exchange.isIdle()));
    }

    @Override
    public DeviceHealth health() {
        return link.health();
    }

    private Reaction<LibraryEvent> heard(Heard heard, Uptime now) {
        return switch (heard) {
            case Heard.Ignored _ -> Reaction.none();
            case Heard.Send(Bytes bytes) -> Reaction.write(bytes);
            case Heard.Answered(Sip2Message.Known answer) -> answered(answer, now);
            case Heard.StatusInstead(AcsStatus status) ->
                closedDoor(status)
                        .map(f -> giveUp(f, now))
                        .orElseGet(() -> adopt(status, now).then(heard(exchange.repeat(now), now)));
            // a banner before the log-in is no answer; later, a line of text may be what became of our request
            case Heard.Nonsense(String reason) ->
                link instanceof LinkState.Up ? giveUp(new DeviceFault.Garbled(reason), now) : Reaction.none();
            case Heard.Broken(DeviceFault fault) -> giveUp(fault, now);
        };
    }

    private Reaction<LibraryEvent> answered(Sip2Message.Known answer, Uptime now) {
        if (link instanceof LinkState.Up up) {
            link = new LinkState.Up(up.canAskItem(), up.identity(), statusDue(now));
        }
        Optional<PendingCheckIn> active = queue.active();
        return switch (answer) {
            case LoginResponse login ->
                login.ok() ? ask(ScStatus.inOrder(), now) : giveUp(new DeviceFault.Refused("login"), now);
            case AcsStatus status ->
                signIn.next().map(login -> ask(login, now)).orElseGet(() -> statusHeard(status, now));
            case CheckInResponse response ->
                active.map(p -> step(p, dialogue.answered(p, response, canAskItem, now), now))
                        .orElseGet(Reaction::none);
            case ItemInformationResponse item ->
                active.map(p -> step(p, dialogue.answered(p, item, now), now)).orElseGet(Reaction::none);
            // nothing else is asked
            case Sip2Message.Request _,
                    CheckOutResponse _,
                    RenewResponse _,
                    RenewAllResponse _,
                    HoldResponse _,
                    FeePaidResponse _,
                    ItemStatusUpdateResponse _,
                    PatronStatusResponse _,
                    PatronInformationResponse _,
                    PatronEnableResponse _,
                    EndSessionResponse _,
                    ScResendRequest _ -> Reaction.none();
        };
    }

    private Reaction<LibraryEvent> statusHeard(AcsStatus status, Uptime now) {
        return closedDoor(status).map(f -> giveUp(f, now)).orElseGet(() -> up(status, now));
    }

    private static Optional<DeviceFault> closedDoor(AcsStatus status) {
        if (!status.permissions().onLine()) {
            return Optional.of(new DeviceFault.Refused("the library system is off-line"));
        }
        return status.permissions().checkIn()
                ? Optional.empty()
                : Optional.of(new DeviceFault.Refused("the library system takes no check-ins"));
    }

    private Reaction<LibraryEvent> up(AcsStatus status, Uptime now) {
        Reaction<LibraryEvent> notice = Reaction.none();
        boolean becomesSteady = steadiness.answered();
        if (!(link instanceof LinkState.Up)) {
            canAskItem = status.offersItemInformation();
            link = LinkState.Up.by(status, statusDue(now));
            notice = Reaction.result(new LibraryEvent.LinkUp(canAskItem, steadiness.isSteady()));
            downTold = false;
        } else if (becomesSteady) {
            notice = Reaction.result(new LibraryEvent.LinkUp(canAskItem, true));
        }
        return notice.then(adopt(status, now)).then(proceed(now));
    }

    /** Takes a status on a link that is up; it is told again when item information came or went. */
    private Reaction<LibraryEvent> adopt(AcsStatus status, Uptime now) {
        requests.heard(status, now);
        Reaction<LibraryEvent> clock =
                clocks.heard(status).map(Reaction::result).orElseGet(Reaction::none);
        if (!(link instanceof LinkState.Up) || status.offersItemInformation() == canAskItem) {
            return clock;
        }
        canAskItem = status.offersItemInformation();
        link = LinkState.Up.by(status, statusDue(now));
        return clock.then(Reaction.result(new LibraryEvent.LinkUp(canAskItem, steadiness.isSteady())));
    }

    private Uptime statusDue(Uptime now) {
        return now.plus(steadiness.interval());
    }

    private Reaction<LibraryEvent> ask(Sip2Message.Known request, Uptime now) {
        return Reaction.write(exchange.ask(request, now));
    }

    /** Goes on with the check-in that was begun, else with the next, where the line is free for it. */
    private Reaction<LibraryEvent> proceed(Uptime now) {
        if (!(link instanceof LinkState.Up) || !exchange.isIdle()) {
            return Reaction.none();
        }
        return queue.next()
                .map(p -> step(p, dialogue.begin(p, canAskItem, now), now))
                .orElseGet(Reaction::none);
    }

    private Reaction<LibraryEvent> step(PendingCheckIn pending, CheckInStep step, Uptime now) {
        return switch (step) {
            case CheckInStep.Ask(PendingCheckIn next, Sip2Message.Known request) -> {
                queue.activate(next);
                yield ask(request, now);
            }
            case CheckInStep.Wait(PendingCheckIn next) -> {
                queue.activate(next);
                yield Reaction.none();
            }
            case CheckInStep.Done(CheckInOutcome outcome) -> {
                queue.finishActive();
                yield ended(pending, outcome).then(proceed(now));
            }
        };
    }

    private Reaction<LibraryEvent> giveUp(DeviceFault fault, Uptime now) {
        return Reaction.<LibraryEvent>close(fault.toString()).then(down(fault, now));
    }

    /** What waits is answered now; the check-in that was begun may go on when the link is back. */
    private Reaction<LibraryEvent> down(DeviceFault fault, Uptime now) {
        exchange.reset();
        framing.reset();
        link = new LinkState.Down(fault);
        steadiness.lost();
        Reaction<LibraryEvent> all = downTold ? Reaction.none() : Reaction.result(new LibraryEvent.LinkDown(fault));
        downTold = true;
        for (PendingCheckIn waiting : queue.drainWaiting()) {
            all = all.then(ended(waiting, CheckInDialogue.cutShort(waiting, LINK_LOST)));
        }
        return all.then(queue.active()
                .map(p -> step(p, CheckInDialogue.lost(p, canAskItem, LINK_LOST), now))
                .orElseGet(Reaction::none));
    }

    private Reaction<LibraryEvent> expire(Uptime now) {
        Reaction<LibraryEvent> all = Reaction.none();
        for (PendingCheckIn late : queue.removeOverdue(now)) {
            all = all.then(ended(late, CheckInDialogue.cutShort(late, "not asked in time")));
        }
        Optional<PendingCheckIn> active =
                queue.active().filter(p -> p.deadline().reachedAt(now));
        if (active.isEmpty()) {
            return all;
        }
        queue.finishActive();
        all = all.then(ended(active.get(), CheckInDialogue.cutShort(active.get(), "no answer in time")));
        boolean stillAsked = link instanceof LinkState.Up && !exchange.isIdle();
        return stillAsked
                ? all.then(giveUp(new DeviceFault.Silent(settings.patience().settleDeadline()), now))
                : all;
    }

    private static Reaction<LibraryEvent> ended(PendingCheckIn pending, CheckInOutcome outcome) {
        return Reaction.result(new LibraryEvent.CheckInEnded(pending.command().id(), outcome));
    }
}
