package org.caiyun.sim.peer;

import java.time.ZoneId;
import java.util.List;
import org.caiyun.kiosk.config.IlsProfiles;
import org.caiyun.kiosk.library.sip2.ChecksumKind;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.VerifyMode;

/**
 * What the simulated ACS does as the library system of a profile, beyond how it writes. Where nothing is known of one,
 * it is the harder of what others do.
 *
 * @param repeats a request that comes twice gets the same answer; else it is run again
 * @param statusBeforeLogin 99 is answered before a login; else whoever asks is hung up on
 * @param takesOffLine it says so in its status
 * @param refusesNoBlock a check-in that says "no block" is refused and not run; else the flag is not heeded
 * @param silentWithoutLoan a check-in of what is not on loan is answered with yes, and changes nothing
 * @param extensions CV, CT, CY and DA are sent
 * @param sortBin what stands in CL of every check-in; empty: the item's bin
 * @param words what is said to people
 */
public record AcsManners(
        boolean repeats,
        boolean statusBeforeLogin,
        boolean takesOffLine,
        boolean refusesNoBlock,
        boolean silentWithoutLoan,
        boolean extensions,
        String sortBin,
        Words words) {
    /** AF of a check-in that is refused. */
    public record Words(String notOnLoan, String unknown, String refused) {
        public static final Words CHINESE = new Words("该书未借出", "无此条码", "系统拒绝此操作");
        /** C4/SIP/ILS.pm; the last is what it says of an item with a hold. */
        static final Words KOHA =
                new Words("Item not checked out", "Invalid Item", "Item is on hold, please return to circulation desk");
    }

    public static final AcsManners USUAL = new AcsManners(true, false, true, false, false, true, "", Words.CHINESE);

    private static final AcsManners HARD = new AcsManners(false, false, true, true, false, true, "", Words.CHINESE);

    /** What the library system of this profile does, one of {@link IlsProfiles#names}. */
    public static AcsManners of(String profile) {
        return switch (profile) {
            case "generic", "folio" -> USUAL;
            case "koha" -> new AcsManners(false, false, false, false, false, true, "", Words.KOHA);
            case "evergreen" -> new AcsManners(false, false, false, false, false, true, "", Words.CHINESE);
            case "alma" -> new AcsManners(false, false, true, false, false, false, "", Words.CHINESE);
            case "sierra" -> new AcsManners(false, false, true, true, true, true, "", Words.CHINESE);
            case "dp2" -> new AcsManners(false, false, false, false, false, false, "sort bin", Words.CHINESE);
            case "symphony", "polaris", "interlib" -> HARD;
            default -> throw new IllegalArgumentException("no profile " + profile);
        };
    }

    /** How the library system of a profile writes; it hears whatever comes. */
    public static Sip2Settings.Wire wire(String profile, ZoneId zone) {
        var kiosk = IlsProfiles.named(profile).wire();
        // Koha ends its answers so, and its sums were seen to be over code points
        boolean koha = profile.equals("koha");
        return new Sip2Settings.Wire(
                kiosk.charset(),
                koha ? Terminator.CRLF : kiosk.terminator(),
                VerifyMode.LENIENT,
                koha ? ChecksumKind.CODE_POINTS : kiosk.checksum(),
                zone);
    }

    /** The fields that the 3M extensions of 2005 added to the answer to a check-in. */
    static final List<String> EXTENSIONS = List.of("CT", "CV", "CY", "DA");
}
