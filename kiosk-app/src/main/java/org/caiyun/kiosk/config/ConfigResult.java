package org.caiyun.kiosk.config;

import java.util.List;
import org.caiyun.kiosk.config.yaml.Problem;

/** What came of reading a configuration. */
public sealed interface ConfigResult {
    record Config(KioskConfig config) implements ConfigResult {}

    /** Every problem of all files, at least one, in the order of files and lines. */
    record Problems(List<Problem> problems) implements ConfigResult {
        public Problems {
            problems = List.copyOf(problems);
        }
    }
}
