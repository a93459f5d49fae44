package org.caiyun.kiosk.library.sip2;

import java.util.Set;

/**
 * What a trace may show of a message: the fixed part, and the values of the tags listed here. Every other tag is named
 * with its length only; among them are patrons (AA, CY, DA), passwords (AC, AD, CO), free text (AF, AG) and whatever a
 * vendor invents.
 */
public final class Sip2Trace {
    private static final Set<String> SHOWN =
            Set.of("AB", "AO", "AP", "AQ", "BI", "BX", "CK", "CL", "CR", "CS", "CT", "CV");

    private Sip2Trace() {}

    public static String show(Sip2Message message) {
        return switch (message) {
            case Sip2Message.Known known -> show(known);
            case Sip2Message.Other(String command) -> command + " (not shown)";
            case Sip2Message.Unparseable(String reason) -> "unreadable: " + reason;
        };
    }

    private static String show(Sip2Message.Known message) {
        var text = new StringBuilder(message.layout().command()).append(Sip2Text.leaving(message.fixedPart()));
        for (Sip2Fields.Field field : message.fields().list()) {
            text.append(' ').append(field.tag());
            if (SHOWN.contains(field.tag())) {
                text.append('=').append(Sip2Text.leaving(field.value()));
            } else {
                text.append('(').append(field.value().length()).append(')');
            }
        }
        return text.toString();
    }
}
