package org.caiyun.sim.powercut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Starts from one crash image after the other, commits once and ends; the laying of the images is not recorded. */
final class RecordedRecoveries {
    private RecordedRecoveries() {}

    public static void main(String[] arguments) throws IOException {
        var site = new CrashSite(Objects.requireNonNull(Path.of(arguments[0]).getParent()));
        SqliteFiles.prepare(Path.of(arguments[1]));
        try (var files = Files.list(Path.of(arguments[2]))) {
            for (Path image : files.sorted().toList()) {
                new Note.Switched(false).write(site.data());
                site.lay(CrashImage.read(image));
                new Note.Switched(true).write(site.data());
                try (var store = RecordedStory.noted(site.data()).open()) {
                    new ExtraFacts(store.contents()).commit(store);
                }
            }
        }
    }
}
