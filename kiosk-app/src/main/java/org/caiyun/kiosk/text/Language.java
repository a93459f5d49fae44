package org.caiyun.kiosk.text;

/** A language that the catalogue has. */
public enum Language {
    ZH_CN("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, as in the configuration and on web pages. */
    public String tag() {
        return tag;
    }
}
