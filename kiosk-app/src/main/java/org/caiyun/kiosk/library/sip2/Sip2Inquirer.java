package org.caiyun.kiosk.library.sip2;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.device.line.LineEvent;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.library.LibraryCommand;

/**
 * Asks one {@link Inquiry} on one connection, on the way that a {@link Sip2Session} goes: prompts, 93, 99, then the
 * question. It opens no second connection and asks nothing again of itself, so that a check-in is never sent twice.
 *
 * <p>The dates it sends are counted from the library's own clock; only a library that shows none is told the time of
 * this machine. So a wrong clock or zone here cannot close a loan at a false time. Threads: one.
 */
public final class Sip2Inquirer {
    private final Sip2Settings settings;
    private final Inquiry inquiry;
    private final InstantSource wallClock;
    private final Sip2Exchange exchange;
    private final Sip2Framing framing;
    private final Sip2Codec codec;
    private final PromptDialogue prompts;
    private final Sip2Requests requests;
    private final SignIn signIn;
    private InquiryStage stage = InquiryStage.CONNECT;
    private Optional<Uptime> stageLimit = Optional.empty();
    private HeardOnLine heard = HeardOnLine.NOTHING;
    private Optional<Known> known = Optional.empty();
    private boolean over;

    /** What the library has said of itself. */
    private record Known(AcsStatus status, Instant heardAt) {
        boolean showsTime(Sip2Settings.Wire wire) {
            return status.clock().instant(wire.zone()).isPresent();
        }
    }

    public Sip2Inquirer(Sip2Settings settings, Inquiry inquiry, InstantSource wallClock) {
        this.settings = settings;
        this.inquiry = inquiry;
        this.wallClock = wallClock;
        exchange = new Sip2Exchange(settings);
        framing = new Sip2Framing(settings.wire().terminator());
        codec = settings.wire().codec();
        prompts = new PromptDialogue(settings);
        var dates = new Sip2Dates(settings.wire().zone(), this::wallWhereTheLibraryShowsNone);
        requests = new Sip2Requests(settings, dates);
        signIn = new SignIn(settings, requests);
    }

    /** Opens the line; {@code limit} is how long that may take. */
    public Reaction<InquiryEvent> begin(Duration limit, Uptime now) {
        stageLimit = Optional.of(now.plus(limit));
        return new Reaction<>(List.of(new LineAction.Open()), List.of());
    }

    public Reaction<InquiryEvent> on(LineEvent event, Uptime now) {
        if (over) {
            return Reaction.none();
        }
        return switch (event) {
            case LineEvent.Opened() -> opened(now);
            case LineEvent.OpenFailed(String why) -> fail(new DeviceFault.Disconnected(why));
            case LineEvent.Received(Bytes bytes) -> received(bytes, now);
            case LineEvent.Closed(String why) ->
                fail(stage == InquiryStage.PROMPTS ? prompts.closed(why) : new DeviceFault.Disconnected(why));
        };
    }

    public Reaction<InquiryEvent> tick(Uptime now) {
        if (!over && stageLimit.filter(limit -> limit.reachedAt(now)).isPresent()) {
            return fail(
                    stage == InquiryStage.PROMPTS
                            ? prompts.overdue()
                            : new DeviceFault.Disconnected("the connection did not come about in time"));
        }
        if (!over && exchange.deadline().filter(limit -> limit.reachedAt(now)).isPresent()) {
            return fail(new DeviceFault.Silent(settings.patience().responseTimeout()));
        }
        return Reaction.none();
    }

    public Optional<Uptime> deadline() {
        return Uptime.earliest(stageLimit, exchange.deadline());
    }

    private Optional<Instant> wallWhereTheLibraryShowsNone() {
        boolean shown = known.filter(k -> k.showsTime(settings.wire())).isPresent();
        return shown ? Optional.empty() : Optional.of(wallClock.instant());
    }

    private Reaction<InquiryEvent> opened(Uptime now) {
        if (!settings.prompts().isConfigured()) {
            return signIn(now);
        }
        prompts.reset();
        stage = InquiryStage.PROMPTS;
        stageLimit = Optional.of(now.plus(settings.prompts().limit()));
        return Reaction.none();
    }

    private Reaction<InquiryEvent> signIn(Uptime now) {
        stageLimit = Optional.empty();
        return signOn(signIn.begin(), now);
    }

    private Reaction<InquiryEvent> signOn(Sip2Message.Request request, Uptime now) {
        stage = request instanceof LoginRequest ? InquiryStage.LOGIN : InquiryStage.STATUS;
        return ask(request, now);
    }

    private Reaction<InquiryEvent> received(Bytes bytes, Uptime now) {
        heard = heard.with(bytes);
        Bytes text = prompts.text(bytes);
        if (stage != InquiryStage.PROMPTS) {
            return messages(text, now);
        }
        return switch (prompts.heard(text)) {
            case PromptDialogue.Waiting(Bytes answers) -> unshown(answers);
            case PromptDialogue.Passed(Bytes answers, Bytes rest) ->
                unshown(answers).then(signIn(now)).then(messages(rest, now));
            case PromptDialogue.Failed(DeviceFault fault) -> fail(fault);
        };
    }

    private static Reaction<InquiryEvent> unshown(Bytes answers) {
        return answers.isEmpty() ? Reaction.none() : Reaction.write(answers);
    }

    private Reaction<InquiryEvent> messages(Bytes bytes, Uptime now) {
        Reaction<InquiryEvent> all = Reaction.none();
        for (Sip2Framing.Piece piece : framing.feed(bytes)) {
            if (!over) {
                all = all.then(noted(piece)).then(judged(exchange.heard(piece, now), now));
            }
        }
        return all;
    }

    private Reaction<InquiryEvent> noted(Sip2Framing.Piece piece) {
        return switch (piece) {
            case Sip2Framing.Frame(Bytes frame) -> {
                heard = heard.with(frame, settings.wire());
                yield Reaction.result(new InquiryEvent.Heard(shown(frame)));
            }
            case Sip2Framing.Dropped(int bytes) ->
                Reaction.result(new InquiryEvent.Heard(bytes + " bytes without an end"));
        };
    }

    private Reaction<InquiryEvent> judged(Heard what, Uptime now) {
        return switch (what) {
            case Heard.Ignored(String why) -> Reaction.result(new InquiryEvent.PassedOver(why));
            case Heard.Send(Bytes bytes) -> write(bytes);
            case Heard.Answered(Sip2Message.Known answer) -> answered(answer, now);
            case Heard.StatusInstead(AcsStatus status) ->
                adopt(status, now).orElseGet(() -> judged(exchange.repeat(now), now));
            // a banner before the log-in is no answer; later, a line of text may be what became of our request
            case Heard.Nonsense(String reason) ->
                stage == InquiryStage.QUESTION
                        ? fail(new DeviceFault.Garbled(reason))
                        : Reaction.result(new InquiryEvent.PassedOver(reason));
            case Heard.Broken(DeviceFault fault) -> fail(fault);
        };
    }

    private Reaction<InquiryEvent> answered(Sip2Message.Known answer, Uptime now) {
        return switch (answer) {
            case LoginResponse login ->
                login.ok() ? signOn(ScStatus.inOrder(), now) : fail(new DeviceFault.Refused("login"));
            case AcsStatus status ->
                signIn.next()
                        .map(login -> signOn(login, now))
                        .orElseGet(() -> adopt(status, now).orElseGet(() -> question(now)));
            case Sip2Message.Answer other -> end(other);
            case Sip2Message.Request _ -> Reaction.none();
        };
    }

    /** Takes the status; present where it ends the inquiry. */
    private Optional<Reaction<InquiryEvent>> adopt(AcsStatus status, Uptime now) {
        known = Optional.of(new Known(status, wallClock.instant()));
        requests.heard(status, now);
        return switch (inquiry) {
            case Inquiry.Status() when stage == InquiryStage.STATUS -> Optional.of(end(status));
            case Inquiry.Status() -> Optional.empty();
            case Inquiry.CheckIn _
            when !status.permissions().checkIn() ->
                Optional.of(fail(new DeviceFault.Refused("the library system takes no check-ins")));
            case Inquiry.Item _, Inquiry.Patron _, Inquiry.CheckIn _ ->
                status.permissions().onLine()
                        ? Optional.empty()
                        : Optional.of(fail(new DeviceFault.Refused("the library system is off-line")));
        };
    }

    private Reaction<InquiryEvent> question(Uptime now) {
        stage = InquiryStage.QUESTION;
        return switch (inquiry) {
            case Inquiry.Status() -> Reaction.none();
            case Inquiry.Item(Barcode item) -> ask(requests.itemInformation(item, now), now);
            case Inquiry.CheckIn(Barcode item) -> ask(requests.checkIn(command(item, now), item, 1, now), now);
            case Inquiry.Patron(String card) ->
                ask(
                        asksPatronStatusOnly()
                                ? requests.patronStatus(card, now)
                                : requests.patronInformation(card, now),
                        now);
        };
    }

    private boolean asksPatronStatusOnly() {
        return known.filter(k -> k.status().offers(OfferedService.PATRON_STATUS)
                        && !k.status().offers(OfferedService.PATRON_INFORMATION))
                .isPresent();
    }

    private LibraryCommand.CheckIn command(Barcode item, Uptime now) {
        WallTime returned = wallWhereTheLibraryShowsNone()
                .<WallTime>map(WallTime.Known::new)
                .orElseGet(() -> new WallTime.ByUptime(wallClock.instant(), now));
        return new LibraryCommand.CheckIn(new CommandId(1), item, returned, false);
    }

    private Reaction<InquiryEvent> ask(Sip2Message.Request request, Uptime now) {
        return write(exchange.ask(request, now));
    }

    private Reaction<InquiryEvent> write(Bytes message) {
        return Reaction.<InquiryEvent>result(new InquiryEvent.Sent(shown(message)))
                .then(Reaction.write(message));
    }

    private String shown(Bytes message) {
        Sip2Frame frame = codec.decode(message);
        String text = Sip2Trace.show(frame.message());
        return switch (frame.tail()) {
            case Sip2Tail.None() -> text;
            case Sip2Tail.Unnumbered(boolean good) -> text + " [" + sum(good) + "]";
            case Sip2Tail.Numbered(int number, boolean good) -> text + " [no. " + number + ", " + sum(good) + "]";
        };
    }

    private String sum(boolean good) {
        if (settings.wire().verify() == VerifyMode.OFF) {
            return "checksum not looked at";
        }
        return good ? "checksum right" : "checksum wrong";
    }

    private Reaction<InquiryEvent> end(Sip2Message.Answer answer) {
        return known.map(k -> over(new InquiryEnd.Answered(k.status(), k.heardAt(), answer)))
                .orElseGet(Reaction::none);
    }

    private Reaction<InquiryEvent> fail(DeviceFault fault) {
        return over(new InquiryEnd.Failed(stage, fault, heard));
    }

    private Reaction<InquiryEvent> over(InquiryEnd end) {
        over = true;
        stageLimit = Optional.empty();
        exchange.reset();
        return Reaction.<InquiryEvent>close("asked").then(Reaction.result(new InquiryEvent.Ended(end)));
    }
}
