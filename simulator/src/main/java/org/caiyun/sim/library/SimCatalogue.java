package org.caiyun.sim.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reads {@code books.tsv}: thirty real books with made-up barcodes and loans. */
public final class SimCatalogue {
    /** The library that owns every copy, as an ISIL. */
    public static final String OWNER = "CN-150000-1-NMG";

    private static final int COLUMNS = 8;

    private SimCatalogue() {}

    public static List<SimItem> load() {
        try (InputStream in = Objects.requireNonNull(SimCatalogue.class.getResourceAsStream("books.tsv"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SimCatalogue::item)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SimItem item(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("expected " + COLUMNS + " columns, found " + cells.length);
        }
        var title = new SimTitle(cells[2], cells[3], cells[4], cells[1], cells[5]);
        return new SimItem(cells[0], title, circulation(cells[6]), hold(cells[7]));
    }

    private static SimCirculation circulation(String text) {
        return switch (text) {
            case "on-loan" -> new SimCirculation.OnLoan();
            case "on-shelf" -> new SimCirculation.OnShelf();
            case "on-hold-shelf" -> new SimCirculation.OnHoldShelf();
            case "in-transit" -> new SimCirculation.InTransit("HHHT");
            case "claimed-returned" -> new SimCirculation.ClaimedReturned();
            case "lost" -> new SimCirculation.Lost();
            case "in-library-only" -> new SimCirculation.InLibraryOnly();
            default -> throw new IllegalArgumentException("not a circulation state: " + text);
        };
    }

    private static SimHold hold(String text) {
        return switch (text) {
            case "-" -> new SimHold.NoHold();
            case "here" -> new SimHold.Here();
            default -> new SimHold.Elsewhere(text);
        };
    }
}
