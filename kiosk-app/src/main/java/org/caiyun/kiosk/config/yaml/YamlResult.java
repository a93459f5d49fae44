package org.caiyun.kiosk.config.yaml;

import java.util.List;

/** What came of reading a file. */
public sealed interface YamlResult<T> {
    record Good<T>(T value) implements YamlResult<T> {}

    /** Every problem of the file, at least one, in the order of files and lines. */
    record Bad<T>(List<Problem> problems) implements YamlResult<T> {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
