package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.text;

import org.caiyun.kiosk.config.yaml.Section;

/**
 * How the library system is reached.
 *
 * @param address a line address, {@code tcp:host:port}
 * @param institution the library's own code (SIP2 AO)
 * @param location where the kiosk stands, in the library's code (SIP2 CP, AP); may be empty
 */
public record LibraryConfig(
        LibraryProtocol protocol,
        String address,
        Login login,
        String institution,
        String location,
        Sip2Dialect dialect,
        LinkTimes times) {
    static LibraryConfig from(Section s) {
        s.refused("password", "a configuration holds no secrets; name a file in passwordFile");
        return new LibraryConfig(
                s.required("protocol", choice(LibraryProtocol.class)),
                s.required("address", LineForm.type(LineForm.TCP).about("Host and port of the library system.")),
                login(s),
                s.required("institution", text().about("The library's own code (SIP2 AO).")),
                s.optional("location", text().about("The kiosk's place in the library's code (SIP2 CP, AP)."), ""),
                Sip2Dialect.from(s),
                LinkTimes.from(s));
    }

    private static Login login(Section s) {
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
        return new Login.None();
    }
}
