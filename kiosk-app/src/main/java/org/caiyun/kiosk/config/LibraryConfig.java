package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.library.sip2.ChecksumKind;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Patience;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Place;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Wire;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.UidLookup;
import org.caiyun.kiosk.library.sip2.VerifyMode;

/** How the library system is reached. */
public record LibraryConfig(
        LibraryProtocol protocol,
        LibraryLink link,
        Login login,
        Place place,
        Wire wire,
        Patience patience,
        UidLookup lookup) {
    private static final Pattern FIELD = Pattern.compile("[A-Z0-9]{2}");
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            Charset.forName("GB18030"),
            Charset.forName("GBK"),
            StandardCharsets.ISO_8859_1,
            Charset.forName("IBM850"));

    /** {@code zone} is the kiosk's own, in which the library's dates are meant. */
    static LibraryConfig from(Section s, ZoneId zone) {
        s.refused("password", "a configuration holds no secrets; name a file in passwordFile");
        var protocol = s.required("protocol", choice(LibraryProtocol.class));
        var link = LibraryLink.from(s);
        return new LibraryConfig(
                protocol,
                link,
                login(s, link),
                new Place(
                        s.required("institution", text().about("The library's own code (SIP2 AO).")),
                        s.optional(
                                "location", text().about("The kiosk's place in the library's code (SIP2 CP, AP)."), ""),
                        ""),
                wire(s, zone),
                PatienceForm.from(s),
                lookup(s));
    }

    private static Wire wire(Section s, ZoneId zone) {
        Charset charset = s.optional("charset", choice(CHARSETS, Charset::name), StandardCharsets.UTF_8);
        Terminator terminator = s.optional("terminator", choice(Terminator.class), Terminator.CR);
        VerifyMode verify = s.optional(
                "checksum",
                choice(VerifyMode.class)
                        .about("strict: every answer carries sequence number and checksum; lenient:"
                                + " it may lack them; off: neither is sent nor looked at."),
                VerifyMode.STRICT);
        ChecksumKind kind = s.optional(
                "checksumOver",
                choice(ChecksumKind.class).about("What the library system adds up; the standard says bytes."),
                ChecksumKind.BYTES);
        if (kind == ChecksumKind.DP2 && verify == VerifyMode.STRICT) {
            s.problem("checksum", "expected lenient or off with checksumOver dp2, was strict");
            return new Wire(charset, terminator, VerifyMode.LENIENT, kind, zone);
        }
        return new Wire(charset, terminator, verify, kind, zone);
    }

    private static UidLookup lookup(Section s) {
        return s.optional(
                        "uidAnswer",
                        text(FIELD, "two capital letters or digits")
                                .about("The field of the answer to 17 that has the barcode of the item with the tag"
                                        + " asked for; AB where it stands in place of the tag's number."))
                // what could not be read is empty
                .filter(field -> !field.isEmpty())
                .map(UidLookup::new)
                .orElse(UidLookup.USUAL);
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
