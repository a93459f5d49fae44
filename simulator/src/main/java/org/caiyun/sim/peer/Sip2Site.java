package org.caiyun.sim.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.VerifyMode;

/**
 * How the simulated ACS is set up.
 *
 * @param account who may log in; with {@link Sip2Settings.Account#NONE} nobody needs to
 * @param offered the sixteen Y or N of BX
 */
public record Sip2Site(
        String institution,
        String library,
        Sip2Settings.Account account,
        Sip2Settings.Wire wire,
        String offered,
        AcsManners manners) {
    /** Check-in, status, resend, login, end session, item information. */
    public static final String OFFERED = "NNYNYYYNYNYNNNNN";

    public static final String EVERYTHING = "YYYYYYYYYYYYYYYY";

    public static final String WITHOUT_ITEM_INFORMATION = "NNYNYYYNYNNNNNNN";

    public static final Sip2Site DEFAULT = new Sip2Site(
            "NMG",
            "内蒙古图书馆",
            new Sip2Settings.Account("kiosk", "kiosk"),
            new Sip2Settings.Wire(UTF_8, Terminator.CR, VerifyMode.LENIENT, ZoneId.of("Asia/Shanghai")),
            OFFERED);

    public Sip2Site(
            String institution, String library, Sip2Settings.Account account, Sip2Settings.Wire wire, String offered) {
        this(institution, library, account, wire, offered, AcsManners.USUAL);
    }

    /** The same library on the system of a profile. */
    public Sip2Site on(String profile) {
        var spoken = AcsManners.wire(profile, wire.zone());
        return new Sip2Site(institution, library, account, spoken, offered, AcsManners.of(profile));
    }
}
