package org.caiyun.sim.look;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks axe about a page: WCAG 2.2 A and AA, and what axe calls best practice. */
public final class Accessible {
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = Resources.text("/axe.min.js");

    private static final String RUN = """
            tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']}).then(said =>
                said.violations.map(rule => ({rule: rule.id, help: rule.help, nodes: rule.nodes.map(node => ({
                    where: node.target.flat().join(' '), html: node.html, why: node.failureSummary}))})))
            """;

    private Accessible() {}

    /**
     * Every violation, one for each element; empty when axe has nothing to say. The page keeps axe until it is left.
     */
    public static List<Finding> violations(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE + "\n;0");
        }
        return ((List<?>) page.evaluate(RUN, TAGS))
                .stream().map(Map.class::cast).flatMap(Accessible::findings).toList();
    }

    private static Stream<Finding> findings(Map<?, ?> rule) {
        return ((List<?>) rule.get("nodes"))
                .stream()
                        .map(Map.class::cast)
                        .map(node -> new Finding(
                                "axe " + rule.get("rule") + " (" + rule.get("help") + ")",
                                node.get("where") + " " + node.get("html"),
                                String.valueOf(node.get("why")).replaceAll("\\s+", " ")));
    }
}
