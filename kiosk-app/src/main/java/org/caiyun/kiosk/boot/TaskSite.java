package org.caiyun.kiosk.boot;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.caiyun.kiosk.config.CataloguingConfig;
import org.caiyun.kiosk.config.ConfigResult;

/** What a configuration says of the library's drafts and dates, or what stands in for it. */
record TaskSite(CataloguingConfig cataloguing, ZoneId zone) {
    /** Where no configuration is given. */
    static TaskSite usual() {
        return new TaskSite(CataloguingConfig.usual(), ZoneOffset.UTC);
    }

    /** Nothing when the file has problems, each of which is told. */
    static Optional<TaskSite> read(Path file, Consumer<String> problem) throws FileProblem {
        return switch (ConfigFiles.read(List.of(file))) {
            case ConfigResult.Problems(var problems) -> {
                problems.forEach(one -> problem.accept(one.toString()));
                yield Optional.empty();
            }
            case ConfigResult.Config(var settings) ->
                Optional.of(
                        new TaskSite(settings.cataloguing(), settings.kiosk().zone()));
        };
    }

    TaskSite in(ZoneId other) {
        return new TaskSite(cataloguing, other);
    }
}
