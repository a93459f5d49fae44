package org.caiyun.kiosk.library.sip2;

import java.nio.charset.Charset;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.kiosk.library.sip2.LoginPrompts.Answer;
import org.caiyun.kiosk.library.sip2.LoginPrompts.Prompt;

/**
 * Answers the login prompts of one connection: text in any portion comes in, user and password go out. A prompt may
 * stand anywhere, behind any text; capitals and small letters of ASCII are alike. Answers end with CR and LF (RFC 854).
 * No text of the server is repeated in a fault, because it may be an echo of the password.
 *
 * <p>Threads: one.
 */
final class PromptDialogue {
    /** More text than this before one prompt is no greeting. */
    static final int MOST_BYTES = 16 * 1024;

    private static final Bytes LINE_END = Bytes.of('\r', '\n');

    private final LoginPrompts settings;
    private final Sip2Settings.Account account;
    private final Charset charset;
    private final List<Bytes> expected;
    private final TelnetFilter telnet = new TelnetFilter();
    private int step;
    private int passed;
    private boolean askedAgain;
    private PromptWindow window = new PromptWindow(0);

    /** What the prompts want after some bytes. */
    sealed interface Heard {}

    /** Nothing more yet; what is to be written may be empty. */
    record Waiting(Bytes answers) implements Heard {}

    /** The last prompt has come; what stood behind it is SIP2's. */
    record Passed(Bytes answers, Bytes rest) implements Heard {}

    record Failed(DeviceFault fault) implements Heard {}

    PromptDialogue(Sip2Settings settings) {
        this.settings = settings.prompts();
        account = settings.account();
        charset = settings.wire().charset();
        expected = settings.prompts().steps().stream()
                .map(p -> Bytes.ofText(p.expect(), charset))
                .toList();
    }

    /** Begins anew, for a new connection. */
    void reset() {
        telnet.reset();
        step = 0;
        passed = 0;
        askedAgain = false;
        window = new PromptWindow(longest());
    }

    /** What came over the line without what belongs to telnet; a server without prompts speaks no telnet. */
    Bytes text(Bytes bytes) {
        return settings.isConfigured() ? telnet.text(bytes) : bytes;
    }

    Heard heard(Bytes text) {
        Bytes answers = Bytes.EMPTY;
        for (int i = 0; i < text.size(); i++) {
            window.add(text.at(i));
            if (window.endsWith(expected.get(step))) {
                answers = answers.plus(answer(settings.steps().get(step)));
                step++;
                passed = 0;
                window.clear();
                if (step == expected.size()) {
                    return new Passed(answers, text.from(i + 1));
                }
            } else if (++passed > MOST_BYTES) {
                return new Failed(new DeviceFault.Garbled(missing() + " did not come within " + MOST_BYTES + " bytes"));
            } else {
                askedAgain |= repeatsAnEarlierPrompt();
            }
        }
        return new Waiting(answers);
    }

    /** Why it takes too long. */
    DeviceFault overdue() {
        if (askedAgain) {
            return new DeviceFault.Refused(askedAgainFor());
        }
        return passed == 0 && step == 0
                ? new DeviceFault.Silent(settings.limit())
                : new DeviceFault.Garbled(
                        missing() + " did not come within " + settings.limit().toMillis() + " ms");
    }

    /** Why a connection was closed that had not come to SIP2. */
    DeviceFault closed(String why) {
        return askedAgain
                ? new DeviceFault.Refused(askedAgainFor())
                : new DeviceFault.Disconnected(why + ", while " + missing() + " was waited for");
    }

    private String missing() {
        return "login prompt " + (step + 1) + " '" + settings.steps().get(step).expect() + "'";
    }

    private String askedAgainFor() {
        return "at the login prompts: the library asked again, so user or password are wrong, or " + missing()
                + " is not what it says";
    }

    /** A greeting may hold the words of a prompt too, so this alone refuses nothing. */
    private boolean repeatsAnEarlierPrompt() {
        for (int i = 0; i < step; i++) {
            if (settings.steps().get(i).send() != Answer.NOTHING && window.endsWith(expected.get(i))) {
                return true;
            }
        }
        return false;
    }

    private Bytes answer(Prompt prompt) {
        return switch (prompt.send()) {
            case NOTHING -> Bytes.EMPTY;
            case USER -> line(account.user());
            case PASSWORD -> line(account.password());
        };
    }

    private Bytes line(String text) {
        return Bytes.ofText(text, charset).plus(LINE_END);
    }

    private int longest() {
        return expected.stream().mapToInt(Bytes::size).max().orElse(0);
    }
}
