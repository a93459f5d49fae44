package org.caiyun.kiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class KioskConfigSchemaTest {
    private static final Path COMMITTED = Path.of("..", "docs", "kiosk-config.schema.json");

    /** To write the file anew: run this test with the environment variable WRITE_SCHEMA=1 and commit what it wrote. */
    @Test
    void theCommittedSchemaIsWhatTheDefinitionGives() throws IOException {
        String schema = KioskConfigReader.jsonSchema();
        if ("1".equals(System.getenv("WRITE_SCHEMA"))) {
            Files.writeString(COMMITTED, schema);
        }

        assertThat(Files.readString(COMMITTED)).isEqualTo(schema);
    }

    @Test
    void theSchemaKnowsDefaultsChoicesAndWhatIsRequired() throws IOException {
        var schema = new ObjectMapper().readTree(KioskConfigReader.jsonSchema());

        var library = schema.at("/properties/library");
        assertThat(library.at("/properties/charset/default").asText()).isEqualTo("UTF-8");
        assertThat(library.at("/properties/charset/enum")).hasSize(5);
        assertThat(library.at("/properties/responseTimeout/default").asText()).isEqualTo("3s");
        assertThat(library.at("/required"))
                .extracting(n -> n.asText())
                .containsExactly("protocol", "address", "institution");
        assertThat(library.at("/additionalProperties").asBoolean(true)).isFalse();
        assertThat(library.at("/properties/password/not").isObject()).isTrue();
        assertThat(schema.at("/properties/kiosk/properties/languages/default").toString())
                .isEqualTo("[\"zh-CN\",\"en\"]");
    }
}
