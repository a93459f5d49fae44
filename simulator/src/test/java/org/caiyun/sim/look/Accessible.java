package org.caiyun.sim.look;

import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe about a page: WCAG 2.2 A and AA, and what axe calls best practice. */
public final class Accessible {
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = Resources.text("/axe.min.js");

    private static final String RUN = """
            tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']}).then(said =>
                said.violations.flatMap(rule => rule.nodes.map(node => ({
                  rule: `axe ${rule.id} (${rule.help})`,
                  where: `${node.target.flat().join(' ')} ${node.html}`,
                  what: node.failureSummary.replace(/\\s+/g, ' ')}))))
            """;

    private Accessible() {}

    /**
     * Every violation, one for each element; empty when axe has nothing to say. The page keeps axe until it is left.
     */
    public static List<Finding> violations(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE + "\n;0");
        }
        return Finding.all(page.evaluate(RUN, TAGS));
    }
}
