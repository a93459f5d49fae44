package org.caiyun.sim.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.caiyun.sim.peer.SequenceTime;
import org.caiyun.sim.peer.UhfTime;

/**
 * What was measured, as tables for people and as JSON: where the sequence's time goes, and all figures.
 *
 * @param figures those of {@link SequenceFigures}, too
 */
record BenchReport(List<SequenceTime> sequences, UhfTime uhf, List<Figure> figures) {
    private static final String SEQUENCE_HEAD = "%-8s %6s %8s %8s %8s %8s %6s %8s  %s%n"
            .formatted("reader", "blocks", "air ms", "line ms", "bound", "taken", "ratio", "at most", "the rest");

    BenchReport {
        sequences = List.copyOf(sequences);
        figures = List.copyOf(figures);
    }

    boolean holds() {
        return figures.stream().allMatch(Figure::holds);
    }

    String sequenceTable() {
        String rows = sequences.stream().map(BenchReport::row).collect(Collectors.joining());
        return """
                Two inventories, system information, one memory read (blocks of 4 bytes), addressed write, RF reset, read
                back: one tag, virtual time over simulated readers that need none to think, at the line's real speed.
                bound = air (ISO 15693, 16-slot inventories, 4.8 ms to program) + line (bytes counted by hand).

                """
                + SEQUENCE_HEAD
                + rows
                + String.format(
                        Locale.ROOT,
                        "%-8s %6s %8s %8s %8s %8.1f %6s %8s  %d looks of %d ms (dwell), messages %.1f%n",
                        uhf.reader(),
                        "UHF",
                        "",
                        "",
                        "",
                        millis(uhf.taken()),
                        "",
                        "",
                        uhf.looks(),
                        uhf.dwell().toMillis(),
                        millis(uhf.messages()));
    }

    String figureTable() {
        return FigureTable.text(figures);
    }

    /** Times of the sequences in milliseconds. */
    ObjectNode json(ObjectMapper mapper) {
        ObjectNode root = mapper.createObjectNode();
        ArrayNode rows = root.putArray("sequence");
        for (SequenceTime time : sequences) {
            ObjectNode row = rows.addObject();
            row.put("reader", time.reader())
                    .put("blocks", time.blocks())
                    .put("airMillis", rounded(millis(time.air())))
                    .put("lineMillis", rounded(millis(time.line())))
                    .put("connectionMillis", rounded(millis(time.connections())))
                    .put("boundMillis", rounded(millis(time.bound())))
                    .put("millis", rounded(millis(time.taken())))
                    .put("ratio", rounded(time.ratio()));
            if (time.limit() > 0) {
                row.put("limit", rounded(time.limit()));
            }
            ArrayNode rest = row.putArray("rest");
            time.rest()
                    .forEach(part ->
                            rest.addObject().put("what", part.what()).put("millis", rounded(millis(part.time()))));
        }
        root.putObject("uhf")
                .put("reader", uhf.reader())
                .put("looks", uhf.looks())
                .put("dwellMillis", uhf.dwell().toMillis())
                .put("messageMillis", rounded(millis(uhf.messages())))
                .put("millis", rounded(millis(uhf.taken())));
        FigureTable.json(figures, root.putArray("figures"));
        return root.put("holds", holds());
    }

    private static String row(SequenceTime time) {
        String rest = time.rest().stream()
                .map(part -> String.format(Locale.ROOT, "%s %.1f", part.what(), millis(part.time())))
                .collect(Collectors.joining(", "));
        String own = time.connections().isZero()
                ? ""
                : String.format(
                        Locale.ROOT, " (the protocol itself wants %.1f of the bound)", millis(time.connections()));
        return String.format(
                Locale.ROOT,
                "%-8s %6d %8.1f %8.1f %8.1f %8.1f %6.3f %8s  %s%s%n",
                time.reader(),
                time.blocks(),
                millis(time.air()),
                millis(time.line()),
                millis(time.bound()),
                millis(time.taken()),
                time.ratio(),
                time.limit() == 0 ? "" : String.format(Locale.ROOT, "%.1f", time.limit()),
                rest.isEmpty() ? "none" : rest,
                own);
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }
}
