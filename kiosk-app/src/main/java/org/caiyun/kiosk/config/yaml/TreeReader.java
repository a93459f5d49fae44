package org.caiyun.kiosk.config.yaml;

import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserException;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds the tree of one YAML text from the parser's events. It makes no objects from tags, follows no aliases, and
 * stops at a size and a depth, so that no text can make it slow or large.
 */
final class TreeReader {
    static final int LONGEST_TEXT = 1 << 20;
    static final int DEEPEST = 32;

    private final YamlSource source;
    private final Iterator<Event> events;

    private TreeReader(YamlSource source) {
        this.source = source;
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST_TEXT);
        this.events = new Yaml(options).parse(new StringReader(source.text())).iterator();
    }

    /** The tree, or nothing when the text is not YAML; then the one problem says where it went wrong. */
    static Optional<Tree> read(YamlSource source, Spot top) {
        if (source.text().length() > LONGEST_TEXT) {
            top.problem(new Place(source.name(), 1), "longer than " + LONGEST_TEXT + " characters");
            return Optional.empty();
        }
        try {
            return Optional.of(new TreeReader(source).document(top));
        } catch (MarkedYAMLException e) {
            String context = e.getContext() == null ? "" : " (" + e.getContext() + ")";
            top.problem(place(source, e.getProblemMark()), "not YAML: " + Shown.text(e.getProblem() + context, 200));
        } catch (ReaderException e) {
            long linesBefore = source.text()
                    .codePoints()
                    .takeWhile(StreamReader::isPrintable)
                    .filter(c -> c == '\n')
                    .count();
            top.problem(
                    new Place(source.name(), Math.toIntExact(linesBefore + 1)),
                    "not YAML: the character U+%04X is not allowed".formatted(e.getCodePoint()));
        } catch (YAMLException e) {
            top.problem(new Place(source.name(), 1), "not YAML: " + Shown.text(String.valueOf(e.getMessage()), 200));
        }
        return Optional.empty();
    }

    private Tree document(Spot top) {
        events.next(); // stream start
        if (events.next().is(Event.ID.StreamEnd)) {
            return Tree.Keys.none(new Place(source.name(), 1));
        }
        Tree tree = node(events.next(), top, 0);
        events.next(); // document end
        Event after = events.next();
        if (!after.is(Event.ID.StreamEnd)) {
            top.problem(placeOf(after), "a second document begins here; expected one");
        }
        return tree instanceof Tree.Scalar scalar && scalar.isNothing() ? Tree.Keys.none(scalar.place()) : tree;
    }

    private Tree node(Event event, Spot spot, int depth) {
        if (depth > DEEPEST) {
            throw new ParserException(null, null, "nested deeper than " + DEEPEST + " levels", event.getStartMark());
        }
        Place place = placeOf(event);
        if (event instanceof AliasEvent) {
            spot.problem(place, "aliases (*) are not understood; write the value out");
            return new Tree.Unreadable(place);
        }
        refuseAnchorAndTag((NodeEvent) event, place, spot);
        if (event instanceof ScalarEvent scalar) {
            String text = Normalizer.normalize(scalar.getValue(), Normalizer.Form.NFC);
            return new Tree.Scalar(place, text, scalar.isPlain());
        }
        return event instanceof SequenceStartEvent ? items(place, spot, depth) : keys(place, spot, depth);
    }

    private Tree items(Place place, Spot spot, int depth) {
        var items = new ArrayList<Tree>();
        for (Event event = events.next(); !event.is(Event.ID.SequenceEnd); event = events.next()) {
            items.add(node(event, spot.item(items.size()), depth + 1));
        }
        return new Tree.Items(place, items);
    }

    private Tree keys(Place place, Spot spot, int depth) {
        var entries = new LinkedHashMap<String, Tree.Entry>();
        for (Event event = events.next(); !event.is(Event.ID.MappingEnd); event = events.next()) {
            Place at = placeOf(event);
            Tree name = node(event, spot, depth + 1);
            String key = name instanceof Tree.Scalar scalar ? scalar.text() : "?";
            Tree value = node(events.next(), spot.key(key), depth + 1);
            if (!(name instanceof Tree.Scalar)) {
                spot.problem(at, "a key must be a word");
                continue;
            }
            Tree.Entry earlier = entries.putIfAbsent(key, new Tree.Entry(at, value));
            if (earlier != null) {
                spot.key(key)
                        .problem(
                                at,
                                "written twice, first on line " + earlier.key().line());
            }
        }
        return new Tree.Keys(place, entries);
    }

    private static void refuseAnchorAndTag(NodeEvent event, Place place, Spot spot) {
        if (event.getAnchor() != null) {
            spot.problem(place, "anchors (&) are not understood");
        }
        @Nullable String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : null;
        if (tag != null) {
            spot.problem(place, "tags (!) are not understood: " + Shown.text(tag, 40));
        }
    }

    private Place placeOf(Event event) {
        return place(source, event.getStartMark());
    }

    private static Place place(YamlSource source, @Nullable Mark mark) {
        return new Place(source.name(), mark == null ? 1 : mark.getLine() + 1);
    }
}
