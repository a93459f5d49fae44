package org.caiyun.sim.platform;

import org.caiyun.sim.library.SimCirculation;
import org.caiyun.sim.library.SimHold;
import org.caiyun.sim.library.SimItem;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.library.SimTitle;

/** What became of a cataloguer's action. */
public sealed interface DeskResult {
    record Done() implements DeskResult {}

    /** The book is an ordinary one from now on; its library system has to learn it. */
    record Catalogued(CataloguedBook book) implements DeskResult {}

    /** Nothing was done with this task; {@code why} is a word of the page's, such as {@code fields-missing}. */
    record Refused(String why, int task) implements DeskResult {}

    /**
     * What the record of a book says that has been catalogued.
     *
     * @param price with its currency, as in {@code 59.70 CNY}
     */
    record CataloguedBook(String barcode, String title, String author, String publisher, String isbn, String price) {
        /** The library system learns it; a loan or a hold that it has of the copy stays. */
        public void enter(SimLibrary library) {
            var words = new SimTitle(title, author, publisher, isbn, price);
            var before = library.item(barcode);
            library.put(new SimItem(
                    barcode,
                    words,
                    before.map(SimItem::circulation).orElseGet(SimCirculation.OnShelf::new),
                    before.map(SimItem::hold).orElseGet(SimHold.NoHold::new)));
        }
    }
}
