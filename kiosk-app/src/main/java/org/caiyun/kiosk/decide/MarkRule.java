package org.caiyun.kiosk.decide;

/** What an outcome means for the security mark. */
public enum MarkRule {
    /** On, when the library's answer says resensitize. */
    IF_LIBRARY_SAYS,
    ON,
    /** On when the tag is the kiosk's own library's. */
    ON_IF_OURS,
    /** On when the tag is the kiosk's own library's; a partner's as the site says. */
    BY_SITE_RULE,
    UNTOUCHED,
    ROLLED_BACK
}
