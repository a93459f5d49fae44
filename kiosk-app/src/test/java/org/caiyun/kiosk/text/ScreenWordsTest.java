package org.caiyun.kiosk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two keys of the screen with the same words would drift apart. */
final class ScreenWordsTest {
    /** Meant to be the same; none is so far. */
    private static final Set<Set<String>> MEANT = Set.of();

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTwoKeysOfTheScreenHaveTheSameWords(Language language) {
        var texts = Texts.of(language);
        Map<String, String> written = Wordings.read(Texts.class, language.tag() + ".properties");

        var same = texts.patronKeys().stream()
                .filter(key -> !key.startsWith("r.") && !key.startsWith("v."))
                .collect(Collectors.groupingBy(written::get, Collectors.toSet()))
                .values()
                .stream()
                .filter(keys -> keys.size() > 1 && !MEANT.contains(keys));

        assertThat(same).isEmpty();
    }
}
