package org.caiyun.kiosk.tag;

/** Which part of how many this tag is (卷册信息). */
public record PartOfSet(int total, int ordinal) {
    /** A tag that says nothing of a set. */
    public static final PartOfSet UNSTATED = new PartOfSet(0, 0);
}
