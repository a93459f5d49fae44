package org.caiyun.kiosk.cataloguing.marc;

import java.util.List;
import java.util.stream.Collectors;

/** A field of a record. */
public sealed interface DraftField {
    String tag();

    /** For people: {@code 200 1_ $a...}. */
    String line();

    record Control(String tag, String data) implements DraftField {
        @Override
        public String line() {
            return tag + "    " + data;
        }
    }

    record Data(String tag, String indicators, List<Subfield> subfields) implements DraftField {
        public Data {
            subfields = List.copyOf(subfields);
            if (indicators.length() != 2 || subfields.isEmpty()) {
                throw new IllegalArgumentException("not a field: " + tag);
            }
        }

        @Override
        public String line() {
            return tag
                    + ' '
                    + indicators.replace(' ', '_')
                    + ' '
                    + subfields.stream().map(s -> "$" + s.code() + s.data()).collect(Collectors.joining());
        }
    }

    record Subfield(char code, String data) {}
}
