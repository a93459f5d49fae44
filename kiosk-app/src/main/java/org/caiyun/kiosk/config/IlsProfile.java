package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.text;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.library.sip2.Sip2Manners;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Patience;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Wire;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.VerifyMode;

/**
 * What is known of one library system (ILS): the defaults of the section {@code library}. What its file does not say is
 * as the standard has it.
 *
 * @param about what it is for, for people
 * @param source where that is known from
 * @param verified it was read in the system's source, its vendor's documents or recorded messages; false: much is taken
 *     from the standard or from hearsay
 * @param wire its zone means nothing
 */
public record IlsProfile(
        String about,
        String source,
        boolean verified,
        Needed login,
        Needed location,
        Wire wire,
        Sip2Manners manners,
        Patience patience) {
    /** Where nothing else is said. */
    private static final Wire STANDARD =
            new Wire(StandardCharsets.UTF_8, Terminator.CR, VerifyMode.STRICT, ZoneOffset.UTC);

    /** Whether the library system does without it. */
    public enum Needed {
        REQUIRED,
        OPTIONAL
    }

    static IlsProfile from(Section s) {
        return new IlsProfile(
                s.required("about", text()),
                s.required("source", text()),
                s.required("verified", flag()),
                s.optional("login", choice(Needed.class), Needed.OPTIONAL),
                s.optional("location", choice(Needed.class), Needed.OPTIONAL),
                WireForm.from(s, STANDARD),
                MannersForm.from(s, Sip2Manners.STANDARD),
                PatienceForm.from(s, Patience.DEFAULT));
    }
}
