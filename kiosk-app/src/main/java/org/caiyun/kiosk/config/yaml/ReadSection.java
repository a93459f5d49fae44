package org.caiyun.kiosk.config.yaml;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads a section of a document. Used by one thread, for one walk. */
final class ReadSection implements Section {
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[([0-9]{1,6})]");

    private static final Tree NOWHERE = new Tree.Unreadable(new Place("", 1));

    private final Tree.Keys keys;
    private final Spot spot;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    ReadSection(Tree.Keys keys, Spot spot) {
        this.keys = keys;
        this.spot = spot;
    }

    @Override
    public <T> T required(String key, YamlType<T> type) {
        return find(key).map(tree -> type.read(tree, spot.key(key))).orElseGet(() -> {
            spot.key(key).problem(keys.place(), "missing; expected " + type.expected());
            return type.placeholder();
        });
    }

    @Override
    public <T> T optional(String key, YamlType<T> type, T otherwise) {
        return find(key).map(tree -> type.read(tree, spot.key(key))).orElse(otherwise);
    }

    @Override
    public <T> Optional<T> optional(String key, YamlType<T> type) {
        return find(key).map(tree -> type.read(tree, spot.key(key)));
    }

    @Override
    public <T> T defaults(String key, YamlType<T> section) {
        return section.read(find(key).orElseGet(() -> Tree.Keys.none(keys.place())), spot.key(key));
    }

    @Override
    public void refused(String key, String why) {
        refused.put(key, why);
    }

    @Override
    public boolean sound(String... wanted) {
        for (String key : wanted) {
            if (!spot.key(key).sound()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void problem(String path, String text) {
        Spot at = spot;
        Place place = keys.place();
        Tree tree = keys;
        for (MatchResult step : STEP.matcher(path).results().toList()) {
            Optional<Tree.Entry> next = next(tree, step);
            at = step.group(1) != null ? at.key(step.group(1)) : at.item(Integer.parseInt(step.group(2)));
            place = next.map(Tree.Entry::key).orElse(place);
            tree = next.map(Tree.Entry::value).orElse(NOWHERE);
        }
        at.problem(place, text);
    }

    private static Optional<Tree.Entry> next(Tree tree, MatchResult step) {
        return switch (tree) {
            case Tree.Keys section when step.group(1) != null -> section.entry(step.group(1));
            case Tree.Items list when step.group(2) != null -> list.entry(Integer.parseInt(step.group(2)));
            case Tree.Keys _, Tree.Items _, Tree.Scalar _, Tree.Unreadable _ -> Optional.empty();
        };
    }

    /** Reports the keys that nobody asked for. */
    void finish() {
        keys.entries().forEach((key, entry) -> {
            if (refused.containsKey(key)) {
                spot.key(key).problem(entry.key(), "not allowed: " + refused.get(key));
            } else if (!known.contains(key)) {
                String hint = Nearest.to(key, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElseGet(() -> "known here: " + String.join(", ", known));
                spot.key(key).problem(entry.key(), "unknown key; " + hint);
            }
        });
    }

    private Optional<Tree> find(String key) {
        known.add(key);
        return keys.entry(key).map(Tree.Entry::value);
    }
}
