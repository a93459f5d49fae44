package org.caiyun.sim.look;

import java.util.List;
import java.util.Map;

/**
 * Something on a page that breaks a rule.
 *
 * @param rule the rule's short name
 * @param where the element, its text, its place
 * @param what what is wrong with it
 */
public record Finding(String rule, String where, String what) {
    /** What a script in the page has listed, each as an object with these three. */
    static List<Finding> all(Object listed) {
        return ((List<?>) listed)
                .stream()
                        .map(Map.class::cast)
                        .map(each -> new Finding(text(each, "rule"), text(each, "where"), text(each, "what")))
                        .toList();
    }

    private static String text(Map<?, ?> from, String name) {
        return String.valueOf(from.get(name));
    }

    @Override
    public String toString() {
        return rule + ": " + where + ": " + what;
    }
}
