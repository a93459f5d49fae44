package org.caiyun.sim.peer;

import java.util.List;
import org.caiyun.kiosk.library.sip2.Sip2Fields;
import org.caiyun.sim.library.ItemNotes;

/** What {@link ItemNotes} are in SIP2. */
final class Sip2ItemFields {
    private Sip2ItemFields() {}

    /** Adds those of these fields of which there is something to say. */
    static Sip2Fields add(Sip2Fields fields, ItemNotes notes, String... tags) {
        var all = fields;
        for (String tag : List.of(tags)) {
            String value = switch (tag) {
                case "CK" -> notes.media();
                case "CL" -> notes.bin();
                case "CH" -> notes.properties();
                case "CV" -> notes.alert();
                default -> "";
            };
            all = value.isEmpty() ? all : all.with(tag, value);
        }
        return all;
    }
}
