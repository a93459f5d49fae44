package org.caiyun.kiosk.boot;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caiyun.kiosk.cataloguing.TaskKind;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Texts;
import org.caiyun.kiosk.text.Wordings;

/** The words of the worklist in one language, each beside the name that files have. */
final class TaskWords {
    private final Map<String, String> words;
    private final Map<String, String> flags;

    TaskWords(Language language) {
        String file = language.forStaff().tag() + ".properties";
        words = Wordings.read(TaskWords.class, "tasks/" + file);
        flags = Wordings.read(Texts.class, "staff/" + file);
    }

    String kind(TaskKind kind) {
        return named("kind." + kind.label(), kind.label());
    }

    String state(TaskState state) {
        return named("state." + state.label(), state.label());
    }

    /** A reader waits for it. */
    String rush() {
        return named("rush", "rush");
    }

    /** Fields that belong together: {@code record}, {@code holdings}, {@code asset} or {@code processing}. */
    String group(String name) {
        return named("group." + name, name);
    }

    private String named(String key, String name) {
        return words.getOrDefault(key, name);
    }

    /** For instance {@code 215$a extent; 215$d size}. */
    String fields(List<String> names) {
        return names.stream().map(this::field).collect(Collectors.joining("; "));
    }

    private String field(String name) {
        return Character.isDigit(name.charAt(0)) ? name + " " + named(name, name) : named(name, name);
    }

    /** @param library to which it goes, where that is what the flag says */
    String flags(List<Flag> names, String library) {
        return names.stream()
                .map(flag -> flags.getOrDefault(flag.label(), flag.label()).replace("{library}", library))
                .collect(Collectors.joining("; "));
    }
}
