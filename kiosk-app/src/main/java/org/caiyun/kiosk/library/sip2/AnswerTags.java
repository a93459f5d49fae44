package org.caiyun.kiosk.library.sip2;

/**
 * Under which tags a library system says what a check-in (10) is to lead to; {@link #NONE} where it says no such thing,
 * or says something else under the usual tag.
 *
 * @param sortBin usually CL
 * @param destination of a hold or transit, usually CT
 * @param alertType usually CV, with the codes of the 3M extensions
 */
public record AnswerTags(String sortBin, String destination, String alertType) {
    /** Never a tag: a tag is written in capitals. */
    public static final String NONE = "none";

    public static final AnswerTags USUAL = new AnswerTags("CL", "CT", "CV");
}
