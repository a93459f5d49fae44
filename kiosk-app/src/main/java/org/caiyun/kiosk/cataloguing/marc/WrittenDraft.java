package org.caiyun.kiosk.cataloguing.marc;

import java.util.List;
import java.util.stream.Collectors;
import org.caiyun.device.Bytes;

/** What came of writing a draft as ISO 2709. */
public sealed interface WrittenDraft {
    /** The whole record, with its last byte 1D. */
    record Written(Bytes record) implements WrittenDraft {}

    /** The charset lacks characters: nothing is written, since a library system would keep what was put in their place. */
    record NotInCharset(List<Lack> lacks) implements WrittenDraft {
        public NotInCharset {
            lacks = List.copyOf(lacks);
        }
    }

    /** ISO 2709 counts a field in four digits and a record in five. */
    record TooLong(String what, int bytes, int most) implements WrittenDraft {}

    /** Characters of one field. */
    record Lack(String tag, List<Integer> characters) {
        public Lack {
            characters = List.copyOf(characters);
        }

        /** For instance {@code 200: U+1820 U+20087}. */
        public String text() {
            return tag
                    + ": "
                    + characters.stream().map("U+%04X"::formatted).collect(Collectors.joining(" "));
        }
    }
}
