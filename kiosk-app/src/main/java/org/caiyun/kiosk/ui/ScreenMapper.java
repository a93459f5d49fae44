package org.caiyun.kiosk.ui;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.decide.MachineKind;
import org.caiyun.kiosk.decide.Owners;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.StaffCall;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.receipt.ReceiptWords;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Texts;
import org.caiyun.kiosk.ui.PatronView.Countdown;
import org.caiyun.kiosk.ui.PatronView.Lost;
import org.caiyun.kiosk.ui.PatronView.Qr;
import org.caiyun.kiosk.ui.PatronView.Screen;
import org.caiyun.kiosk.ui.PatronView.Size;
import org.caiyun.kiosk.ui.PatronView.Tone;

/** Row 10 of the path: from the machine's state to the picture that the patron sees. Pure. */
final class ScreenMapper {
    private final Size size;
    private final Map<Language, Words> words;
    private final Headlines headlines;
    private final ItemLines lines;
    private final ScreenKeys keys;
    private final MachineDrawing drawing;
    private final Countdowns countdowns;
    /** Drawing one costs more than all the rest, and a picture is looked at again and again. */
    private Optional<Qr> lastCode = Optional.empty();

    ScreenMapper(ScreenSettings settings, MachineKind kind, Owners owners, Countdowns countdowns) {
        var receiptWords = new ReceiptWords(owners);
        this.size = settings.display().size();
        this.words = settings.languages().stream()
                .collect(Collectors.toMap(Function.identity(), l -> new Words(Texts.of(l), settings)));
        this.lines = new ItemLines(receiptWords, settings.titles(), settings.zone());
        this.headlines = new Headlines(receiptWords, lines);
        this.keys = new ScreenKeys(settings.languages());
        this.drawing = new MachineDrawing(kind, settings.bins());
        this.countdowns = countdowns;
    }

    PatronView view(Scene scene, MachineState state, PatronChoice choice, Tone tone, Uptime now) {
        var said = words(choice.language());
        var headline = headlines.of(scene, state, said);
        int returned = Scenes.returned(state);
        return new PatronView(
                screen(scene),
                choice.language(),
                said.texts().isDraft(),
                size,
                choice.options(),
                tone,
                MachineDrawing.lamp(state),
                headline,
                returned > 0 ? said.text("return.count", "n", Integer.toString(returned)) : "",
                Stream.concat(Stream.of(headline.title()), headline.body().stream())
                        .collect(Collectors.joining(" ")),
                lines.of(state, said),
                countdown(scene, said, now),
                qr(scene),
                keys.of(scene, state, said),
                keys.bar(choice, said),
                keys.help(said),
                notice(state.call(), said),
                drawing.of(scene, state, said),
                new Lost(said.text("lost.title"), said.text("lost.body")));
    }

    private Words words(Language language) {
        return Optional.ofNullable(words.get(language)).orElseThrow();
    }

    private static Screen screen(Scene scene) {
        return switch (scene) {
            case Scene.Attract _ -> Screen.ATTRACT;
            case Scene.Reading _ -> Screen.READING;
            case Scene.Checking _ -> Screen.CHECKING;
            case Scene.Listing _ -> Screen.LIST;
            case Scene.GivingBack back -> back.reason() == Reason.SET_INCOMPLETE ? Screen.SET : Screen.BACK;
            case Scene.AwaitingPieces _ -> Screen.SET;
            case Scene.Warning _ -> Screen.WARNING;
            case Scene.Choosing _ -> Screen.FINISH;
            case Scene.Thanks _ -> Screen.THANKS;
            case Scene.Jammed _ -> Screen.JAM;
            case Scene.Full _, Scene.FullNow _ -> Screen.FULL;
            case Scene.OutOfService _ -> Screen.OOS;
            case Scene.Closed _, Scene.OnHoliday _ -> Screen.CLOSED;
        };
    }

    private Optional<Countdown> countdown(Scene scene, Words said, Uptime now) {
        var key = scene instanceof Scene.Warning ? "timeout.body" : countdowns.choosingKey();
        return scene.answerBy().map(until -> countdowns.of(until, now, key, said));
    }

    private Optional<Qr> qr(Scene scene) {
        if (!(scene instanceof Scene.Thanks(var parting))) {
            return Optional.empty();
        }
        return switch (parting.paper()) {
            case CODE, FAILED -> Optional.of(code(parting.number().toString()));
            case NOT_WANTED, PRINTING, PRINTED -> Optional.empty();
        };
    }

    private Qr code(String payload) {
        if (lastCode.isEmpty() || !lastCode.get().payload().equals(payload)) {
            lastCode = Optional.of(QrCode.of(payload));
        }
        return lastCode.get();
    }

    private static String notice(StaffCall call, Words said) {
        return switch (call) {
            case StaffCall.None() -> "";
            case StaffCall.Calling _ -> said.text("help.calling");
            case StaffCall.Answered _ -> said.text("help.called");
            case StaffCall.Unanswered _ -> said.text(said.hasPhone() ? "help.failed" : "help.desk");
            case StaffCall.NobodyThere _ -> said.text(said.hasPhone() ? "help.nobody" : "help.desk");
        };
    }
}
