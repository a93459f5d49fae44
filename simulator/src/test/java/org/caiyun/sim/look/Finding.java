package org.caiyun.sim.look;

/**
 * Something on a page that breaks a rule.
 *
 * @param rule the rule's short name
 * @param where the element, its text, its place
 * @param what what is wrong with it
 */
public record Finding(String rule, String where, String what) {
    @Override
    public String toString() {
        return rule + ": " + where + ": " + what;
    }
}
