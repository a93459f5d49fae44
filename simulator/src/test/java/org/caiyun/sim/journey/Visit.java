package org.caiyun.sim.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Texts;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronView;
import org.caiyun.kiosk.ui.PatronView.Screen;
import org.caiyun.kiosk.ui.PatronViewForm;
import org.caiyun.sim.boot.Stages;
import org.caiyun.sim.panel.Mode;
import org.caiyun.sim.scenario.Scenario;
import org.caiyun.sim.scenario.SimBooks;
import org.caiyun.sim.scenario.Trouble;
import org.caiyun.sim.scenario.Troubles;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.Stage;

/** A patron's visit to a stepped machine: what they do, and what the screen then says. */
final class Visit {
    private static final Duration LONGEST = Duration.ofSeconds(100);
    private static final Texts WORDS = Texts.of(Language.ZH_CN);
    private static final Scenario BOOKS = books();

    private final Stage stage;

    private Visit(Stage stage) {
        this.stage = stage;
    }

    /** The machine has just been switched on; {@code settings} are laid over one another. */
    static Visit begin(List<String> settings) {
        var sources = settings.stream()
                .map(text -> new YamlSource("setting.yaml", text))
                .toList();
        var stage = new Stages(sources).make(Mode.STEPPED, 1).stage();
        SimBooks.bring(BOOKS.books(), stage);
        stage.boot();
        return new Visit(stage);
    }

    private static Scenario books() {
        try (var in = Objects.requireNonNull(Visit.class.getResourceAsStream("/journey/books.yaml"))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return switch (Scenario.read(new YamlSource("books.yaml", text))) {
                case YamlResult.Good<Scenario>(var scenario) -> scenario;
                case YamlResult.Bad<Scenario>(var problems) -> throw new AssertionError(problems);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stage stage() {
        return stage;
    }

    Visit ready() {
        assertThat(stage.passUntil(() -> stage.isSeen(Sight.READY), LONGEST)).isTrue();
        return this;
    }

    Visit insert(String... books) {
        for (var book : books) {
            empty();
            assertThat(stage.site().insert(book, stage.now())).as(book).isTrue();
            assertThat(stage.passUntil(() -> !stage.isSeen(Sight.NOTHING_INSIDE), LONGEST))
                    .isTrue();
        }
        return this;
    }

    Visit take(String book) {
        assertThat(stage.site().take(book, stage.now())).as(book).isTrue();
        return this;
    }

    /** Somebody borrows it again. */
    Visit lend(String book) {
        assertThat(stage.site().lend(book, 0xC2)).as(book).isTrue();
        return this;
    }

    /** Nothing lies in the machine any more. */
    Visit empty() {
        assertThat(stage.passUntil(() -> stage.isSeen(Sight.NOTHING_INSIDE) && stage.isSeen(Sight.IDLE), LONGEST))
                .isTrue();
        return this;
    }

    Visit put(Trouble.Part part, Trouble.Kind kind) {
        Troubles.put(new Trouble(part, kind), stage);
        return this;
    }

    Visit press(PatronIntent intent) {
        stage.press(intent);
        return this;
    }

    Visit pass(Duration time) {
        stage.pass(time);
        return this;
    }

    /** Until the screen is this one and says this. */
    Visit until(Screen screen, String key) {
        boolean came = stage.passUntil(() -> isShown(screen, key), LONGEST);
        assertThat(came)
                .as(() -> "never came to " + screen + " " + key + " but to " + PatronViewForm.json(view(), 0))
                .isTrue();
        return this;
    }

    /** Waits until this screen is back: whoever presses anything while it warns is there, and it warns no more. */
    Visit backTo(Screen screen) {
        boolean came = stage.passUntil(() -> view().screen() == screen, LONGEST);
        assertThat(came)
                .as(() -> "never came back to " + screen + " but to " + view().screen())
                .isTrue();
        return this;
    }

    boolean isShown(Screen screen, String key) {
        var view = view();
        return view.screen() == screen && PatronViewForm.json(view, 0).contains(opening(key));
    }

    /** A text up to what is filled in. */
    private static String opening(String key) {
        var names = WORDS.placeholders(key).stream().collect(Collectors.toMap(n -> n, _ -> "{"));
        return WORDS.text(key, names).split("\\{", 2)[0];
    }

    PatronView view() {
        return stage.view().orElseThrow();
    }
}
