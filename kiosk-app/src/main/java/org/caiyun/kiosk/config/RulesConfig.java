package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.decide.Identify.Sets;
import org.caiyun.kiosk.decide.Owners;
import org.caiyun.kiosk.decide.ReturnPolicy;
import org.caiyun.kiosk.decide.ReturnPolicy.Unidentified;
import org.caiyun.kiosk.decide.ShopBought;
import org.caiyun.kiosk.tag.SecurityMark;

/**
 * The site's rules.
 *
 * @param secured the mark of an item in the library's keeping
 */
public record RulesConfig(Owners owners, MarkWrite.Afi secured, ReturnPolicy policy, Sets sets, ShopBought shopBought) {
    static RulesConfig from(Section s) {
        return new RulesConfig(
                s.required("owners", section(OwnersForm::from)),
                s.defaults("security", section(RulesConfig::secured)),
                new ReturnPolicy(s.optional(
                        "unidentified",
                        choice(Unidentified.class)
                                .about("What becomes of a single item without a tag that can be trusted."),
                        Unidentified.GIVE_BACK)),
                s.optional(
                        "sets",
                        choice(Sets.class)
                                .about(
                                        "Whether all tagged parts of a set come back together, or each is an item of its own."),
                        Sets.COMPLETE),
                s.defaults("shopBought", section(OwnersForm::shopBought)));
    }

    private static MarkWrite.Afi secured(Section s) {
        return new MarkWrite.Afi(s.optional(
                "secured",
                integer(0, 255).about("The application family identifier of an item in the library's keeping."),
                SecurityMark.STANDARD.securedAfi()));
    }
}
