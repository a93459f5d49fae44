package org.caiyun.kiosk.library.sip2;

import java.time.Duration;
import java.util.List;
import org.caiyun.kiosk.library.Refusal;

/**
 * In what library systems differ beyond how they write. Data: a profile of the configuration says it.
 *
 * @param refusals looked at in their order; the first that fits counts
 * @param clockTolerance how far the library's clock may be from the machine's before it is said
 * @param lookup how it says what it calls an item that only its tag's number names
 */
public record Sip2Manners(
        SignInOrder signIn,
        LocationAtCheckIn location,
        NoBlock noBlock,
        AnswerTags tags,
        List<RefusalWords> refusals,
        Duration clockTolerance,
        UidLookup lookup) {
    /** As the standard says, and no words are known. */
    public static final Sip2Manners STANDARD = new Sip2Manners(
            SignInOrder.LOGIN_FIRST,
            LocationAtCheckIn.SENT,
            NoBlock.SENT,
            AnswerTags.USUAL,
            List.of(),
            Duration.ofMinutes(2));

    /** With the usual answer about a tag's number. */
    public Sip2Manners(
            SignInOrder signIn,
            LocationAtCheckIn location,
            NoBlock noBlock,
            AnswerTags tags,
            List<RefusalWords> refusals,
            Duration clockTolerance) {
        this(signIn, location, noBlock, tags, refusals, clockTolerance, UidLookup.USUAL);
    }

    public Sip2Manners {
        refusals = List.copyOf(refusals);
        if (!clockTolerance.isPositive()) {
            throw new IllegalArgumentException("no two clocks agree within " + clockTolerance);
        }
    }

    /** What a no means by its words; {@link Refusal#OTHER} where none are known. */
    Refusal reason(CheckInResponse no) {
        return refusals.stream()
                .filter(words -> words.areIn(no.fields()))
                .map(RefusalWords::means)
                .findFirst()
                .orElse(Refusal.OTHER);
    }
}
