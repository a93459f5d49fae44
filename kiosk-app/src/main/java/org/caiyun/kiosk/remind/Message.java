package org.caiyun.kiosk.remind;

import java.util.List;

/** What staff read, before a robot or the mail gives it its form. */
public record Message(String subject, List<String> lines) {
    public Message {
        lines = List.copyOf(lines);
    }
}
