package org.caiyun.sim.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All figures of a run in one table, for people and as JSON. */
final class FigureTable {
    private static final String ROW = "%-44s %11s %-42s %8s %9s %-4s %8s%n";
    private static final MathContext DIGITS = new MathContext(4);

    private FigureTable() {}

    static String text(List<Figure> figures) {
        String head = ROW.formatted("figure", "", "beside", "ratio", "at most", "met", "bytes");
        return figures.stream().map(FigureTable::row).collect(Collectors.joining("", head, ""));
    }

    private static String row(Figure figure) {
        return ROW.formatted(
                figure.name(),
                figure.unit().show(figure.value()),
                figure.baseline()
                        .map(other -> figure.unit().show(other.value()) + ", " + other.name())
                        .orElse(""),
                figure.ratio()
                        .map(ratio -> String.format(Locale.ROOT, ratio < 0.1 ? "%.4f" : "%.2f", ratio))
                        .orElse(""),
                bound(figure),
                met(figure),
                figure.allocatedBytes() == 0 ? "" : String.valueOf(figure.allocatedBytes()));
    }

    private static String bound(Figure figure) {
        return switch (figure.bound()) {
            case Figure.Bound.None() -> "";
            case Figure.Bound.Most(double most) ->
                String.format(Locale.ROOT, "%.0f %s", most, figure.unit().sign());
            case Figure.Bound.Times(double times) -> String.format(Locale.ROOT, "%.1f times", times);
        };
    }

    private static String met(Figure figure) {
        return switch (figure.bound()) {
            case Figure.Bound.None() -> "";
            case Figure.Bound.Most _, Figure.Bound.Times _ -> figure.holds() ? "yes" : "NO";
        };
    }

    static void json(List<Figure> figures, ArrayNode array) {
        for (Figure figure : figures) {
            ObjectNode row = array.addObject();
            row.put("name", figure.name()).put("value", digits(figure.value()));
            row.put("unit", figure.unit().sign());
            figure.baseline()
                    .ifPresent(other ->
                            row.putObject("baseline").put("name", other.name()).put("value", digits(other.value())));
            figure.ratio().ifPresent(ratio -> row.put("ratio", digits(ratio)));
            switch (figure.bound()) {
                case Figure.Bound.None() -> {}
                case Figure.Bound.Most(double most) ->
                    row.put("limit", digits(most)).put("holds", figure.holds());
                case Figure.Bound.Times(double times) ->
                    row.put("limitRatio", digits(times)).put("holds", figure.holds());
            }
            if (figure.allocatedBytes() > 0) {
                row.put("allocatedBytes", figure.allocatedBytes());
            }
        }
    }

    private static BigDecimal digits(double value) {
        return new BigDecimal(value).round(DIGITS);
    }
}
