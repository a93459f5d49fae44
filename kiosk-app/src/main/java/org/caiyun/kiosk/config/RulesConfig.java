package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import org.caiyun.kiosk.config.yaml.Section;

/**
 * The site's rules.
 *
 * @param unidentified what happens to an item that does not say what it is
 */
public record RulesConfig(OwnerRules owners, SecurityValues security, Unidentified unidentified) {
    /** What happens to an item that does not say what it is. */
    public enum Unidentified {
        GIVE_BACK,
        STAFF
    }

    static RulesConfig from(Section s) {
        return new RulesConfig(
                s.required("owners", section(OwnerRules::from)),
                s.defaults("security", section(SecurityValues::from)),
                s.optional("unidentified", choice(Unidentified.class), Unidentified.GIVE_BACK));
    }
}
