package org.caiyun.kiosk.boot;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.caiyun.kiosk.config.CataloguingConfig;

/** What a configuration says of the library's drafts and dates, or what stands in for it. */
record TaskSite(CataloguingConfig cataloguing, ZoneId zone) {
    /** Where no configuration is given. */
    static TaskSite usual() {
        return new TaskSite(CataloguingConfig.usual(), ZoneOffset.UTC);
    }

    static TaskSite read(Path file) throws FileProblem {
        var settings = ConfigFiles.read(List.of(file));
        return new TaskSite(settings.cataloguing(), settings.kiosk().zone());
    }

    TaskSite in(ZoneId other) {
        return new TaskSite(cataloguing, other);
    }
}
