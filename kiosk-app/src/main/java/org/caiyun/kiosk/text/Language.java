package org.caiyun.kiosk.text;

/** A language that the catalogue has. */
public enum Language {
    ZH_CN("zh-CN"),
    EN("en"),
    /** Mongolian in the traditional script as Inner Mongolia writes it: columns from left to right. */
    MN_MONG_CN("mn-Mong-CN");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, as in the configuration and on web pages. */
    public String tag() {
        return tag;
    }

    /** Whether its lines run from top to bottom. */
    public boolean isVertical() {
        return this == MN_MONG_CN;
    }

    /** Whether its texts are drafts until a native reader signs them. */
    public boolean needsSignature() {
        return this == MN_MONG_CN;
    }

    /** The language of words for staff and of faults where this one is shown to patrons. */
    public Language forStaff() {
        return this == MN_MONG_CN ? ZH_CN : this;
    }
}
