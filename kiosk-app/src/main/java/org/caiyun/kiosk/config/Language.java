package org.caiyun.kiosk.config;

/** A language that patrons can choose. */
public enum Language {
    ZH_CN("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag (BCP 47). */
    public String tag() {
        return tag;
    }
}
