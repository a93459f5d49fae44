package org.caiyun.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.decide.Identify;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.MachineKind;
import org.caiyun.kiosk.decide.OpeningHours;
import org.caiyun.kiosk.decide.Ownership;
import org.caiyun.kiosk.decide.ReturnPolicy.Unidentified;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.ModelledStore;
import org.caiyun.kiosk.tag.SecurityMark;

/** Drives the machine by hand: one event at a time, keeping the facts and the commands of the last step. */
final class Run {
    static final Instant EIGHT = Instant.parse("2026-11-22T00:00:00Z");
    static final KioskIdentity IDENTITY = new KioskIdentity("NMG-01", "J1");
    static final Bin ORDINARY = Site.ORDINARY;
    static final Bin STAFF = Site.STAFF;
    static final Bin CATALOGUING = Site.CATALOGUING;

    /** The worked example of ISO 28560-2 (GB/T 35660.2): item 123456789012, owner US-InU-Mu. */
    static final TagImage OURS = tag(
            "E004010809B9CB12", 0x06, "9100051CBE991A14 0201D0 140204B3 4607441CB6E2E335D6 830207ACC09EBAA06F6B0000");
    /** Example B.1 of DS/INF 163-1: item 1000000056, owner DK-718500. */
    static final TagImage FOREIGN =
            tag("E00401001159139F", 0x3E, "1101013130303030303030353600000000000098A4444B3731383530300000000000");

    static final TagImage BLANK = tag("E004010000000001", 0x00, "00000000000000000000000000000000");

    static final CheckInOutcome CHECKED_IN = new CheckInOutcome.CheckedIn(CheckInAnswer.bare(true, "红楼梦"));
    static final CheckInOutcome HOLD =
            new CheckInOutcome.CheckedIn(new CheckInAnswer(true, AlertType.HOLD_HERE, "红楼梦", "", "", ""));

    final ReturnMachine machine;
    final Rules rules;
    final List<Fact> facts = new ArrayList<>();
    MachineState state;
    List<ReturnCommand> commands = List.of();
    private List<TagImage> read = List.of();
    Moment now = new Moment(Uptime.ZERO, EIGHT);

    Run(ReceiptMode receipts) {
        this(new Site().receipts(receipts));
    }

    private Run(Site site) {
        rules = site.rules();
        machine = new ReturnMachine(rules);
        state = MachineState.empty(IDENTITY, 1);
    }

    /** Everything is up and nothing lies in the slot. */
    static Run ready() {
        return ready(ReceiptMode.ASK);
    }

    static Run ready(ReceiptMode receipts) {
        return ready(new Run(receipts));
    }

    /** At a site that wants items without a name taken for staff. */
    static Run takingTheUnidentified() {
        return ready(new Run(new Site().unidentified(Unidentified.STAFF)));
    }

    /** At a site with a link to the Caiyun platform, and a bin for cataloguing. */
    static Run withPlatform() {
        return ready(new Run(new Site().withPlatform()));
    }

    /** The same, and the slot has a scanner. */
    static Run withPlatformAndScanner() {
        return scanning(new Site().labels(Identify.Sets.SINGLY).withPlatform());
    }

    /** The same, and the tagged parts of a set come back together. */
    static Run withPlatformAndWholeSets() {
        return ready(new Run(new Site().wholeSets().withPlatform()));
    }

    /** At a site with another calendar, with or without somebody to call. */
    static Run at(OpeningHours hours, boolean staffCalls) {
        return ready(new Run(new Site().hours(hours).staffCalls(staffCalls)));
    }

    /** At a site whose slot has a scanner: labels are barcodes of twelve digits, those of shops CY and digits. */
    static Run withScanner() {
        return scanning(new Site().labels(Identify.Sets.SINGLY));
    }

    /** The same, and one tag stands for a set whose other pieces have none. */
    static Run pieceByPiece() {
        return scanning(new Site().labels(Identify.Sets.PIECE_BY_PIECE));
    }

    private static Run scanning(Site site) {
        var run = ready(new Run(site));
        run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.SCANNER, "scanner"));
        run.facts.clear();
        return run;
    }

    /** At a site whose library knows its items by the numbers of tags that say nothing. */
    static Run namingByNumber() {
        return ready(new Run(new Site().namesByNumber()));
    }

    /** At a site where the tagged parts of a set come back together. */
    static Run withWholeSets() {
        return ready(new Run(new Site().wholeSets()));
    }

    /** A machine that cannot give back. */
    static Run drop() {
        return ready(new Run(new Site().kind(MachineKind.DROP)));
    }

    /** At a site whose gates look for this. */
    static Run withGates(SecurityMark security) {
        return ready(new Run(new Site().gatesLookFor(security)));
    }

    /** With so long between two check-ins that the library is owed. */
    static Run paced(Duration pace) {
        return ready(new Run(new Site().paced(pace)));
    }

    /** The ordinary bin holds so many. */
    static Run withRoomFor(int items) {
        return ready(new Run(new Site().roomFor(items)));
    }

    private static Run ready(Run run) {
        run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.READER, "reader"));
        run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.CHUTE, "board"));
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, false, false));
        run.on(new ReturnEvent.LibraryUp(true));
        run.facts.clear();
        return run;
    }

    /** An own item of that name. */
    static ItemInSlot.Named named(String item) {
        return new ItemInSlot.Labelled(new Barcode(item), List.of(), new Ownership.Own());
    }

    static TagImage tag(String uid, int dsfid, String memory) {
        return new TagImage.Hf(Uid.ofHex(uid), 0xC2, dsfid, 4, Bytes.ofHex(memory));
    }

    Run on(ReturnEvent event) {
        if (event instanceof ReturnEvent.TagsRead(var _, var images, var _)) {
            read = images;
        }
        take(machine.on(state, event, now));
        return this;
    }

    void take(Step step) {
        state = step.state();
        facts.addAll(step.facts());
        commands = step.commands();
    }

    /** The time passes without any answer. */
    Run after(Duration duration) {
        now = new Moment(now.uptime().plus(duration), now.wall().plus(duration), now.wallTrusted());
        return on(new ReturnEvent.Tick());
    }

    /** The last step's only command of this kind. */
    <C extends ReturnCommand> C command(Class<C> kind) {
        var found = commands.stream().filter(kind::isInstance).map(kind::cast).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + kind.getSimpleName() + " in " + commands);
        }
        return found.getFirst();
    }

    boolean has(Class<? extends ReturnCommand> kind) {
        return commands.stream().anyMatch(kind::isInstance);
    }

    List<String> factNames() {
        return facts.stream().map(f -> f.getClass().getSimpleName()).toList();
    }

    <F extends Fact> F fact(Class<F> kind) {
        return facts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((_, b) -> b)
                .orElseThrow();
    }

    CommandId reading() {
        return command(ReturnCommand.ReadTag.class).command();
    }

    Run inserted(TagImage... images) {
        on(new ReturnEvent.ItemInserted());
        return on(new ReturnEvent.TagsRead(reading(), List.of(images)));
    }

    /** Taken out of the patron's hands, and alone behind the shutter. */
    Run captured() {
        on(new ReturnEvent.Captured(command(ReturnCommand.Capture.class).command()));
        return has(ReturnCommand.ReadTag.class) ? on(new ReturnEvent.TagsRead(reading(), read)) : this;
    }

    /** A book with this label, and these tags that say nothing, is taken. */
    Run labelled(String label, TagImage... tags) {
        on(new ReturnEvent.ItemInserted());
        var reading = reading();
        on(new ReturnEvent.LabelScanned(label)).on(new ReturnEvent.TagsRead(reading, List.of(tags)));
        while (has(ReturnCommand.ReadTag.class)) {
            on(new ReturnEvent.TagsRead(reading(), List.of(tags)));
        }
        on(new ReturnEvent.Captured(command(ReturnCommand.Capture.class).command()));
        return counted(tags);
    }

    /** A power cut: another run of the program, at this site, begins with what is on the disk. */
    Run restarted(Run site) {
        var store = new ModelledStore(IDENTITY.journal());
        var records =
                new JournalWriter(store.contents(), "b1").seal(facts, now.uptime(), now.wall(), now.wallTrusted());
        if (!(store.commit(records) instanceof CommitResult.Committed)) {
            throw new AssertionError("not committed: " + records);
        }
        site.facts.clear();
        site.now = now;
        site.take(Recovery.start(store.reopened().contents(), IDENTITY, site.rules, "test", site.now));
        return site;
    }

    /** These tags are behind the shutter. */
    Run counted(TagImage... images) {
        return on(new ReturnEvent.TagsRead(reading(), List.of(images)));
    }

    Run answered(CheckInOutcome outcome) {
        return on(new ReturnEvent.CheckInEnded(
                command(ReturnCommand.CheckIn.class).command(), outcome));
    }

    Run marked(MarkOutcome outcome) {
        return on(new ReturnEvent.MarkSet(command(ReturnCommand.Secure.class).command(), outcome));
    }

    Run landed() {
        var route = command(ReturnCommand.RouteTo.class);
        return on(new ReturnEvent.ItemLanded(route.command(), route.output(), true));
    }
}
