package org.caiyun.sim.soak.invariant;

import java.util.ArrayList;
import java.util.Collections;
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
import org.caiyun.kiosk.tag.TagModel;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.peer.ChuteBoard;
import org.caiyun.sim.peer.ChuteBoard.Lamp;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.world.ChuteDrives;
import org.caiyun.sim.world.ChuteModel;
import org.caiyun.sim.world.ChuteSensor;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimChip;
import org.jspecify.annotations.Nullable;

/** What the invariants look at together: the stage, and what its journal has told. */
final class Observed {
    private static final String CHUTE = "CHUTE";
    private static final ChuteSensor MOUTH = new ChuteSensor.Mouth();
    private static final ChuteSensor CAPTIVE = new ChuteSensor.Captive();
    /** A machine of this size has no reason to do so much without a nanosecond passing. */
    static final int EVENTS_AT_ONCE = 20_000;

    final SteppedStage stage;
    /** Only looked at here; the stage lets whoever asks it for its site change it, and looks at every peer again. */
    final SimulatedSite site;

    final KioskConfig config;
    final BinRules bins;
    /** Whether it is judged where books are. */
    final boolean placesToo;

    final SoughtByStaff sought = new SoughtByStaff(this);
    final Inside inside = new Inside();
    final ToldPlatform told = new ToldPlatform();

    private final Map<ReturnId, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Account> lastVisitOfBarcode = new HashMap<>();
    private final Map<String, Account> lastVisitOfBook = new HashMap<>();
    private final Map<Uid, SimBook> bookOfTag = new HashMap<>();
    private final Map<Uid, SimChip> tags = new HashMap<>();
    private final SimLibrary library;
    private final ChuteModel chute;
    private final ChuteBoard board;
    private @Nullable MachineState lastState;
    private boolean stateChanged;
    private ChuteDrives drives = ChuteDrives.OFF;
    private boolean readyLamp;
    private int undurable;
    private int executions;
    /** A fact, a command, a move of a book or a piece of paper since the last look. */
    private boolean news = true;

    private Uptime lastEvent = Uptime.ZERO;
    private Uptime lastAcross = Uptime.ZERO;
    private Uptime lastBlind = Uptime.ZERO;
    private Uptime lastUnwatched = Uptime.ZERO;
    private int eventsAtOnce;
    private long lastRecord;

    Observed(SteppedStage stage, boolean placesToo) {
        this.stage = stage;
        this.placesToo = placesToo;
        site = stage.site();
        config = stage.config();
        bins = new BinRules(config.bins(), config.rules().sorting());
        library = site.library();
        chute = site.chute();
        board = site.board();
        for (var book : site.world().books()) {
            moved(book, new Place.Outside(), site.world().placeOf(book.id()));
        }
    }

    void note(FactRecord record) {
        lastRecord = record.seq();
        told.note(record);
        switch (record.fact()) {
            case ReturnFact fact -> note(fact, record);
            case KioskFact.BinEmptied emptied ->
                accounts.values().forEach(account -> {
                    if (account.summary().bin() == emptied.bin().number()) {
                        account.withStaff = true;
                    }
                });
            case KioskFact.Started _ -> lastUnwatched = record.uptime();
            case KioskFact.DeviceDown down when down.device().equals(CHUTE) -> lastUnwatched = record.uptime();
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
            if (named.model() == TagModel.UID) {
                // the library is told another name of it
                account.book.ifPresent(book -> lastVisitOfBarcode.put(book.barcode(), account));
            }
        }
        account.note(fact, record);
        sought.note(fact, record);
    }

    void moved(SimBook book, Place from, Place to) {
        inside.moved(book, from, to, lastRecord);
        boolean onlyStaffReach = from instanceof Place.Captive || from instanceof Place.Belt;
        if (onlyStaffReach && to instanceof Place.Outside) {
            // whom the machine has asked for its jam; it sees only at its next look that the way is clear
            lastVisitOf(book).filter(visit -> visit.jammed).ifPresent(visit -> visit.withStaff = true);
        }
    }

    /** Whether a book lies behind the shutter or on the belt that nobody has been asked to find since it went in. */
    boolean holdsUnsought() {
        var unsought = new ArrayList<Long>();
        inside.since().forEach((book, since) -> {
            if (!sought.isSought(book, since)) {
                unsought.add(since);
            }
        });
        return !unsought.isEmpty() && !sought.accountsFor(unsought.size(), Collections.min(unsought));
    }

    void hearNews() {
        news = true;
    }

    /**
     * After an event: whether anything has changed since the last look that an invariant looks at. Time is not meant,
     * but that it stands still.
     */
    boolean look() {
        noteTime();
        boolean changed = news;
        news = false;
        changed |= kioskHasGoneOn();
        changed |= machineHasGoneOn();
        return changed || eventsAtOnce > EVENTS_AT_ONCE;
    }

    private void noteTime() {
        var now = now();
        eventsAtOnce = now.equals(lastEvent) ? eventsAtOnce + 1 : 0;
        lastEvent = now;
    }

    /** Each step shows with a state of its own. */
    @SuppressWarnings("ReferenceEquality")
    private boolean kioskHasGoneOn() {
        var kiosk = stage.kiosk();
        var state = kiosk.isPresent() ? kiosk.get().state() : null;
        int waiting = kiosk.isPresent() ? kiosk.get().undurable() : 0;
        stateChanged = state != lastState;
        boolean changed = stateChanged || waiting != undurable;
        lastState = state;
        undurable = waiting;
        return changed;
    }

    /** Each command to the board makes drives of its own. */
    @SuppressWarnings("ReferenceEquality")
    private boolean machineHasGoneOn() {
        var driven = chute.drives();
        boolean lit = board.isLit(Lamp.READY);
        int ran = library.executionCount();
        noteAcross();
        boolean changed = driven != drives || lit != readyLamp || ran != executions;
        drives = driven;
        readyLamp = lit;
        executions = ran;
        return changed;
    }

    private void noteAcross() {
        if (!chute.sees(CAPTIVE)) {
            return;
        }
        if (chute.sees(MOUTH)) {
            lastAcross = lastEvent;
        } else if (!site.mouthIsFree()) {
            lastBlind = lastEvent;
        }
    }

    /** When something was last seen on both sides of the shutter; {@link Uptime#ZERO} for never. */
    Uptime lastAcross() {
        return lastAcross;
    }

    /** When the mouth last called free what lay there, and something was seen inside as well. */
    Uptime lastBlind() {
        return lastBlind;
    }

    /** When the program was last told of what it had not seen: it started, or the board was gone. */
    Uptime lastUnwatched() {
        return lastUnwatched;
    }

    /** The kiosk's state; absent while it has no power. */
    Optional<MachineState> state() {
        return Optional.ofNullable(lastState);
    }

    /** Whether so much has happened without a nanosecond passing that it will never end. */
    boolean timeStands() {
        return eventsAtOnce > EVENTS_AT_ONCE;
    }

    /** Whether the ready lamp was lit at the last look. */
    boolean isReadyLit() {
        return readyLamp;
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
        return site.world().placeOf(book.id());
    }

    /** The place of what lies in this bin. */
    Place placeIn(int bin) {
        return new Place.InBin(bins.outputOf(new Bin(bin)));
    }

    /** Books that came into the world later are found when their tags are first asked for. */
    Optional<SimBook> book(Uid uid) {
        if (!bookOfTag.containsKey(uid)) {
            learnBooks();
        }
        return Optional.ofNullable(bookOfTag.get(uid));
    }

    Optional<SimChip> tag(Uid uid) {
        return book(uid).flatMap(_ -> Optional.ofNullable(tags.get(uid)));
    }

    private void learnBooks() {
        for (var book : site.world().books()) {
            for (var tag : book.chips()) {
                bookOfTag.put(tag.uid(), book);
                tags.put(tag.uid(), tag);
            }
        }
    }
}
