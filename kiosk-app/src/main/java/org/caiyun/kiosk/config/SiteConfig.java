package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.decide.MachineKind;
import org.caiyun.kiosk.text.Language;

/**
 * Which kiosk this is and where it stands.
 *
 * @param library the library's name as patrons know it
 * @param site stands on receipts, behind the id
 * @param languages what patrons can choose; the first is shown until somebody chooses
 */
public record SiteConfig(
        String id, String library, String site, ZoneId zone, MachineKind kind, List<Language> languages) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,16}");

    public SiteConfig {
        languages = List.copyOf(languages);
    }

    static SiteConfig from(Section s) {
        var identity = new SiteConfig(
                s.required(
                        "id",
                        text(ID, "1 to 16 characters A-Z, a-z, 0-9 or -")
                                .about("The kiosk's own name, unique in its fleet; part of every return's number.")),
                s.required("library", text().about("The library's name as patrons know it.")),
                s.required("site", text().about("Where the kiosk stands; printed on receipts.")),
                s.required("zone", SettingTypes.zone().about("The time zone of dates for patrons and the library.")),
                s.required("kind", choice(MachineKind.class).about("How books get into the machine.")),
                s.optional(
                        "languages",
                        list(choice(List.of(Language.values()), Language::tag), 1, Language.values().length)
                                .about("What patrons can choose; the first is shown until somebody chooses."),
                        List.of(Language.ZH_CN, Language.EN)));
        if (s.sound("kind") && identity.kind == MachineKind.PAD) {
            s.problem("kind", "chute and drop are built so far");
        }
        if (new HashSet<>(identity.languages).size() < identity.languages.size()) {
            s.problem("languages", "a language is written twice");
        }
        return identity;
    }
}
