package org.caiyun.kiosk.tag;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.tag.TagElement.Octets;
import org.caiyun.kiosk.tag.TagElement.Oids;
import org.caiyun.kiosk.tag.TagElement.Text;
import org.caiyun.kiosk.tag.TagElement.Value;

/** What one element of an ISO 28560-2 list says, by the rule of that element; or why that cannot be told. */
sealed interface ElementReading {
    record Understood(TagElement element) implements ElementReading {}

    record Refused(String why) implements ElementReading {}

    /** Elements that hold an institution's ISIL when their compaction is application-defined. */
    Set<Integer> INSTITUTIONS = Set.of(
            ElementName.OWNER_INSTITUTION,
            ElementName.ILL_BORROWING_INSTITUTION,
            ElementName.ALTERNATIVE_OWNER_INSTITUTION,
            ElementName.ALTERNATIVE_ILL_BORROWING_INSTITUTION);

    static ElementReading of(ListElement element, TagProfile profile) {
        return switch (element.oid()) {
            case ElementName.PRIMARY_ITEM_IDENTIFIER -> identifier(element);
            case ElementName.CONTENT_PARAMETER -> contentParameter(element);
            case ElementName.TYPE_OF_USAGE -> usage(element);
            default -> other(element, profile);
        };
    }

    private static ElementReading identifier(ListElement element) {
        return switch (element.compaction().decode(element.raw())) {
            case Decompacted.Text(String text) -> {
                // the integer code begins at two digits; a single one is a sign of another data model
                boolean stray = element.compaction() == Compaction.INTEGER && text.length() < 2;
                yield ItemIdentifier.of(text)
                        .filter(_ -> !stray)
                        .map(item -> understood(element, new Text(item.text())))
                        .orElseGet(() -> new Refused("text that is no item identifier"));
            }
            case Decompacted.Octets _ -> new Refused("an item identifier that is not text");
            case Decompacted.Refused(String why) -> new Refused(why);
        };
    }

    /** A bit for each identifier from 3 on, the most significant first; zero bytes may trail. */
    private static ElementReading contentParameter(ListElement element) {
        if (element.compaction() != Compaction.APPLICATION_DEFINED && element.compaction() != Compaction.OCTET_STRING) {
            return new Refused("a content parameter under " + element.compaction());
        }
        var bits = new Bits(element.raw());
        var oids = new ArrayList<Integer>();
        for (int i = 0; i < bits.size(); i++) {
            if (bits.at(i, 1) == 1) {
                oids.add(ElementName.OWNER_INSTITUTION + i);
            }
        }
        return understood(element, new Oids(oids));
    }

    private static ElementReading usage(ListElement element) {
        return switch (TypeOfUsage.decode(element)) {
            case Decompacted.Text(String text) -> understood(element, new Text(CleanText.of(text)));
            case Decompacted.Octets(Bytes bytes) -> understood(element, new Octets(bytes));
            case Decompacted.Refused(String why) -> new Refused(why);
        };
    }

    private static ElementReading other(ListElement element, TagProfile profile) {
        Bytes raw = element.raw();
        boolean zero = raw.size() == 1 && raw.at(0) == 0;
        return switch (element.compaction().decode(raw)) {
            case Decompacted.Text(String text) -> understood(element, new Text(CleanText.of(text)));
            // some writers store one zero octet where they mean nothing
            case Decompacted.Octets _ when zero -> understood(element, new Text(""));
            case Decompacted.Octets(Bytes bytes) ->
                element.compaction() == Compaction.APPLICATION_DEFINED && INSTITUTIONS.contains(element.oid())
                        ? understood(element, new Text(institution(bytes, profile)))
                        : understood(element, new Octets(bytes));
            case Decompacted.Refused(String why) -> new Refused(why);
        };
    }

    private static String institution(Bytes bytes, TagProfile profile) {
        return (profile.octetOwners() ? PlainText.ascii(bytes) : Optional.<String>empty())
                .orElseGet(() -> IsilCode.decode(bytes));
    }

    private static ElementReading understood(ListElement element, Value value) {
        return new Understood(TagElement.of(element.oid(), value));
    }
}
