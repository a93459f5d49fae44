package org.caiyun.kiosk.library.sip2;

import java.time.Duration;
import java.util.List;

/**
 * What a server of the telnet kind asks for before SIP2 begins on the same connection.
 *
 * @param steps in this order
 * @param limit for all of them together
 * @param thenLogin true where the server wants 93 all the same
 */
public record LoginPrompts(List<Prompt> steps, Duration limit, boolean thenLogin) {
    /** The most steps that are waited for. */
    public static final int MOST = 8;

    public static final Duration USUAL_LIMIT = Duration.ofSeconds(10);
    /** SIP2 begins at once. */
    public static final LoginPrompts NONE = new LoginPrompts(List.of(), USUAL_LIMIT, true);

    /** What is sent after a prompt. */
    public enum Answer {
        NOTHING,
        USER,
        PASSWORD
    }

    /**
     * One step.
     *
     * @param expect text without which the step does not end
     */
    public record Prompt(String expect, Answer send) {}

    public LoginPrompts {
        steps = List.copyOf(steps);
        if (steps.size() > MOST || !limit.isPositive()) {
            throw new IllegalArgumentException("not login prompts: " + steps.size() + " steps in " + limit);
        }
    }

    boolean isConfigured() {
        return !steps.isEmpty();
    }

    /** True where a step sends the user or the password. */
    public boolean needsAccount() {
        return steps.stream().anyMatch(s -> s.send() != Answer.NOTHING);
    }
}
