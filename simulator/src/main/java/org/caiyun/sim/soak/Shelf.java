package org.caiyun.sim.soak;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caiyun.device.Uptime;
import org.caiyun.sim.scenario.ScenarioBook;
import org.caiyun.sim.scenario.ScenarioStep;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.World;

/** The books of a run and the hands that put them in, take them out and lend them anew. */
final class Shelf {
    /** Between a hand that takes one out and the next that puts another in. */
    private static final Duration SWAP = Duration.ofMillis(150);

    private static final Place MOUTH = new Place.Mouth();
    private static final Place CAPTIVE = new Place.Captive();
    private static final Place BELT = new Place.Belt();

    private final SteppedStage stage;
    private final Stagehand hand;
    private final List<ScenarioBook> books;
    private final World world;
    private final Set<String> seenHere = new HashSet<>();
    private Uptime handsFree = Uptime.ZERO;

    Shelf(SteppedStage stage, Stagehand hand, List<ScenarioBook> books) {
        this.stage = stage;
        this.hand = hand;
        this.books = books;
        world = stage.site().world();
    }

    /** This book, or the next that lies outside and of which the library has been told everything. */
    Optional<ScenarioBook> atHand(int preferred) {
        for (var book : from(preferred)) {
            if (place(book) instanceof Place.Outside && !isOwed(book)) {
                return Optional.of(book);
            }
        }
        return Optional.empty();
    }

    /** Each book once, this one first. */
    List<ScenarioBook> from(int preferred) {
        int first = preferred % books.size();
        return Stream.concat(books.subList(first, books.size()).stream(), books.subList(0, first).stream())
                .toList();
    }

    private boolean isOwed(ScenarioBook book) {
        return stage.kiosk()
                .filter(kiosk -> kiosk.state().owed().values().stream()
                        .anyMatch(owed -> owed.item().text().equals(book.barcode())))
                .isPresent();
    }

    /** Somebody has borrowed the book since it was here. */
    void lendIfItWasHere(ScenarioBook book) {
        if (seenHere.contains(book.id())) {
            var _ = hand.tryTo(() -> place(book) instanceof Place.Outside, new ScenarioStep.Lend(book.id()));
        }
    }

    boolean canPutIn(ScenarioBook book) {
        return mouthIsFree() && mayBePutIn(book);
    }

    private boolean mayBePutIn(ScenarioBook book) {
        // what staff took out of the machine stays with them until its return is told
        return place(book) instanceof Place.Outside && !isOwed(book) && handsFree.reachedAt(stage.now());
    }

    boolean mouthIsFree() {
        return world.count(MOUTH) == 0;
    }

    boolean insert(ScenarioBook book) {
        return handsOff(book, new ScenarioStep.Insert(book.id()));
    }

    private boolean handsOff(ScenarioBook book, ScenarioStep step) {
        boolean done = hand.tryTo(() -> canPutIn(book), step);
        if (done) {
            seenHere.add(book.id());
        }
        return done;
    }

    boolean putIn(int preferred) {
        return atHand(preferred).filter(this::insert).isPresent();
    }

    /** Pushed in past whatever lies in the mouth. */
    boolean throwIn(int preferred) {
        return atHand(preferred).filter(this::throwsIn).isPresent();
    }

    private boolean throwsIn(ScenarioBook book) {
        boolean done = hand.tryTo(() -> mayBePutIn(book), new ScenarioStep.ThrowIn(book.id()));
        if (done) {
            seenHere.add(book.id());
        }
        return done;
    }

    boolean putInTwo(int preferred) {
        var lower = atHand(preferred);
        var upper = lower.flatMap(one -> atHand(books.indexOf(one) + 1));
        if (upper.isEmpty() || upper.equals(lower)) {
            return false;
        }
        var two = List.of(lower.get(), upper.get());
        boolean done = hand.tryTo(
                () -> two.stream().allMatch(this::canPutIn),
                new ScenarioStep.InsertTwo(lower.get().id(), upper.get().id()));
        if (done) {
            two.forEach(book -> seenHere.add(book.id()));
        }
        return done;
    }

    /** The patron pulls out what lies in the mouth. */
    boolean takeFromMouth() {
        for (var book : books) {
            BooleanSupplier inMouth = () -> place(book) instanceof Place.Mouth;
            if (hand.tryTo(inMouth, new ScenarioStep.Take(book.id()))) {
                handsFree = stage.now().plus(SWAP);
                return true;
            }
        }
        return false;
    }

    /** Staff take out what lies in the machine's way while the program has no return under way there. */
    boolean removeFromMachine() {
        for (var book : books) {
            if (hand.tryTo(() -> isForgotten(book), new ScenarioStep.Remove(book.id()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isForgotten(ScenarioBook book) {
        boolean inside = place(book) instanceof Place.Captive || place(book) instanceof Place.Belt;
        return inside
                && stage.kiosk()
                        .filter(kiosk -> kiosk.state().books().isEmpty())
                        .isPresent();
    }

    /** Whether no book lies in the mouth or in the machine's way. */
    boolean allRest() {
        return mouthIsFree() && world.count(CAPTIVE) == 0 && world.count(BELT) == 0;
    }

    /** The bins with something in them. */
    List<Integer> fullBins() {
        return IntStream.rangeClosed(1, SimulatedSite.OUTPUTS)
                .filter(bin -> world.count(new Place.InBin(bin)) > 0)
                .boxed()
                .toList();
    }

    private Place place(ScenarioBook book) {
        return world.placeOf(book.id());
    }
}
