package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Structures.list;

import java.util.List;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.decide.UidNames;
import org.caiyun.kiosk.item.UidText;
import org.caiyun.kiosk.tag.SecurityMark;
import org.caiyun.kiosk.tag.TagProfile;

/** What a site's tags and gates are like, as it is written. */
final class TagsForm {
    private static final int MOST_PATTERNS = 50;

    private TagsForm() {}

    static SecurityMark security(Section s) {
        var usual = SecurityMark.STANDARD;
        var hf = s.optional(
                "mark", choice(SecurityMark.Hf.class).about("What a return writes on ISO 15693 tags."), usual.hf());
        var uhf = s.optional(
                "uhf",
                choice(SecurityMark.Uhf.class)
                        .about("Whether a return writes what the format of a UHF tag has for it, or nothing."),
                usual.uhf());
        int secured = s.optional(
                "secured",
                integer(0, 255).about("The application family identifier of an item in the library's keeping."),
                usual.securedAfi());
        int onLoan = s.optional(
                "onLoan",
                integer(0, 255).about("The application family identifier of an item on loan."),
                usual.onLoanAfi());
        if (s.sound("secured", "onLoan") && secured == onLoan) {
            s.problem("onLoan", "must differ from secured");
        }
        return secured == onLoan ? usual : new SecurityMark(hf, uhf, secured, onLoan);
    }

    static UidNames uids(Section s) {
        var usual = UidNames.NEVER;
        var names = s.optional(
                "names",
                choice(UidNames.Names.class)
                        .about("Which ISO 15693 tags name their item by their serial number, which the library knows:"
                                + " those that are blank, or also those whose content cannot be trusted."),
                usual.names());
        return new UidNames(
                names,
                new UidText(
                        s.optional(
                                "e0Last",
                                flag().about("Whether the library writes the bytes in the order of the air, E0 last."),
                                usual.text().e0Last()),
                        s.optional(
                                "letters",
                                choice(UidText.Letters.class).about("How the library writes the digits A to F."),
                                usual.text().letters()),
                        s.optional(
                                "separator",
                                choice(UidText.Separator.class).about("What the library writes between two bytes."),
                                usual.text().separator())));
    }

    static TagProfile profile(Section s, SecurityMark security) {
        return TagProfile.of(
                s.optional(
                        "privateBytes",
                        integer(0, TagProfile.MOST_PRIVATE_BYTES)
                                .about("Bytes of a vendor's own before an ISO 28560-2 list."),
                        0),
                s.optional(
                        "badCrcOwners",
                        list(OwnersForm.OWNER, 0, MOST_PATTERNS)
                                .about("Owners whose ISO 28560-3 tags are read although their CRC is wrong."),
                        List.of()),
                s.optional(
                        "octetOwners",
                        flag().about("Whether owners under the application-defined code are plain text, no ISIL code."),
                        false),
                security);
    }
}
