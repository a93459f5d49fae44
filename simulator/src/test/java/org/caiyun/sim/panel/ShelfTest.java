package org.caiyun.sim.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.tag.TagDecoder;
import org.caiyun.kiosk.tag.TagReading;
import org.caiyun.sim.boot.Stages;
import org.caiyun.sim.scenario.SimBooks;
import org.caiyun.sim.world.SimBook;
import org.junit.jupiter.api.Test;

final class ShelfTest {
    /** Whatever a tag said of its item it says in the other format, and what was no good is none. */
    @Test
    void aUhfReaderFindsTheSameBooksWithUhfTags() {
        var usual = things(Driver.FEIG);
        var uhf = things(Driver.LLRP);

        assertThat(uhf).hasSameSizeAs(usual);
        for (int i = 0; i < usual.size(); i++) {
            assertThat(uhf.get(i).tags()).isEmpty();
            assertThat(readings(uhf.get(i))).as(usual.get(i).id()).containsExactlyElementsOf(readings(usual.get(i)));
        }
    }

    private static List<SimBook> things(Driver reader) {
        var overlay = new YamlSource("reader.yaml", "devices: {rfid: {driver: " + reader.word() + "}}");
        try (var stage = new Stages(List.of(overlay)).make(Mode.STEPPED, 1).stage()) {
            SimBooks.bring(Shelf.load().at(reader).things(), stage);
            return stage.site().world().books();
        }
    }

    private static List<String> readings(SimBook book) {
        return book.chips().stream()
                .map(tag -> TagDecoder.STRICT.decode(tag.image()))
                .flatMap(ShelfTest::said)
                .toList();
    }

    private static Stream<String> said(TagReading reading) {
        return Stream.of(
                switch (reading) {
                    case TagReading.Decoded tag ->
                        tag.item().text() + " " + tag.usage() + (tag.set().total() > 1 ? " " + tag.set() : "");
                    case TagReading.Blank _, TagReading.Unknown _ -> "nothing";
                });
    }
}
