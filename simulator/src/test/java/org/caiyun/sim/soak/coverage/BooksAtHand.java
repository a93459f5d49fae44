package org.caiyun.sim.soak.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.tag.PartOfSet;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.scenario.ScenarioBook;

/** The books with which pairs are looked for: the library's own, named b and a number, and some of other kinds. */
final class BooksAtHand {
    private BooksAtHand() {}

    static List<ScenarioBook> all() {
        var books = new ArrayList<ScenarioBook>();
        for (var item : SimCatalogue.load().subList(0, 12)) {
            books.add(ScenarioBook.plain("b" + books.size(), item.barcode()));
        }
        books.add(book("foreign", tag("US-InU-Mu", false, "")));
        books.add(book("foreign2", tag("US-InU-Mu", false, "")));
        books.add(book("locked", tag(SimCatalogue.OWNER, true, "")));
        books.add(book("double", tag(SimCatalogue.OWNER, false, ""), tag(SimCatalogue.OWNER, false, "31500100000023")));
        books.add(book("bare"));
        var shelved = new ScenarioBook.Chip(0x07, false, false);
        var tag = tag(SimCatalogue.OWNER, false, "31500100000017");
        books.add(book("shelved", new ScenarioBook.Tag(tag.model(), tag.content(), shelved)));
        return books;
    }

    private static ScenarioBook book(String id, ScenarioBook.Tag... tags) {
        return new ScenarioBook(id, "31500100000024", id, List.of(tags), Optional.empty());
    }

    private static ScenarioBook.Tag tag(String owner, boolean locked, String barcode) {
        return new ScenarioBook.Tag(
                ScenarioBook.Model.ISO28560_2,
                new ScenarioBook.Content(barcode, owner, 0x10, PartOfSet.UNSTATED, ""),
                new ScenarioBook.Chip(0xC2, locked, false));
    }
}
