package org.caiyun.kiosk.library.sip2;

import java.util.Set;

/**
 * What a trace may show of a message: the fixed part, and the values of the tags listed here. Every other tag is named
 * with its length only; among them are patrons (AA, CY, DA), passwords (AC, AD, CO), free text (AF, AG) and whatever a
 * vendor invents. Of a message about a person only the institution is shown: there AQ may be a home library, and the
 * fixed part of an answer says what stands against the patron.
 */
public final class Sip2Trace {
    private static final Set<String> SHOWN =
            Set.of("AB", "AO", "AP", "AQ", "BI", "BX", "CK", "CL", "CR", "CS", "CT", "CV");
    private static final Set<String> SHOWN_OF_PERSONS = Set.of("AO");

    private enum Privacy {
        ABOUT_ITEMS,
        ABOUT_A_PERSON,
        /** Even the fixed part says what a person has or owes. */
        WHAT_A_PERSON_HAS
    }

    private Sip2Trace() {}

    public static String show(Sip2Message message) {
        return switch (message) {
            case Sip2Message.Known known -> show(known);
            case Sip2Message.Other(String command) -> command + " (not shown)";
            case Sip2Message.Unparseable(String reason) -> "unreadable: " + reason;
        };
    }

    /** Whether the fixed part of such a message may be shown. */
    public static boolean showsFixedPart(Sip2Layout layout) {
        return privacy(layout) != Privacy.WHAT_A_PERSON_HAS;
    }

    /** Whether the value of this tag may be shown in such a message. */
    public static boolean shows(Sip2Layout layout, String tag) {
        return (privacy(layout) == Privacy.ABOUT_ITEMS ? SHOWN : SHOWN_OF_PERSONS).contains(tag);
    }

    /** Whether this tag itself may be shown: a delimiter within a name would make a "tag" of a part of the name. */
    public static boolean isTag(String tag) {
        return isTag(tag.charAt(0)) && isTag(tag.charAt(1));
    }

    private static String show(Sip2Message.Known message) {
        var text = new StringBuilder(message.layout().command());
        String fixed = message.fixedPart();
        text.append(showsFixedPart(message.layout()) ? Sip2Text.leaving(fixed) : "(" + fixed.length() + ")");
        for (Sip2Fields.Field field : message.fields().list()) {
            text.append(' ').append(isTag(field.tag()) ? field.tag() : "??");
            if (shows(message.layout(), field.tag())) {
                text.append('=').append(Sip2Text.leaving(field.value()));
            } else {
                text.append('(').append(field.value().length()).append(')');
            }
        }
        return text.toString();
    }

    private static Privacy privacy(Sip2Layout layout) {
        return switch (layout) {
            case LOGIN,
                    LOGIN_RESPONSE,
                    SC_STATUS,
                    ACS_STATUS,
                    CHECK_IN,
                    CHECK_IN_RESPONSE,
                    CHECK_OUT,
                    CHECK_OUT_RESPONSE,
                    RENEW,
                    RENEW_RESPONSE,
                    ITEM_INFORMATION,
                    ITEM_INFORMATION_RESPONSE,
                    ITEM_STATUS_UPDATE,
                    ITEM_STATUS_UPDATE_RESPONSE,
                    ACS_RESEND,
                    SC_RESEND -> Privacy.ABOUT_ITEMS;
            case BLOCK_PATRON,
                    END_SESSION,
                    END_SESSION_RESPONSE,
                    FEE_PAID,
                    FEE_PAID_RESPONSE,
                    HOLD,
                    HOLD_RESPONSE,
                    PATRON_ENABLE,
                    PATRON_INFORMATION,
                    PATRON_STATUS,
                    RENEW_ALL -> Privacy.ABOUT_A_PERSON;
            case PATRON_ENABLE_RESPONSE, PATRON_INFORMATION_RESPONSE, PATRON_STATUS_RESPONSE, RENEW_ALL_RESPONSE ->
                Privacy.WHAT_A_PERSON_HAS;
        };
    }

    private static boolean isTag(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
