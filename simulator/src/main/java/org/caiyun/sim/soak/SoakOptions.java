package org.caiyun.sim.soak;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.caiyun.kiosk.config.BoardConfig;
import org.caiyun.kiosk.decide.MachineKind;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.sim.stage.Equipment;
import org.caiyun.sim.stage.Sorting;

/**
 * How unkind one run is, drawn from its seed. Many kinds have no share in a run, so that those that have meet in ever
 * different company.
 *
 * @param mishaps the chance of each kind of mishap in a visit, by its name; only those that were drawn
 * @param books the weight of each kind of book beside the plain ones' 1, only those that there are
 * @param mayLie those whose faults happen, of the witnesses for where a book is
 * @param machine how books get into the machine
 * @param board what its drives and sensors hang on
 * @param tags the machine's reader and the library's tags
 * @param library its manners
 * @param sorting how the site sorts
 */
record SoakOptions(
        Map<String, Double> mishaps,
        Map<SoakBook, Double> books,
        Set<Witness> mayLie,
        MachineKind machine,
        SoakBoard board,
        SoakTags tags,
        SoakLink library,
        Sorting sorting) {
    private static final int CALM_RUNS = 12;
    private static final double MOST_WEIGHT = 0.3;

    static SoakOptions of(long seed) {
        return drawn(
                Streams.OPTIONS.of(seed, 0),
                Witness.drawn(Streams.WITNESS.of(seed, 0)),
                Streams.KIND.of(seed, 0).nextInt(3) == 0 ? MachineKind.DROP : MachineKind.CHUTE,
                SoakBoard.drawn(Streams.BOARD.of(seed, 0)),
                SoakTags.drawn(Streams.READER.of(seed, 0)),
                SoakLink.drawn(Streams.LIBRARY.of(seed, 0)),
                Streams.SORTING.of(seed, 0).nextBoolean() ? Sorting.BY_RULES : Sorting.BY_PURPOSE);
    }

    SoakOptions with(SoakTags other) {
        return new SoakOptions(mishaps, books, mayLie, machine, board, other, library, sorting);
    }

    SoakOptions with(Sip2Settings.Wire wire) {
        return new SoakOptions(mishaps, books, mayLie, machine, board, tags, library.on(wire), sorting);
    }

    SoakOptions with(BoardConfig.Driver driver) {
        return new SoakOptions(mishaps, books, mayLie, machine, new SoakBoard(driver), tags, library, sorting);
    }

    SoakOptions with(MachineKind other) {
        return new SoakOptions(mishaps, books, mayLie, other, board, tags, library, sorting);
    }

    SoakOptions with(Sorting other) {
        return new SoakOptions(mishaps, books, mayLie, machine, board, tags, library, other);
    }

    /** The machine and the library of this run. */
    Equipment equipment() {
        return Equipment.with(tags.reader())
                .built(machine)
                .driving(board.driver())
                .writing(library.wire())
                .sorting(sorting);
    }

    private static SoakOptions drawn(
            Random random,
            Set<Witness> mayLie,
            MachineKind machine,
            SoakBoard board,
            SoakTags tags,
            SoakLink library,
            Sorting sorting) {
        boolean calm = random.nextInt(CALM_RUNS) == 0;
        double company = 0.05 + random.nextDouble() * 0.35;
        var mishaps = new LinkedHashMap<String, Double>();
        for (var kind : MishapKind.first()) {
            draw(kind, random, company, calm, mishaps);
        }
        var books = new LinkedHashMap<SoakBook, Double>();
        for (var book : SoakBook.values()) {
            boolean takesPart = random.nextInt(3) > 0;
            double weight = random.nextDouble() * MOST_WEIGHT;
            if (takesPart && book != SoakBook.PLAIN) {
                books.put(book, weight);
            }
        }
        // drawn last, so that all that is older stays as it was
        for (var kind : MishapKind.later()) {
            draw(kind, random, company, calm, mishaps);
        }
        return new SoakOptions(mishaps, books, mayLie, machine, board, tags, library, sorting);
    }

    private static void draw(
            MishapKind kind, Random random, double company, boolean calm, Map<String, Double> mishaps) {
        // both are always drawn, so that a kind more or less changes no other kind of this run
        boolean takesPart = random.nextDouble() < company;
        double rate = random.nextDouble() * kind.most();
        if (takesPart && !calm) {
            mishaps.put(kind.name(), rate);
        }
    }

    /** Whether this kind may happen, should it have been drawn. */
    boolean allows(MishapKind kind) {
        return mayLie.containsAll(board.misledBy(kind)) && tags.allow(kind) && board.allow(kind);
    }

    /** The witnesses that have a fault in this run. */
    Set<Witness> lying() {
        var lying = EnumSet.noneOf(Witness.class);
        for (var kind : MishapKind.values()) {
            if (mishaps.containsKey(kind.name()) && allows(kind)) {
                lying.addAll(board.misledBy(kind));
            }
        }
        return lying;
    }

    /** Where several lie nobody can know where a book is. */
    boolean placesAreJudged() {
        return lying().size() <= 1;
    }

    /** On one line, the names in their usual order. */
    @Override
    public String toString() {
        var rates = MishapKind.values().stream()
                .filter(kind -> mishaps.containsKey(kind.name()) && allows(kind))
                .map(kind -> kind.name() + "=" + share(mishaps.getOrDefault(kind.name(), 0.0)))
                .collect(Collectors.joining(" "));
        var witnesses = lying().stream().map(Witness::label).collect(Collectors.joining(", "));
        var weights = books.entrySet().stream()
                .map(e -> e.getKey().label() + "=" + share(e.getValue()))
                .collect(Collectors.joining(" "));
        return machine.name().toLowerCase(Locale.ROOT) + "; " + tags + "; " + board + "; " + library + "; sorts "
                + sorted() + "; may lie: "
                + (witnesses.isEmpty() ? "none" : witnesses)
                + (placesAreJudged() ? "" : " (places are not judged)") + "; mishaps a visit: "
                + (rates.isEmpty() ? "none" : rates) + "; books beside plain=1: " + weights;
    }

    private String sorted() {
        return sorting.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
