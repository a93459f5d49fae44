package org.caiyun.sim.panel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.kiosk.config.yaml.YamlFormat;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimCirculation;
import org.caiyun.sim.library.SimHold;
import org.caiyun.sim.library.SimItem;
import org.caiyun.sim.scenario.ScenarioBook;

/** The books on the bench: the catalogue's, of which some are awkward by their record, and those of shelf.yaml. */
final class Shelf {
    private static final int MOST_AWKWARD = 60;
    private static final YamlFormat<List<ShelfBook>> FORMAT =
            new YamlFormat<>("shelf", s -> s.required("books", list(section(ShelfBook::from), 1, MOST_AWKWARD)));

    private final List<ShelfBook> books;

    private Shelf(List<ShelfBook> books) {
        this.books = List.copyOf(books);
    }

    static Shelf load() {
        var ordinary = new ArrayList<ShelfBook>();
        var awkward = new ArrayList<ShelfBook>();
        var items = SimCatalogue.load();
        for (int i = 0; i < items.size(); i++) {
            var book = ofCatalogue(String.format(Locale.ROOT, "b%02d", i + 1), items.get(i));
            (book.isAwkward() ? awkward : ordinary).add(book);
        }
        return new Shelf(
                Stream.of(ordinary, awkward, fromFile()).flatMap(List::stream).toList());
    }

    /** The books of a story, and no others. */
    static Shelf of(List<ScenarioBook> books) {
        return new Shelf(books.stream()
                .map(book -> new ShelfBook(book, book.title().isEmpty() ? book.id() : book.title(), ""))
                .toList());
    }

    /** As it stands where this reader is. */
    Shelf at(Driver reader) {
        return switch (reader) {
            case FEIG, RL866, D6, RR3036 -> this;
            case LLRP ->
                new Shelf(books.stream()
                        .map(book -> new ShelfBook(book.book().withUhfTags(), book.title(), book.quirk()))
                        .toList());
        };
    }

    List<ShelfBook> books() {
        return books;
    }

    Optional<ShelfBook> book(String id) {
        return books.stream().filter(b -> b.id().equals(id)).findFirst();
    }

    List<ScenarioBook> things() {
        return books.stream().map(ShelfBook::book).toList();
    }

    private static ShelfBook ofCatalogue(String id, SimItem item) {
        return new ShelfBook(
                ScenarioBook.plain(id, item.barcode()), item.title().title(), quirk(item));
    }

    private static String quirk(SimItem item) {
        return switch (item.circulation()) {
            case SimCirculation.OnLoan() ->
                switch (item.hold()) {
                    case SimHold.NoHold() -> "";
                    case SimHold.Here() -> "on hold here";
                    case SimHold.Elsewhere _ -> "on hold at another branch";
                };
            case SimCirculation.OnShelf() -> "already returned";
            case SimCirculation.OnHoldShelf() -> "on the hold shelf";
            case SimCirculation.InTransit _ -> "in transit";
            case SimCirculation.ClaimedReturned() -> "claimed returned";
            case SimCirculation.Lost() -> "lost";
            case SimCirculation.InLibraryOnly() -> "never lent";
        };
    }

    private static List<ShelfBook> fromFile() {
        try (InputStream in = Objects.requireNonNull(Shelf.class.getResourceAsStream("shelf.yaml"))) {
            return switch (FORMAT.read(new YamlSource("shelf.yaml", new String(in.readAllBytes(), UTF_8)))) {
                case YamlResult.Good<List<ShelfBook>>(var books) -> books;
                case YamlResult.Bad<List<ShelfBook>>(var problems) ->
                    throw new IllegalStateException("shelf.yaml: " + problems);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
