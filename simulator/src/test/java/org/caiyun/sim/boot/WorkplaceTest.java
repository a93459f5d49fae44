package org.caiyun.sim.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkplaceTest {
    @Test
    void liesInMemoryWhereThereIsSome(@TempDir Path memory) {
        var place = Workplace.makeIn(memory);

        assertThat(place.directory()).isEmptyDirectory().hasParent(memory);
    }

    @Test
    void liesElsewhereWhereThereIsNoMemory(@TempDir Path there) throws IOException {
        var missing = there.resolve("shm");

        var place = Workplace.makeIn(missing);

        assertThat(place.directory()).isEmptyDirectory();
        assertThat(missing).doesNotExist();
        Files.delete(place.directory());
    }

    @Test
    void leavesNothingBehind(@TempDir Path memory) throws IOException {
        var place = Workplace.makeIn(memory);
        Files.writeString(place.directory().resolve("journal"), "facts");

        place.remove();

        assertThat(memory).isEmptyDirectory();
    }
}
