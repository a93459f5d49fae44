package org.caiyun.kiosk.tag;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;

/**
 * The user bank of an ISO 28560-4 tag: the DSFID 06, then a list of elements. It tells more of an item that is known
 * without it, so it is read up to the first element that cannot be, and not at all with another DSFID.
 */
final class UserList {
    private UserList() {}

    static ListReading read(Bytes user, TagProfile profile) {
        if (user.isEmpty() || user.at(0) != Iso28560Part2.DSFID) {
            return ListReading.NOTHING;
        }
        List<ListElement> list = ElementList.parseable(user.from(1));
        var elements = new ArrayList<TagElement>();
        for (ListElement element : list) {
            switch (ElementReading.of(element, profile)) {
                case ElementReading.Understood(TagElement understood) -> elements.add(understood);
                case ElementReading.Refused _ -> {
                    return ListReading.of(elements, list);
                }
            }
        }
        return ListReading.of(elements, list);
    }
}
