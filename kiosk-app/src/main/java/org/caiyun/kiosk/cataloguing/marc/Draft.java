package org.caiyun.kiosk.cataloguing.marc;

import java.util.List;

/**
 * A record before it is written into any format.
 *
 * @param leader 24 characters; the two lengths in it are zeros
 * @param fields in the order of their tags
 */
public record Draft(String leader, List<DraftField> fields) {
    private static final int LEADER = 24;

    public Draft {
        fields = List.copyOf(fields);
        if (leader.length() != LEADER) {
            throw new IllegalArgumentException("a leader has 24 characters: " + leader);
        }
    }

    /** For people, one field a line. */
    public List<String> lines() {
        return fields.stream().map(DraftField::line).toList();
    }
}
