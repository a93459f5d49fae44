package org.caiyun.sim.look;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One of the views that stand beside the kiosk's own tests, as the server would send it.
 *
 * @param name the screen and the language, as its file is called
 */
record ExampleView(String name, JsonNode model) {
    private static final Path FOLDER = Path.of("..", "kiosk-app", "src", "test", "resources", "ui", "views");
    private static final String SUFFIX = ".json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HAN_HEADLINE = 12;
    private static final int OTHER_HEADLINE = 44;

    static List<ExampleView> all() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(ExampleView::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ExampleView named(String name) {
        return read(FOLDER.resolve(name + SUFFIX));
    }

    private static ExampleView read(Path file) {
        try {
            var name = file.getFileName().toString();
            return new ExampleView(name.substring(0, name.length() - SUFFIX.length()), JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** This view on that glass with that option on, and the option's key lit. */
    ObjectNode on(Glass glass, Option option) {
        ObjectNode view = model.deepCopy();
        view.putObject("size")
                .put("width", glass.size().width())
                .put("height", glass.size().height())
                .put("mm", glass.size().millimetre())
                .put("textPx", glass.size().text());
        option.inView().ifPresent(name -> {
            view.withObject("options").put(name, true);
            for (var key : view.path("bar")) {
                if (key.path("intent").path("do").asText().equals(name)) {
                    ((ObjectNode) key).put("on", true);
                    ((ObjectNode) key.path("intent")).put("on", false);
                }
            }
        });
        return view;
    }

    /** This view with its first book again and again, newest first, as after a day's harvest of a school. */
    ExampleView withBooks(int count) {
        ObjectNode view = model.deepCopy();
        var one = model.path("items").path(0);
        var items = view.putArray("items");
        for (int no = count; no > 0; no--) {
            ObjectNode item = one.deepCopy();
            item.put("id", "b" + no).put("no", no);
            for (var key : item.path("keys")) {
                ((ObjectNode) key.path("intent")).put("item", "b" + no);
            }
            items.add(item);
        }
        return new ExampleView(name + " with " + count + " books", view);
    }

    /** The rules that this view is measured by. */
    Geometry rules(Glass glass, Option option) {
        var rules = new Geometry(glass.size().millimetre(), glass.size().text(), false, headline());
        return switch (option) {
            case NORMAL, CONTRAST, KEYPAD -> rules;
            case LARGE -> rules.large();
            case LOW -> rules.lowReach();
        };
    }

    String screen() {
        return model.path("screen").asText();
    }

    private int headline() {
        return model.path("lang").asText().startsWith("zh") ? HAN_HEADLINE : OTHER_HEADLINE;
    }

    @Override
    public String toString() {
        return name;
    }
}
