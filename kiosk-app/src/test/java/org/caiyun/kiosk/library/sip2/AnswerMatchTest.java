package org.caiyun.kiosk.library.sip2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caiyun.kiosk.library.sip2.Sip2Message.Known;
import org.junit.jupiter.api.Test;

final class AnswerMatchTest {
    /** The reference page on SIP2, section 2. */
    private static final Map<String, String> PAIRS = Map.ofEntries(
            Map.entry("93", "94"),
            Map.entry("99", "98"),
            Map.entry("09", "10"),
            Map.entry("11", "12"),
            Map.entry("15", "16"),
            Map.entry("17", "18"),
            Map.entry("19", "20"),
            Map.entry("23", "24"),
            Map.entry("01", "24"),
            Map.entry("25", "26"),
            Map.entry("29", "30"),
            Map.entry("35", "36"),
            Map.entry("37", "38"),
            Map.entry("63", "64"),
            Map.entry("65", "66"));

    @Test
    void pairsEachRequestWithItsAnswerAndWithNoOther() {
        List<Known> all = Sip2Samples.all(_ -> "");

        for (Known request : all) {
            List<String> answers = all.stream()
                    .filter(answer -> AnswerMatch.isPair(request, answer))
                    .map(answer -> answer.layout().command())
                    .toList();

            String expected = PAIRS.get(request.layout().command());
            assertThat(answers).isEqualTo(expected == null ? List.of() : List.of(expected));
        }
    }

    @Test
    void partsRequestsFromAnswers() {
        List<Known> all = Sip2Samples.all(_ -> "");

        assertThat(all)
                .filteredOn(m -> m instanceof Sip2Message.Request)
                .extracting(m -> m.layout().command())
                .hasSize(PAIRS.size() + 1)
                .containsAll(PAIRS.keySet())
                .contains("97");
        assertThat(all)
                .filteredOn(m -> m instanceof Sip2Message.Answer)
                .extracting(m -> m.layout().command())
                .containsAll(PAIRS.values())
                .contains("96");
    }
}
