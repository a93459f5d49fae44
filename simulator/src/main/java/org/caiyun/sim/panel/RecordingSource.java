package org.caiyun.sim.panel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.caiyun.kiosk.ui.web.WebContent;
import org.caiyun.kiosk.ui.web.WebSource;
import org.caiyun.kiosk.ui.web.WebType;
import org.caiyun.sim.scenario.ScenarioText;

/** {@code scenario.yaml?minutes=5}: what was done lately, as a scenario; all of it without the number. */
record RecordingSource(Bench bench) implements WebSource {
    private static final String NAME = "scenario.yaml";
    private static final long LIMIT_SECONDS = 10;

    @Override
    public Optional<WebContent> get(String name, Map<String, String> query) {
        return name.equals(NAME)
                ? Answer.of(bench.look(play -> text(play, query))).map(text -> WebContent.ofText(WebType.YAML, text))
                : Optional.empty();
    }

    private static String text(Play play, Map<String, String> query) {
        play.settle();
        var name = "Recorded on the bench, "
                + play.stage().wall().atZone(play.config().kiosk().zone()).toLocalDateTime();
        var now = play.stage().now();
        var story = minutes(query)
                .map(span -> play.recorder().last(span, name, play.seed(), play.shelf(), now))
                .orElseGet(() -> play.recorder().whole(name, play.seed(), play.shelf(), now));
        return ScenarioText.of(
                story,
                List.of(
                        "Recorded in " + play.stage().mode() + " mode; replay with:",
                        "./kiosk simulate --headless --scenario FILE" + (play.isStepped() ? "" : " [--wire]")));
    }

    private static Optional<Duration> minutes(Map<String, String> query) {
        return Optional.ofNullable(query.get("minutes"))
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(text -> Duration.ofMinutes(Long.parseLong(text)));
    }

    /** Waits for the bench's thread. */
    static final class Answer {
        private Answer() {}

        static <T> Optional<T> of(CompletableFuture<Optional<T>> future) {
            try {
                return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("the bench does not answer", e);
            }
        }
    }
}
