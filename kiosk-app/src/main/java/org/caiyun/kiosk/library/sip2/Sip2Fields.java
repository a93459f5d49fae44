package org.caiyun.kiosk.library.sip2;

import java.util.ArrayList;
import java.util.List;

/** The tagged fields of a message in their order; tags may repeat, and tags nobody knows are kept. */
public record Sip2Fields(List<Field> list) {
    public static final Sip2Fields NONE = new Sip2Fields(List.of());

    /** One field: a tag of two characters, and its value. */
    public record Field(String tag, String value) {
        public Field {
            if (tag.length() != 2) {
                throw new IllegalArgumentException("a field tag has 2 characters, not " + tag.length());
            }
            if (!isTag(tag)) {
                throw new IllegalArgumentException("a field tag holds no delimiter and no control character");
            }
        }

        private static boolean isTag(String text) {
            return Sip2Text.isWritable(text.charAt(0)) && Sip2Text.isWritable(text.charAt(1));
        }

        /** The tag only: the value may be a patron's. */
        @Override
        public String toString() {
            return tag;
        }
    }

    public Sip2Fields {
        list = List.copyOf(list);
    }

    /** Fields from tags and values by turns. */
    public static Sip2Fields of(String... tagsAndValues) {
        var fields = new ArrayList<Field>();
        for (int i = 0; i < tagsAndValues.length; i += 2) {
            fields.add(new Field(tagsAndValues[i], tagsAndValues[i + 1]));
        }
        return new Sip2Fields(fields);
    }

    public Sip2Fields with(String tag, String value) {
        var more = new ArrayList<>(list);
        more.add(new Field(tag, value));
        return new Sip2Fields(more);
    }

    /** The first value under this tag; empty text when there is none. */
    public String first(String tag) {
        for (Field field : list) {
            if (field.tag().equals(tag)) {
                return field.value();
            }
        }
        return "";
    }

    public boolean has(String tag) {
        return list.stream().anyMatch(f -> f.tag().equals(tag));
    }

    public List<String> all(String tag) {
        return list.stream().filter(f -> f.tag().equals(tag)).map(Field::value).toList();
    }

    /** Reads what follows the fixed part; a part without a tag at its beginning is passed over. */
    static Sip2Fields parse(String text, int from, int to) {
        var fields = new ArrayList<Field>();
        int start = from;
        while (start < to) {
            int bar = text.indexOf('|', start, to);
            int end = bar < 0 ? to : bar;
            if (end - start >= 2
                    && Sip2Text.isWritable(text.charAt(start))
                    && Sip2Text.isWritable(text.charAt(start + 1))) {
                String tag = Sip2Tags.of(text.charAt(start), text.charAt(start + 1));
                fields.add(new Field(tag, Sip2Text.entering(text.substring(start + 2, end))));
            }
            start = end + 1;
        }
        return new Sip2Fields(fields);
    }

    @Override
    public String toString() {
        return list.toString();
    }
}
