package org.caiyun.kiosk.cataloguing;

import java.util.Locale;

/** What kind of work a book asks for. */
public enum TaskKind {
    /** 新种: nothing of the title is in the catalogue, or nobody could tell. */
    NEW_TITLE,
    /** 复本: the record is there. */
    ADDITIONAL_COPY,
    /** 补标签: only its tag is blank, foreign or missing. */
    RE_TAG,
    /** 差错核查: label, tag and purchase do not agree. */
    DISCREPANCY,
    /** 退换: goes back to the shop. */
    EXCHANGE;

    /** The name in messages and files, for instance {@code new-title}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
