package org.caiyun.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.kiosk.ui.PatronIntent.ScreenOption;
import org.caiyun.kiosk.ui.PatronView.KeyView;
import org.caiyun.kiosk.ui.PatronView.Role;

/** What can be pressed in each scene, and what can be pressed in all of them. */
final class ScreenKeys {
    private final List<Language> languages;

    ScreenKeys(List<Language> languages) {
        this.languages = List.copyOf(languages);
    }

    List<KeyView> of(Scene scene, MachineState state, Words words) {
        var done = key(new PatronIntent.Done(), "key.done", Role.MAIN, "check-circle", words);
        var more = key(new PatronIntent.More(), "key.more", Role.PLAIN, "tray-arrow-down", words);
        return switch (scene) {
            case Scene.Attract _, Scene.Full _, Scene.OutOfService _, Scene.Closed _, Scene.OnHoliday _ -> List.of();
            case Scene.Reading _, Scene.Checking _, Scene.GivingBack _ ->
                Scenes.latest(state).isPresent() && state.session().returns().size() > 1 ? List.of(done) : List.of();
            case Scene.Listing _, Scene.Jammed _, Scene.FullNow _ ->
                state.session().ending().isOver() ? List.of() : List.of(done);
            case Scene.AwaitingPieces _ ->
                List.of(key(new PatronIntent.NoMorePieces(), "set.absent", Role.PLAIN, "check-circle", words));
            case Scene.Warning _ ->
                List.of(
                        key(new PatronIntent.Here(), "key.more", Role.MAIN, "tray-arrow-down", words),
                        key(new PatronIntent.Done(), "key.done", Role.PLAIN, "check-circle", words));
            case Scene.Choosing _ -> receipt(state, more, words);
            case Scene.Thanks _ -> List.of(key(new PatronIntent.Done(), "key.back", Role.PLAIN, "check-circle", words));
        };
    }

    private static List<KeyView> receipt(MachineState state, KeyView more, Words words) {
        var keys = new ArrayList<KeyView>();
        boolean prints = state.service().faults().printer().isEmpty();
        if (prints) {
            keys.add(key(receipt(ReceiptChoice.PRINT), "receipt.print", Role.MAIN, "receipt", words));
        }
        keys.add(key(receipt(ReceiptChoice.QR), "receipt.qr", prints ? Role.PLAIN : Role.MAIN, "qr-code", words));
        keys.add(key(receipt(ReceiptChoice.NONE), "receipt.none", Role.PLAIN, "receipt-x", words));
        keys.add(more);
        return keys;
    }

    private static PatronIntent receipt(ReceiptChoice choice) {
        return new PatronIntent.Receipt(choice);
    }

    /** Languages, each named in itself, and how the screen shows itself. */
    List<KeyView> bar(PatronChoice choice, Words words) {
        var keys = new ArrayList<KeyView>();
        for (var language : languages) {
            keys.add(new KeyView(
                    new PatronIntent.Speak(language),
                    words.text(name(language)),
                    Role.QUIET,
                    "translate",
                    language == choice.language(),
                    language));
        }
        boolean large = choice.has(ScreenOption.LARGE);
        keys.add(option(choice, ScreenOption.LARGE, large ? "a11y.normal" : "a11y.large", "text-aa", words));
        keys.add(option(choice, ScreenOption.CONTRAST, "a11y.contrast", "circle-half", words));
        keys.add(option(choice, ScreenOption.LOW, "a11y.low", "arrow-down", words));
        return keys;
    }

    private static String name(Language language) {
        return switch (language) {
            case ZH_CN -> "lang.zh";
            case EN -> "lang.en";
            case MN_MONG_CN -> "lang.mn";
        };
    }

    private static KeyView option(PatronChoice choice, ScreenOption option, String text, String icon, Words words) {
        boolean on = choice.has(option);
        return new KeyView(
                new PatronIntent.Set(option, !on),
                words.text(text),
                Role.QUIET,
                icon,
                on,
                words.texts().language());
    }

    KeyView help(Words words) {
        return key(new PatronIntent.Help(), "help.key", Role.PLAIN, "phone-call", words);
    }

    private static KeyView key(PatronIntent intent, String text, Role role, String icon, Words words) {
        return new KeyView(
                intent, words.text(text), role, icon, false, words.texts().language());
    }
}
