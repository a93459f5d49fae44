package org.caiyun.sim.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SimCatalogueTest {
    private final List<SimItem> items = SimCatalogue.load();

    @Test
    void hasThirtyBooksWithBarcodesOfTheirOwn() {
        assertThat(items).hasSize(30);
        assertThat(items).extracting(SimItem::barcode).doesNotHaveDuplicates().allMatch(b -> b.matches("[0-9]{14}"));
        assertThat(items).extracting(i -> i.title().isbn()).doesNotHaveDuplicates();
    }

    @Test
    void givesEveryBookAnIsbnWithARightCheckDigit() {
        assertThat(items).extracting(i -> i.title().isbn()).allSatisfy(isbn -> {
            assertThat(isbn).matches("97[89][0-9]{10}");
            assertThat(weightedSum(isbn) % 10).isZero();
        });
    }

    @Test
    void holdsChineseEnglishAndMongolianTitles() {
        assertThat(items).filteredOn(i -> i.title().isbn().startsWith("9787")).hasSize(14);
        assertThat(items).filteredOn(i -> i.title().isbn().startsWith("9780")).hasSize(8);
        assertThat(items)
                .filteredOn(i -> i.title().title().matches(".*[\\u0400-\\u04FF].*"))
                .hasSize(8);
    }

    @Test
    void hasEveryCaseThatAReturnCanMeet() {
        assertThat(items)
                .extracting(SimItem::circulation)
                .contains(
                        new SimCirculation.OnLoan(),
                        new SimCirculation.OnShelf(),
                        new SimCirculation.ClaimedReturned(),
                        new SimCirculation.Lost(),
                        new SimCirculation.InLibraryOnly())
                .anyMatch(SimCirculation.InTransit.class::isInstance);
        assertThat(items)
                .filteredOn(i -> i.circulation().equals(new SimCirculation.OnLoan()))
                .hasSizeGreaterThan(20)
                .extracting(SimItem::hold)
                .contains(new SimHold.NoHold(), new SimHold.Here())
                .anyMatch(SimHold.Elsewhere.class::isInstance);
    }

    @Test
    void saysWhatIsWrongWithALine() {
        assertThatThrownBy(() -> SimCatalogue.item("1\t2")).hasMessage("expected 8 columns, found 2");
        assertThatThrownBy(() -> SimCatalogue.item("1\t2\t3\t4\t5\t6\teaten\t-"))
                .hasMessageContaining("eaten");
    }

    private static int weightedSum(String isbn) {
        int sum = 0;
        for (int i = 0; i < isbn.length(); i++) {
            sum += (isbn.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum;
    }
}
