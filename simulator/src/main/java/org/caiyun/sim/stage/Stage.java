package org.caiyun.sim.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.run.KioskInput;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronView;
import org.caiyun.sim.line.LineTap;
import org.caiyun.sim.line.LineTrouble;
import org.caiyun.sim.time.MovableClock;

/**
 * A kiosk with the world around it, in one of the two modes. The world and its peers belong to the stage's own thread:
 * whoever looks at them does it inside {@link #see}.
 */
public interface Stage extends AutoCloseable {
    /** The mode's name in reports. */
    String mode();

    SimulatedSite site();

    /** Does something with the site on the stage's thread. */
    <T> T see(Supplier<T> look);

    /** Starts the firmware, also after {@link #kill}. */
    void boot();

    /** The firmware is gone from one instruction to the next; devices keep their state. */
    void kill();

    /** Lets time pass: steps the clock, or waits. */
    void pass(Duration duration);

    /** Lets time pass until this holds, at most so long; false when it never held. */
    boolean passUntil(BooleanSupplier holds, Duration atMost);

    /** The patron presses something on the screen. */
    void press(PatronIntent intent);

    /** What the patron's screen shows; absent while no firmware runs. */
    Optional<PatronView> view();

    /** Staff do or say something at the machine. */
    void tell(KioskInput.FromStaff input);

    void unplug(LineName line);

    void plug(LineName line);

    void silence(LineName line, boolean on);

    /** The line does this to some of what it carries, until it no longer does. */
    void damage(LineName line, LineTrouble trouble, boolean on);

    /** The line is gone and comes back as another device; then it is gone once more, and comes back as itself. */
    void impersonate(LineName line, boolean on);

    /** The journal's disk is so, until it is no longer. */
    void suffer(DiskTrouble trouble, boolean on);

    /** The next commit is the only one to suffer this; or, before it came, no longer. */
    void sufferOnce(DiskTrouble trouble, boolean on);

    /** True while a trouble of {@link #sufferOnce} waits for its commit. */
    boolean awaits(DiskTrouble trouble);

    /** The kiosk's wall clock; absent where it is the machine's own, which nobody may move. */
    Optional<MovableClock> movableClock();

    /** Who hears what passes on the lines of the site's peers, on the thread that runs them. */
    void tap(LineTap listener);

    /** The facts of {@link #facts} from this one on, counted from 0. */
    List<FactRecord> factsFrom(int first);

    /** Everything that has become durable, in order, over all boots. */
    List<FactRecord> facts();

    /** The clock of the site. */
    Uptime now();

    /** The wall clock of the site. */
    Instant wall();

    /** Whether the kiosk has come so far right now. */
    boolean isSeen(Sight sight);

    @Override
    void close();
}
