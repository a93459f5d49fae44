package org.caiyun.sim.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorldTest {
    private final World world = new World();

    @Test
    void countsTheBooksOfEachPlaceAsTheyMove() {
        add("one", "two", "three");

        world.move("one", new Place.InBin(2));
        world.move("one", new Place.InBin(2));
        world.move("two", new Place.InBin(2));
        world.move("two", new Place.Belt());

        assertThat(world.count(new Place.Outside())).isEqualTo(1);
        assertThat(world.count(new Place.InBin(2))).isEqualTo(1);
        assertThat(world.count(new Place.Belt())).isEqualTo(1);
        assertThat(world.count(new Place.Mouth())).isZero();
    }

    @Test
    void listsTheBooksOfAPlaceInTheOrderInWhichTheyWereAdded() {
        add("b", "c", "a");

        world.move("a", new Place.Mouth());
        world.move("b", new Place.Mouth());

        assertThat(world.booksAt(new Place.Mouth())).extracting(SimBook::id).containsExactly("b", "a");
    }

    private void add(String... ids) {
        List.of(ids).forEach(id -> world.add(new SimBook(id, "3100000000017", "", List.of())));
    }
}
