package org.caiyun.sim.stage;

/** How a site sorts into its bins. */
public enum Sorting {
    /** Each purpose has its bin. */
    BY_PURPOSE,
    /** The site has rules of its own; the bins for other branches hold one item each. */
    BY_RULES;

    private static final String ORDINARY_AND_STAFF = """
            - {number: 1, output: 1, purpose: ordinary, name: main, capacity: 60}
            - {number: 2, output: 2, purpose: staff, name: staff, capacity: 40}
            """;

    /** The section {@code bins} of its configuration. */
    String bins() {
        return "bins:\n" + ORDINARY_AND_STAFF
                + switch (this) {
                    case BY_PURPOSE -> """
              - {number: 3, output: 3, purpose: hold, name: holds, capacity: 40}
              - {number: 4, output: 4, purpose: transit, name: transit, capacity: 40}
              - {number: 5, output: 5, purpose: cataloguing, name: new books, capacity: 40}""";
                    case BY_RULES -> """
              - {number: 3, output: 3, purpose: transit, name: to Hohhot, capacity: 1}
              - {number: 4, output: 4, purpose: transit, name: transit, capacity: 1}
              - {number: 5, output: 5, purpose: ordinary, name: night, capacity: 40}""";
                };
    }

    /** The key {@code bins} of its section {@code rules}. */
    String rules() {
        return switch (this) {
            case BY_PURPOSE -> "";
            case BY_RULES -> """
                bins:
                    - {name: night, hours: ["mon-sun 00:00-09:30", "mon-sun 20:30-24:00"], to: [5, 1]}
                    - {name: to Hohhot, purposes: [transit], where: {alert: [hold-elsewhere], destination: [HHHT]}, to: [3, 4]}
                    - {name: other branches, purposes: [transit], where: {alert: [hold-elsewhere]}, to: [4]}""";
        };
    }
}
