package org.caiyun.kiosk.config;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.util.regex.Pattern;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.config.yaml.YamlType;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.library.sip2.AnswerTags;
import org.caiyun.kiosk.library.sip2.LocationAtCheckIn;
import org.caiyun.kiosk.library.sip2.NoBlock;
import org.caiyun.kiosk.library.sip2.RefusalWords;
import org.caiyun.kiosk.library.sip2.SignInOrder;
import org.caiyun.kiosk.library.sip2.Sip2Manners;
import org.caiyun.kiosk.library.sip2.UidLookup;

/** The manners of a library system, as they are written in a configuration and in a profile. */
final class MannersForm {
    private static final int MOST_WORDS = 20;
    private static final Pattern TAG = Pattern.compile("[A-Z][A-Z0-9]|" + AnswerTags.NONE);

    private static final Pattern FIELD = Pattern.compile("[A-Z0-9]{2}");

    private MannersForm() {}

    /** {@code usual} counts for the keys that are not written. */
    static Sip2Manners from(Section s, Sip2Manners usual) {
        return new Sip2Manners(
                s.optional(
                        "signIn",
                        choice(SignInOrder.class).about("What is asked first where there is an account: 93 or 99."),
                        usual.signIn()),
                s.optional(
                        "locationAtCheckIn",
                        choice(LocationAtCheckIn.class)
                                .about("Whether AP of a check-in holds the location, or nothing."),
                        usual.location()),
                s.optional(
                        "noBlock",
                        choice(NoBlock.class)
                                .about("Whether a return that was taken without a link is marked as one that must not"
                                        + " be refused; sent-first: once more without the mark where it is."),
                        usual.noBlock()),
                s.optional(
                                "answerTags",
                                section(tags -> tags(tags, usual.tags()))
                                        .about("Under which tags the answer to a check-in says these things; none"
                                                + " where it does not."))
                        .orElse(usual.tags()),
                s.optional(
                                "refusals",
                                list(section(MannersForm::words), 0, MOST_WORDS)
                                        .about("Words that name the reason of a refusal; all others are forgotten."))
                        .orElse(usual.refusals()),
                s.optional(
                        "clockTolerance",
                        duration(ofSeconds(10), ofHours(1))
                                .about("How far the library's clock may be from the machine's."),
                        usual.clockTolerance()),
                lookup(s, usual.lookup()));
    }

    private static AnswerTags tags(Section s, AnswerTags usual) {
        return new AnswerTags(
                s.optional("sortBin", tag(), usual.sortBin()),
                s.optional("destination", tag(), usual.destination()),
                s.optional("alertType", tag(), usual.alertType()));
    }

    private static UidLookup lookup(Section s, UidLookup usual) {
        return s.optional(
                        "uidAnswer",
                        text(FIELD, "two capital letters or digits")
                                .about("The field of the answer to 17 that has the barcode of the item with the tag"
                                        + " asked for; AB where it stands in place of the tag's number."))
                // what could not be read is empty
                .filter(field -> !field.isEmpty())
                .map(UidLookup::new)
                .orElse(usual);
    }

    private static YamlType<String> tag() {
        return text(TAG, "a tag of two characters such as CL, or none");
    }

    private static RefusalWords words(Section s) {
        return new RefusalWords(
                s.optional("tag", tag(), "AF"),
                s.optional("match", choice(RefusalWords.Match.class), RefusalWords.Match.IS),
                s.required("text", text().about("Capitals and small letters are alike.")),
                s.required("means", choice(Refusal.class)));
    }
}
