package org.caiyun.kiosk.tag;

import java.util.List;
import java.util.stream.Collectors;
import org.caiyun.device.Bytes;

/**
 * One data element: its relative object identifier, its name after ISO 28560-1, and its value. What only one data model
 * has is an element without an identifier, 0.
 */
public record TagElement(int oid, String name, Value value) {
    /** What an element holds. */
    public sealed interface Value {
        /** The value for people and for logs of a workbench. */
        String text();
    }

    /** Text in NFC without control characters; empty where the tag has the element and leaves it empty. */
    public record Text(String text) implements Value {}

    /** Octets that are no text: a coded byte, or data that only its writer can read. */
    public record Octets(Bytes bytes) implements Value {
        @Override
        public String text() {
            return bytes.hex();
        }
    }

    /** The object identifiers that the content parameter (内容参数) announces. */
    public record Oids(List<Integer> oids) implements Value {
        public Oids {
            oids = List.copyOf(oids);
        }

        @Override
        public String text() {
            return oids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }

    static TagElement of(int oid, Value value) {
        return new TagElement(oid, ElementName.of(oid), value);
    }

    /** A number that ISO 28560-1 has no element for. */
    static TagElement ofModel(String name, int number) {
        return new TagElement(0, name, new Text(Integer.toString(number)));
    }

    static TagElement text(int oid, String text) {
        return of(oid, new Text(text));
    }
}
