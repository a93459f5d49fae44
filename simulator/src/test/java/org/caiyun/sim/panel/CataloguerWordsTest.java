package org.caiyun.sim.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caiyun.kiosk.boot.TasksCommand;
import org.caiyun.kiosk.text.Texts;
import org.caiyun.kiosk.text.Wordings;
import org.junit.jupiter.api.Test;

/** The cataloguers' page and {@code kiosk tasks} call the same thing by one name. */
final class CataloguerWordsTest {
    private static final Pattern WORD = Pattern.compile("'([a-z.-]+)': '([^']*)'");
    private static final Pattern FIELD = Pattern.compile("'?([a-z0-9$-]+)'?: \\['([^']*)', '");

    private static final Map<String, String> TASKS = Wordings.read(TasksCommand.class, "tasks/zh-CN.properties");

    @Test
    void kindsStatesAndGroupsOfFieldsHaveOneName() {
        var page = page("words.zh.js", WORD);

        assertThat(page).containsAllEntriesOf(onlyThose(TASKS, "(kind|state|group)\\..*"));
        assertThat(page).containsEntry("rush.long", TASKS.getOrDefault("rush", ""));
    }

    @Test
    void whatIsMissingHasOneName() {
        assertThat(page("fields.js", FIELD)).containsExactlyInAnyOrderEntriesOf(onlyThose(TASKS, "(?!rush$)[^.]*"));
    }

    @Test
    void whyABookIsFlaggedHasOneName() {
        var staff = new TreeMap<String, String>();
        // the page has no room for the library's name, which it shows beside
        onlyThose(Wordings.read(Texts.class, "staff/zh-CN.properties"), "[^.]*")
                .forEach((flag, words) -> staff.put("flag." + flag, words.replace("{library}", "他馆")));

        assertThat(onlyThose(page("words.zh.js", WORD), "flag\\..*")).containsExactlyInAnyOrderEntriesOf(staff);
    }

    private static Map<String, String> onlyThose(Map<String, String> words, String names) {
        return words.entrySet().stream()
                .filter(word -> word.getKey().matches(names))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> page(String file, Pattern entry) {
        var found = new TreeMap<String, String>();
        entry.matcher(text(file)).results().forEach(match -> found.put(match.group(1), match.group(2)));
        return found;
    }

    private static String text(String file) {
        try (var in =
                Objects.requireNonNull(CataloguerWordsTest.class.getResourceAsStream("cataloguer/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
