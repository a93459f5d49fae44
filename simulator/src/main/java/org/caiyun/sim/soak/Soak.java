package org.caiyun.sim.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.run.KioskInput;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.soak.invariant.Invariants;
import org.caiyun.sim.soak.invariant.Violation;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;

/** One run of many returns from one seed: patrons, faults and power cuts, and the invariants after every event. */
public final class Soak {
    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
    private static final Duration HAND = Duration.ofMillis(500);
    private static final Duration RETURN_LIMIT = Duration.ofMinutes(10);
    private static final Duration END_LIMIT = Duration.ofMinutes(30);

    private static final int LAST_FACTS = 25;

    private final long seed;
    private final Random random;
    private final SoakOptions options;
    private final SteppedStage stage;
    private final Invariants invariants;
    private final SoakFaults faults;

    /** What one run came to; the failure is absent when every invariant held. */
    public record Result(long seed, String options, int returns, long events, Optional<String> failure) {}

    public Soak(long seed, KioskConfig config) {
        this.seed = seed;
        this.random = new Random(seed);
        this.options = SoakOptions.drawn(random);
        var library = SimLibrary.of(SoakBooks.items());
        stage = SteppedStage.of(clock -> new SimulatedSite(library, clock), config, START, random.nextLong());
        stage.site().acs().reexecutes(options.reexecutes());
        SoakBooks.books(options.foreign(), random).forEach(stage.site().world()::add);
        invariants = new Invariants(stage);
        stage.watch(invariants);
        faults = new SoakFaults(stage, options, random);
    }

    public Result run(int returns) {
        int done = 0;
        try {
            stage.boot();
            faults.loseBytes(options.lostBytes());
            for (; done < returns; done++) {
                oneReturn();
            }
            settle();
            return result(done, Optional.empty());
        } catch (RuntimeException e) {
            // a violation, or a bug that broke the program down: both end the run and name it
            return result(done, Optional.of(e + "\n" + where(e)));
        }
    }

    /** What a person needs who looks into it: the moment, the last facts, the state. */
    private String where(RuntimeException e) {
        var lines = new ArrayList<String>();
        Arrays.stream(e.getStackTrace()).limit(3).map(f -> "  at " + f).forEach(lines::add);
        lines.add("uptime " + stage.now().since(Uptime.ZERO));
        var facts = stage.facts();
        facts.subList(Math.max(0, facts.size() - LAST_FACTS), facts.size())
                .forEach(r -> lines.add("  " + r.uptime().since(Uptime.ZERO) + " " + r.fact()));
        stage.kiosk().ifPresent(kiosk -> lines.add(kiosk.state().toString()));
        stage.site().world().books().stream()
                .filter(b -> !(stage.site().world().placeOf(b.id()) instanceof Place.Outside))
                .forEach(b ->
                        lines.add("  " + b.id() + " " + stage.site().world().placeOf(b.id())));
        return String.join("\n", lines);
    }

    private Result result(int returns, Optional<String> failure) {
        return new Result(seed, options.toString(), returns, stage.facts().size(), failure);
    }

    private void oneReturn() {
        var book = lentBook();
        var site = stage.site();
        expect(stage.passUntil(site::mouthIsFree, RETURN_LIMIT), "the mouth is free", book);
        stage.pass(HAND);
        faults.plan();
        expect(stage.passUntil(() -> site.insert(book.id(), stage.now()), RETURN_LIMIT), "a book can be put in", book);
        // a book that is given back is taken after a while, or left lying
        long patience = random.nextLong(Duration.ofSeconds(40).toNanos());
        stage.passUntil(() -> rests(book), Duration.ofNanos(patience));
        if (stage.isSeen(Sight.GIVING_BACK)) {
            site.take(book.id(), stage.now());
        }
        expect(stage.passUntil(() -> rests(book), RETURN_LIMIT), "every book comes to rest", book);
        if (random.nextDouble() < options.impatience()) {
            stage.press(new PatronIntent.Receipt(random.nextBoolean() ? ReceiptChoice.PRINT : ReceiptChoice.NONE));
        }
    }

    private boolean rests(SimBook book) {
        return switch (stage.site().world().placeOf(book.id())) {
            case Place.Outside _, Place.InBin _ -> stage.isSeen(Sight.NOTHING_INSIDE);
            case Place.Mouth _, Place.Captive _, Place.Belt _ -> false;
        };
    }

    /** A book in a patron's hands, on loan; when all lie in bins staff bring them back into circulation. */
    private SimBook lentBook() {
        var world = stage.site().world();
        if (world.booksAt(new Place.Outside()).isEmpty()) {
            boolean told =
                    stage.passUntil(() -> stage.isSeen(Sight.NOTHING_OWED) && stage.isSeen(Sight.IDLE), END_LIMIT);
            if (!told) {
                throw new Violation("what is owed is paid once the library is there", "it was not");
            }
            world.books().forEach(book -> world.move(book.id(), new Place.Outside()));
            IntStream.rangeClosed(1, SimulatedSite.OUTPUTS)
                    .forEach(bin -> stage.tell(new KioskInput.BinEmptied(new Bin(bin))));
        }
        List<SimBook> outside = world.booksAt(new Place.Outside());
        var book = outside.get(random.nextInt(outside.size()));
        stage.site()
                .library()
                .item(book.barcode())
                .ifPresent(_ -> stage.site().library().lend(book.barcode()));
        book.tags().forEach(tag -> tag.writeAfi(0xC2));
        return book;
    }

    /** The faults stop, and everything comes to its end within its deadlines. */
    private void settle() {
        faults.stop();
        stage.press(new PatronIntent.Receipt(ReceiptChoice.NONE));
        stage.passUntil(() -> stage.isSeen(Sight.NOTHING_OWED) && stage.isSeen(Sight.IDLE), END_LIMIT);
        invariants.everythingHasSettled();
    }

    private static void expect(boolean held, String invariant, SimBook book) {
        if (!held) {
            throw new Violation(invariant, book.id() + " did not");
        }
    }
}
