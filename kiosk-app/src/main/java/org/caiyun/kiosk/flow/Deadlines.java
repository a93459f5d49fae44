package org.caiyun.kiosk.flow;

import java.time.Duration;

/**
 * How long each waiting state may last. Devices have shorter limits of their own; these are the last line.
 *
 * @param label how long an item without a usable tag waits until the scanner has seen its label
 * @param session how long nobody may do anything before they are asked whether they are still there
 * @param answer how long such a question waits for its answer
 * @param parting how long the last picture of a session stays
 * @param sense between two looks at the sensors while something has to be found or cleared
 * @param replay between two tries of a check-in that the library is owed
 * @param pace between two check-ins that the library is owed; zero is as fast as it answers
 * @param purchase how long the platform's answer about a purchase is waited for, which no book does; it follows from
 *     the limit of the question
 */
public record Deadlines(
        Duration read,
        Duration label,
        Duration capture,
        Duration checkIn,
        Duration secure,
        Duration route,
        Duration giveBack,
        Duration session,
        Duration answer,
        Duration parting,
        Duration print,
        Duration sense,
        Duration replay,
        Duration pace,
        Duration purchase) {
    private static final Duration USUAL_PURCHASE = Duration.ofSeconds(3);

    /** As fast as the library answers. */
    public Deadlines(
            Duration read,
            Duration label,
            Duration capture,
            Duration checkIn,
            Duration secure,
            Duration route,
            Duration giveBack,
            Duration session,
            Duration answer,
            Duration parting,
            Duration print,
            Duration sense,
            Duration replay) {
        this(
                read,
                label,
                capture,
                checkIn,
                secure,
                route,
                giveBack,
                session,
                answer,
                parting,
                print,
                sense,
                replay,
                Duration.ZERO,
                USUAL_PURCHASE);
    }

    /** The same, where the platform has so long to answer for a purchase: its silence comes first. */
    public Deadlines lookingUpFor(Duration limit) {
        return new Deadlines(
                read,
                label,
                capture,
                checkIn,
                secure,
                route,
                giveBack,
                session,
                answer,
                parting,
                print,
                sense,
                replay,
                pace,
                limit.plusSeconds(1));
    }

    /** How long this state may last. */
    Duration of(BookState book) {
        return switch (book) {
            case BookState.Capturing _ -> capture;
            case BookState.Counting _, BookState.CountingInside _ -> read;
            case BookState.GivingBack _ -> giveBack;
            case BookState.CheckingIn _ -> checkIn;
            case BookState.Securing _ -> secure;
            case BookState.Travelling _ -> route;
            // a look is answered at once: who still waits has asked the belt to bring the item back
            case BookState.Locating b -> b.ask() instanceof Ask.Asked ? capture : sense;
        };
    }

    public static final Deadlines USUAL = new Deadlines(
            Duration.ofSeconds(5),
            Duration.ofMillis(1_500),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(20),
            Duration.ofSeconds(12),
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10));
}
