package org.caiyun.kiosk.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caiyun.kiosk.text.Language;

/**
 * One whole picture of the patron's screen. The page draws it and knows nothing else; {@link PatronViewForm} is its
 * JSON, docs/screen.md explains the fields.
 *
 * @param draft the language's texts wait for a native reader
 * @param say what a screen reader announces when it changes
 * @param notice one line about something beside the path, for instance a call for staff; may be empty
 * @param help always at the same place on every screen
 */
public record PatronView(
        Screen screen,
        Language language,
        boolean draft,
        Size size,
        Set<PatronIntent.ScreenOption> options,
        Tone tone,
        Lamp lamp,
        Headline headline,
        String count,
        String say,
        List<Item> items,
        Optional<Countdown> countdown,
        Optional<Qr> qr,
        List<KeyView> keys,
        List<KeyView> bar,
        KeyView help,
        String notice,
        MachineView machine,
        Lost lost) {
    public PatronView {
        options = Set.copyOf(options);
        items = List.copyOf(items);
        keys = List.copyOf(keys);
        bar = List.copyOf(bar);
    }

    /** The family of the picture. */
    public enum Screen {
        ATTRACT,
        READING,
        CHECKING,
        LIST,
        BACK,
        SET,
        WARNING,
        FINISH,
        THANKS,
        CLOSED,
        OOS,
        FULL,
        JAM
    }

    /** Colour and picture of the headline; its word says the same. */
    public enum Mood {
        INVITE,
        BUSY,
        GOOD,
        PENDING,
        STAFF,
        BACK,
        STOP
    }

    public enum Icon {
        SLOT,
        READING,
        CHECK,
        CLOCK,
        PERSON,
        HAND,
        SET,
        QUESTION,
        RECEIPT,
        BYE,
        MOON,
        WRENCH,
        FULL,
        JAM
    }

    public enum Lamp {
        READY,
        BUSY,
        ATTENTION,
        OFF
    }

    /**
     * The screen's pixels.
     *
     * @param millimetre pixels in one millimetre
     * @param text the smallest text, as high as the viewing distance needs
     */
    public record Size(int width, int height, double millimetre, int text) {}

    /** Played once when {@code number} grows. */
    public record Tone(int number, Sound sound) {
        public static final Tone NONE = new Tone(0, Sound.NONE);
    }

    public enum Sound {
        NONE,
        ACCEPTED,
        REFUSED,
        STAFF
    }

    /** The one thing that the screen says; {@code code} is a fault's number, else empty. */
    public record Headline(Mood mood, Icon icon, String title, List<String> body, String code) {
        public Headline {
            body = List.copyOf(body);
        }
    }

    /** One book of the session, newest first. {@code tail} and {@code notes} may be empty. */
    public record Item(
            String id,
            int number,
            String title,
            String titleLanguage,
            String tail,
            String result,
            Kind kind,
            List<String> notes,
            List<KeyView> keys) {
        public Item {
            notes = List.copyOf(notes);
            keys = List.copyOf(keys);
        }
    }

    public enum Kind {
        BUSY,
        GOOD,
        PENDING,
        STAFF,
        BACK,
        STUCK
    }

    public record Countdown(int left, int total, String text) {}

    /** A QR code as rows of 0 and 1, without its quiet zone. */
    public record Qr(String payload, List<String> rows) {
        public Qr {
            rows = List.copyOf(rows);
        }
    }

    /** Something to press. {@code on}: the option it sets is set. */
    public record KeyView(PatronIntent intent, String text, Role role, String icon, boolean on, Language language) {}

    public enum Role {
        MAIN,
        PLAIN,
        QUIET
    }

    /** What the page shows by itself when it hears nothing any more. */
    public record Lost(String title, String body) {}
}
