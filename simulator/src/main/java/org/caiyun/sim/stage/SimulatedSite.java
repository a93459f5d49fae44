package org.caiyun.sim.stage;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.config.BoardConfig;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.library.sip2.VerifyMode;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.line.LineSpeed;
import org.caiyun.sim.peer.ChuteBoard;
import org.caiyun.sim.peer.ChuteWiring;
import org.caiyun.sim.peer.EscPosPeer;
import org.caiyun.sim.peer.ModbusPeer;
import org.caiyun.sim.peer.ModbusPeerSettings;
import org.caiyun.sim.peer.Peer;
import org.caiyun.sim.peer.PinsPeer;
import org.caiyun.sim.peer.ReaderPeer;
import org.caiyun.sim.peer.ScannerPeer;
import org.caiyun.sim.peer.ScannerPeerSettings;
import org.caiyun.sim.peer.Sip2Peer;
import org.caiyun.sim.peer.Sip2Site;
import org.caiyun.sim.platform.PlatformData;
import org.caiyun.sim.platform.PlatformDoor;
import org.caiyun.sim.platform.SimPlatform;
import org.caiyun.sim.platform.store.MemoryPlatformStore;
import org.caiyun.sim.platform.store.PlatformStore;
import org.caiyun.sim.world.ChuteModel;
import org.caiyun.sim.world.ChuteTimes;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.World;

/** The place where a kiosk stands: the books, the machine's mechanics, its devices, its library and the platform. */
public final class SimulatedSite {
    public static final int OUTPUTS = 5;
    private static final int PRINTER_BAUD = 115_200;
    private static final int BOARD_BAUD = 115_200;
    private static final int SCANNER_BAUD = 9_600;
    private static final Place MOUTH = new Place.Mouth();

    private final World world = new World();
    private final SimLibrary library;
    private final ChuteModel chute = new ChuteModel(world, ChuteTimes.usual());
    private final Equipment equipment;
    private final ReaderPeer reader;
    private final EscPosPeer printer = new EscPosPeer();
    private final ChuteBoard board;
    private final Sip2Peer acs;
    private final Optional<ScannerPeer> scanner;
    private final InstantSource wallClock;
    private final Instant begun;
    private Optional<PlatformDoor> platform = Optional.empty();

    /** With the reader that most places have; {@code wallClock} is the library's own clock. */
    public SimulatedSite(SimLibrary library, InstantSource wallClock) {
        this(library, wallClock, Equipment.USUAL);
    }

    public SimulatedSite(SimLibrary library, InstantSource wallClock, Equipment equipment) {
        this(library, wallClock, equipment, acs(equipment.wire()));
    }

    /** Whose library is on another system. */
    public SimulatedSite(SimLibrary library, InstantSource wallClock, Equipment equipment, Sip2Site system) {
        this.library = library;
        this.equipment = equipment;
        this.board = board(equipment, chute);
        this.reader = SimReaders.of(equipment.reader(), world);
        this.acs = new Sip2Peer(library, system, wallClock);
        this.wallClock = wallClock;
        this.begun = wallClock.instant();
        this.scanner = equipment.scanner().map(mode -> new ScannerPeer(world, ScannerPeerSettings.of(mode)));
    }

    private static ChuteBoard board(Equipment equipment, ChuteModel chute) {
        var wiring = new ChuteWiring(OUTPUTS, equipment.bringsBack());
        return switch (equipment.board()) {
            case MODBUS_RTU -> new ModbusPeer(ModbusPeerSettings.of(1, wiring), chute);
            case PINS -> new PinsPeer(wiring, chute);
        };
    }

    /** It writes as the kiosk expects it, and hears whatever comes. */
    private static Sip2Site acs(Sip2Settings.Wire kiosk) {
        var wire = new Sip2Settings.Wire(
                kiosk.charset(), kiosk.terminator(), VerifyMode.LENIENT, kiosk.checksum(), kiosk.zone());
        return new Sip2Site(
                SimCatalogue.OWNER, Sip2Site.DEFAULT.library(), Sip2Settings.Account.NONE, wire, Sip2Site.OFFERED);
    }

    public World world() {
        return world;
    }

    public SimLibrary library() {
        return library;
    }

    public ChuteModel chute() {
        return chute;
    }

    public ReaderPeer reader() {
        return reader;
    }

    public Driver readerDriver() {
        return equipment.reader();
    }

    public Equipment equipment() {
        return equipment;
    }

    /** Whether the chute hangs on pins, which are no wire between two devices. */
    public boolean hasPins() {
        return equipment.board() == BoardConfig.Driver.PINS;
    }

    public EscPosPeer printer() {
        return printer;
    }

    public ChuteBoard board() {
        return board;
    }

    /** Absent where the slot has none. */
    public Optional<ScannerPeer> scanner() {
        return scanner;
    }

    public Sip2Peer acs() {
        return acs;
    }

    /** The platform that the kiosk asks; begun with the built-in data, in memory where it has no store yet. */
    public PlatformDoor platform() {
        if (platform.isEmpty()) {
            openPlatform(new MemoryPlatformStore());
        }
        return platform.orElseThrow();
    }

    /** Opens the platform with what this store has; before anybody asks it. */
    public void openPlatform(PlatformStore store) {
        platform = Optional.of(new PlatformDoor(SimPlatform.open(PlatformData.builtIn(), store, begun), wallClock));
    }

    /** Closes what only the platform has open. */
    void closePlatform() {
        platform.ifPresent(PlatformDoor::close);
    }

    public Map<LineName, Peer> peers() {
        var peers = new EnumMap<LineName, Peer>(LineName.class);
        peers.put(LineName.READER, reader);
        peers.put(LineName.PRINTER, printer);
        peers.put(LineName.CHUTE, board);
        peers.put(LineName.LIBRARY, acs);
        scanner.ifPresent(peer -> peers.put(LineName.SCANNER, peer));
        return peers;
    }

    public int baudRate(LineName line) {
        return switch (line) {
            case READER -> SimReaders.baudRate(equipment.reader());
            case PRINTER -> PRINTER_BAUD;
            case CHUTE -> BOARD_BAUD;
            case SCANNER -> SCANNER_BAUD;
            case LIBRARY -> throw new IllegalArgumentException("the library is on a socket");
        };
    }

    public LineSpeed speed(LineName line) {
        return switch (line) {
            case READER, PRINTER, SCANNER -> LineSpeed.ofBaudRate(baudRate(line));
            case CHUTE -> hasPins() ? LineSpeed.AT_ONCE : LineSpeed.ofBaudRate(baudRate(line));
            case LIBRARY -> LineSpeed.AT_ONCE;
        };
    }

    /** A patron puts the book into the mouth; false while another lies there. */
    public boolean insert(String book, Uptime now) {
        return chute.insert(book, now);
    }

    /**
     * Somebody borrows the book: it is outside, its tags say on loan, and the library, if it knows the book, has a loan
     * of it. False while the book is in the machine's path.
     */
    public boolean lend(String id, int onLoanAfi) {
        var place = world.placeOf(id);
        if (!(place instanceof Place.InBin) && !place.equals(new Place.Outside())) {
            return false;
        }
        var book = world.book(id);
        world.move(id, new Place.Outside());
        if (library.item(book.barcode()).isPresent()) {
            library.lend(book.barcode());
        }
        book.chips().forEach(tag -> tag.lend(onLoanAfi));
        return true;
    }

    /** A patron puts two books into the mouth at once, one lying on the other; false while another lies there. */
    public boolean insertTwo(String lower, String upper, Uptime now) {
        boolean outside = List.of(lower, upper).stream().map(world::placeOf).allMatch(new Place.Outside()::equals);
        return outside && !lower.equals(upper) && chute.insert(lower, now) && chute.throwIn(upper, now);
    }

    /** A patron pushes the book in, whatever lies in the mouth; false when it is in the machine. */
    public boolean throwIn(String book, Uptime now) {
        return chute.throwIn(book, now);
    }

    /** A patron pulls the book out of the mouth, or from behind the open shutter; false when no hand reaches it. */
    public boolean pullOut(String book, Uptime now) {
        return chute.pullOut(book, now);
    }

    /** What the belt moves has moved up to now; the {@link World} shows it there. */
    public void advance(Uptime now) {
        chute.advance(now);
    }

    public boolean mouthIsFree() {
        return world.count(MOUTH) == 0;
    }

    /** Staff open the machine and take a book out that is stuck there; false when it is not inside. */
    public boolean remove(String book, Uptime now) {
        return chute.remove(book, now);
    }

    /** Staff take everything out of a bin; the answer is how many items that was. */
    public int empty(int output) {
        return world.empty(output);
    }

    /** A patron takes the book out of the mouth; false when it is not there. */
    public boolean take(String book, Uptime now) {
        return chute.take(book, now);
    }
}
