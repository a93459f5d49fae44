package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.text;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.config.IlsProfile.Needed;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.library.sip2.Sip2Manners;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Patience;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Place;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Wire;

/**
 * How the library system is reached, and what it is like: its profile's ways, and over them what is written here.
 *
 * @param place without the terminal's password, which stands in a file
 */
public record LibraryConfig(
        LibraryProtocol protocol,
        LibraryLink link,
        Login login,
        AccessSecret terminalPassword,
        Place place,
        Wire wire,
        Patience patience,
        Sip2Manners manners) {
    /** {@code zone} is the kiosk's own, in which the library's dates are meant. */
    static LibraryConfig from(Section s, ZoneId zone) {
        s.refused("password", "a configuration holds no secrets; name a file in passwordFile");
        var protocol = s.required("protocol", choice(LibraryProtocol.class));
        var name = s.optional(
                "profile",
                choice(IlsProfiles.names(), profile -> profile)
                        .about("Which library system it is. A profile gives the keys below other defaults than those"
                                + " shown, which are those of generic; what is written counts before it."),
                IlsProfiles.GENERIC);
        var profile = IlsProfiles.named(name);
        var link = LibraryLink.from(s);
        var config = new LibraryConfig(
                protocol,
                link,
                login(s, link),
                s.optional(
                                "terminalPasswordFile",
                                SettingTypes.path()
                                        .about("A file that holds the password of the kiosk as a terminal (SIP2 AC),"
                                                + " where the library system wants one in every request."))
                        .<AccessSecret>map(AccessSecret.InFile::new)
                        .orElseGet(AccessSecret.None::new),
                new Place(
                        s.required("institution", text().about("The library's own code (SIP2 AO).")),
                        s.optional(
                                "location", text().about("The kiosk's place in the library's code (SIP2 CP, AP)."), ""),
                        ""),
                WireForm.from(s, profile.wire().in(zone)),
                PatienceForm.from(s, profile.patience()),
                MannersForm.from(s, profile.manners()));
        if (s.sound("profile", "user", "passwordFile", "location")) {
            config.lacks(profile).forEach(key -> s.problem("profile", name + " needs " + key + " beside it"));
        }
        return config;
    }

    /** The keys that this library system does not do without, and that are not there. */
    public List<String> lacks(IlsProfile profile) {
        var lacks = new ArrayList<String>();
        if (profile.login() == Needed.REQUIRED && login instanceof Login.None) {
            lacks.add("user");
        }
        if (profile.location() == Needed.REQUIRED && place.location().isEmpty()) {
            lacks.add("location");
        }
        return lacks;
    }

    private static Login login(Section s, LibraryLink link) {
        var user = s.optional("user", text().about("The account of the kiosk; none where no login is wanted."));
        var file = s.optional("passwordFile", SettingTypes.path().about("A file that holds the account's password."));
        if (user.isPresent() && file.isPresent()) {
            return new Login.WithPassword(user.get(), file.get());
        }
        if (s.sound("user", "passwordFile") && user.isPresent()) {
            s.problem("user", "needs passwordFile beside it");
        }
        if (s.sound("user", "passwordFile") && file.isPresent()) {
            s.problem("passwordFile", "needs user beside it");
        }
        if (s.sound("user", "passwordFile", "prompts") && link.prompts().needsAccount()) {
            s.problem("prompts", "need user and passwordFile beside them");
        }
        return new Login.None();
    }
}
