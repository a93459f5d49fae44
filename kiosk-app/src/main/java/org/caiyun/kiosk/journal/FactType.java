package org.caiyun.kiosk.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The kept form of one type of fact: its name, which never changes, the version written now, and how to read it.
 *
 * @param fromPrevious turns the form of the version before into this one; version 1 has none before it
 */
record FactType(
        String name, int version, UnaryOperator<ObjectNode> fromPrevious, Function<JsonFields, ? extends Fact> reader) {
    /** A type in its first form. */
    static FactType first(String name, Function<JsonFields, ? extends Fact> reader) {
        return new FactType(name, 1, UnaryOperator.identity(), reader);
    }

    /** This type after its form has changed; {@code fromPrevious} edits an object of the old form. */
    FactType then(UnaryOperator<ObjectNode> fromPrevious, Function<JsonFields, ? extends Fact> reader) {
        return new FactType(name, version + 1, fromPrevious, reader);
    }

    /** A fact of this type, whose fields have been written to {@code form}. */
    FactText text(JsonText form) {
        return new FactText(name, version, form.end());
    }

    boolean reads(int found) {
        return found == version || (found == version - 1 && found >= 1);
    }
}
