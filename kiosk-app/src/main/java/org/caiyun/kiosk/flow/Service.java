package org.caiyun.kiosk.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.ChuteCommand.Lamp;
import org.caiyun.kiosk.decide.OpeningHours;
import org.caiyun.kiosk.item.ReturnId;

/** What the machine as a whole can do right now. */
public record Service(
        boolean readerReady,
        boolean chuteReady,
        Scanner scanner,
        boolean journalReady,
        Link link,
        Way way,
        Doors doors,
        Wall wall,
        Faults faults,
        Set<Lamp> lit) {
    public static final Service STARTING = new Service(
            false,
            false,
            Scanner.AWAY,
            true,
            new Link.Down(),
            new Way.Clear(),
            Doors.ALWAYS_OPEN,
            new Wall.Unread(),
            Faults.NONE,
            Set.of());

    public Service {
        lit = Set.copyOf(lit);
    }

    /**
     * The scanner of the slot.
     *
     * @param looking it has been told that something lies before it
     */
    public record Scanner(boolean ready, boolean looking) {
        static final Scanner AWAY = new Scanner(false, false);

        Scanner ready(boolean next) {
            return new Scanner(next, looking);
        }

        Scanner looking(boolean next) {
            return new Scanner(ready, next);
        }
    }

    /** The link to the library. */
    public sealed interface Link {
        record Down() implements Link {}

        /**
         * Answering; {@code canSettle} when the library offers item information, {@code steady} when it has held for a
         * while.
         */
        record Up(boolean canSettle, boolean steady) implements Link {}
    }

    /** The way from the slot to the bins. */
    public sealed interface Way {
        record Clear() implements Way {}

        /**
         * Something is stuck, or nobody has looked yet whether something is; the sensors are looked at again and again
         * until staff have cleared it.
         */
        record Blocked(List<ReturnId> stuck, Ask ask, Uptime until) implements Way {
            public Blocked {
                stuck = List.copyOf(stuck);
            }
        }
    }

    /**
     * What the calendar says.
     *
     * @param look when to look at the calendar again; absent where it never changes
     */
    public record Doors(OpeningHours.Now now, Optional<Uptime> look) {
        static final Doors ALWAYS_OPEN = new Doors(new OpeningHours.Now.Open(true), Optional.empty());
    }

    /** What is known of the wall clock. */
    public sealed interface Wall {
        record Unread() implements Wall {}

        /** Since this moment it is right, or is not, and nobody has set it. */
        record Read(Moment since) implements Wall {}
    }

    /** The numbers of what is wrong now, as the screen shows them; empty text where nothing is. */
    public record Faults(String reader, String chute, String printer, String scanner, String journal) {
        static final Faults NONE = new Faults("", "", "", "", "");

        Faults with(ReturnEvent.Device device, String number) {
            return switch (device) {
                case READER -> new Faults(number, chute, printer, scanner, journal);
                case CHUTE -> new Faults(reader, number, printer, scanner, journal);
                case PRINTER -> new Faults(reader, chute, number, scanner, journal);
                case SCANNER -> new Faults(reader, chute, printer, number, journal);
            };
        }

        Faults withJournal(String number) {
            return new Faults(reader, chute, printer, scanner, number);
        }
    }

    /** Whether a patron may be asked for a book; what is put in uninvited is read all the same. */
    public boolean invites() {
        return takesItems() && readerReady;
    }

    /** Whether a new item may be begun with. */
    public boolean takesItems() {
        return chuteReady && journalReady && way instanceof Way.Clear && doors.now() instanceof OpeningHours.Now.Open;
    }

    Service reader(boolean ready) {
        return new Service(ready, chuteReady, scanner, journalReady, link, way, doors, wall, faults, lit);
    }

    Service chute(boolean ready) {
        return new Service(readerReady, ready, scanner, journalReady, link, way, doors, wall, faults, lit);
    }

    Service scanner(Scanner next) {
        return new Service(readerReady, chuteReady, next, journalReady, link, way, doors, wall, faults, lit);
    }

    Service journal(boolean ready) {
        return new Service(readerReady, chuteReady, scanner, ready, link, way, doors, wall, faults, lit);
    }

    Service link(Link next) {
        return new Service(readerReady, chuteReady, scanner, journalReady, next, way, doors, wall, faults, lit);
    }

    Service way(Way next) {
        return new Service(readerReady, chuteReady, scanner, journalReady, link, next, doors, wall, faults, lit);
    }

    Service doors(Doors next) {
        return new Service(readerReady, chuteReady, scanner, journalReady, link, way, next, wall, faults, lit);
    }

    Service wall(Wall next) {
        return new Service(readerReady, chuteReady, scanner, journalReady, link, way, doors, next, faults, lit);
    }

    Service faults(Faults next) {
        return new Service(readerReady, chuteReady, scanner, journalReady, link, way, doors, wall, next, lit);
    }

    Service lit(Set<Lamp> next) {
        return new Service(readerReady, chuteReady, scanner, journalReady, link, way, doors, wall, faults, next);
    }
}
