package org.caiyun.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScenarioSchemaTest {
    private static final Path COMMITTED = Path.of("../docs/scenario.schema.json");

    /** Run with WRITE_SCHEMA=1 after a change of the definition. */
    @Test
    void theCommittedSchemaIsWhatTheDefinitionGives() throws IOException {
        if (System.getenv("WRITE_SCHEMA") != null) {
            Files.writeString(COMMITTED, Scenario.jsonSchema());
        }

        assertThat(COMMITTED).hasContent(Scenario.jsonSchema());
    }
}
