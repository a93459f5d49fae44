package org.caiyun.sim.soak.invariant;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.decide.BinRules;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.run.Kiosk;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.world.ChuteSensor;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimTag;
import org.jspecify.annotations.Nullable;

/** What the invariants look at together: the stage, and what its journal has told. */
final class Observed {
    /** Within it a machine at rest has seen that something appeared. */
    private static final Duration A_LOOK = Duration.ofMillis(500);

    final SteppedStage stage;
    final KioskConfig config;
    final BinRules bins;

    private final Map<ReturnId, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Account> lastVisitOfBarcode = new HashMap<>();
    private final Map<String, Account> lastVisitOfBook = new HashMap<>();
    private final Map<Uid, SimBook> bookOfTag = new HashMap<>();
    private final Map<Uid, SimTag> tags = new HashMap<>();
    private final Map<Lie, Uptime> liedAt = new EnumMap<>(Lie.class);
    private @Nullable MachineState lastState;
    private boolean stateChanged;
    private int captive;
    private int onBelt;

    /** A sensor whose lie hides what no other sees. */
    enum Lie {
        MOUTH(new ChuteSensor.Mouth()),
        BELT(new ChuteSensor.Belt()),
        CAPTIVE(new ChuteSensor.Captive());

        @SuppressWarnings("ImmutableEnumChecker")
        private final ChuteSensor sensor;

        Lie(ChuteSensor sensor) {
            this.sensor = sensor;
        }
    }

    Observed(SteppedStage stage) {
        this.stage = stage;
        config = stage.config();
        bins = new BinRules(config.bins());
        for (var book : stage.site().world().books()) {
            moved(new Place.Outside(), stage.site().world().placeOf(book.id()));
        }
    }

    void note(FactRecord record) {
        switch (record.fact()) {
            case ReturnFact fact -> note(fact, record);
            case KioskFact.BinEmptied emptied ->
                accounts.values().forEach(account -> {
                    if (account.summary().bin() == emptied.bin().number()) {
                        account.withStaff = true;
                    }
                });
            case KioskFact _, ReceiptFact _ -> {}
        }
    }

    private void note(ReturnFact fact, FactRecord record) {
        var account = accounts.computeIfAbsent(fact.id(), id -> new Account(id, record));
        if (fact instanceof ReturnFact.Identified named) {
            account.book =
                    named.tags().stream().flatMap(tag -> book(tag).stream()).findFirst();
            lastVisitOfBarcode.put(named.item().text(), account);
            account.book.ifPresent(book -> lastVisitOfBook.put(book.id(), account));
        }
        account.note(fact, record);
    }

    void moved(Place from, Place to) {
        count(from, -1);
        count(to, 1);
    }

    private void count(Place place, int more) {
        switch (place) {
            case Place.Captive _ -> captive += more;
            case Place.Belt _ -> onBelt += more;
            case Place.Outside _, Place.Mouth _, Place.InBin _ -> {}
        }
    }

    /** After an event: whether the kiosk has gone on, which each step shows with a state of its own. */
    @SuppressWarnings("ReferenceEquality")
    void look() {
        noteLies();
        var state = stage.kiosk().map(Kiosk::state).orElse(null);
        stateChanged = state != lastState;
        lastState = state;
    }

    private void noteLies() {
        var chute = stage.site().chute();
        if (chute.isSound()) {
            return;
        }
        for (var lie : Lie.values()) {
            if (chute.lies(lie.sensor)) {
                liedAt.put(lie, now());
            }
        }
    }

    /** Whether such a sensor may say what is not so, or did a moment ago. */
    boolean liesOrJustDid(Lie lie) {
        return lied(lie) && liedAt.getOrDefault(lie, Uptime.ZERO).plus(A_LOOK).compareTo(now()) >= 0;
    }

    /** Whether such a sensor may ever have said what was not so. */
    boolean lied(Lie lie) {
        return liedAt.containsKey(lie);
    }

    /** Whether such a sensor may have said what was not so, since this visit began. */
    boolean lied(Lie lie, Account visit) {
        return liedAt.getOrDefault(lie, Uptime.ZERO).compareTo(visit.begunAt) >= 0;
    }

    /** The kiosk's state; absent while it has no power. */
    Optional<MachineState> state() {
        return Optional.ofNullable(lastState);
    }

    /** Whether the last event gave the kiosk another state. */
    boolean stateChanged() {
        return stateChanged;
    }

    Uptime now() {
        return stage.now();
    }

    Iterable<Account> accounts() {
        return accounts.values();
    }

    Optional<Account> account(ReturnId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    Optional<Account> lastVisitOf(SimBook book) {
        return Optional.ofNullable(lastVisitOfBook.get(book.id()));
    }

    Optional<Account> lastVisitOf(String barcode) {
        return Optional.ofNullable(lastVisitOfBarcode.get(barcode));
    }

    Place placeOf(SimBook book) {
        return stage.site().world().placeOf(book.id());
    }

    /** The place of what lies in this bin. */
    Place placeIn(int bin) {
        return new Place.InBin(bins.outputOf(new Bin(bin)));
    }

    int captive() {
        return captive;
    }

    int onBelt() {
        return onBelt;
    }

    /** Books that came into the world later are found when their tags are first asked for. */
    Optional<SimBook> book(Uid uid) {
        if (!bookOfTag.containsKey(uid)) {
            learnBooks();
        }
        return Optional.ofNullable(bookOfTag.get(uid));
    }

    Optional<SimTag> tag(Uid uid) {
        return book(uid).flatMap(_ -> Optional.ofNullable(tags.get(uid)));
    }

    private void learnBooks() {
        for (var book : stage.site().world().books()) {
            for (var tag : book.tags()) {
                bookOfTag.put(tag.uid(), book);
                tags.put(tag.uid(), tag);
            }
        }
    }
}
