package org.caiyun.sim.soak.invariant;

import java.util.List;
import java.util.TreeSet;
import org.caiyun.kiosk.decide.MachineKind;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.flow.Step;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.ModelledStore;
import org.caiyun.kiosk.store.OutboxRow;
import org.caiyun.kiosk.store.Store;
import org.caiyun.sim.stage.Disk;
import org.caiyun.sim.world.ChuteDrives;
import org.caiyun.sim.world.Place;

/** What the program would do to the world if it drove its machine, its disk and its library wrongly. */
final class BugsInTheMachine {
    static final List<Planted> ALL = List.of(
            new Planted(ReturnedIsInside.class, "the book is handed out again before it is checked in", HandedOut::new),
            new Planted(OneBookBehindTheShutter.class, "a second book is drawn in on top of the first", DrawnIn::new),
            new Planted(DrivesAgree.class, "the belt is driven both ways", BothWays::new),
            new Planted(DrivesAgree.class, "two diverters are out", TwoDiverters::new),
            new Planted(DrivesAgree.class, "the shutter opens while a book travels", ShutterOpens::new),
            new Planted(SecuredIsSecured.class, "a tag forgets what was written", Forgetful::new),
            new Planted(GivenBackIsNotCheckedIn.class, "a book is checked in and given back", CheckedInAnyway::new),
            new Planted(DropGivesNothingBack.class, "a drop decides to give a book back", GivesBack::new),
            new Planted(NoDoubleReturn.class, "each check-in is sent twice", SentTwice::new),
            new Planted(NoLostReturn.class, "a loan that was answered for stays open", StaysOpen::new),
            new Planted(BookIsWhereTheJournalSays.class, "a book falls into a bin unheard of", FallsUnheard::new),
            new Planted(JournalIsAChain.class, "the disk says written and writes nothing", Lying::new));

    private BugsInTheMachine() {}

    private static final class HandedOut implements PlantedBug {
        @Override
        public void runs(ReturnCommand command, Day day) {
            if (command instanceof ReturnCommand.CheckIn) {
                day.stage.site().remove(Day.PLAIN, day.stage.now());
            }
        }
    }

    private static final class DrawnIn implements PlantedBug {
        @Override
        public void runs(ReturnCommand command, Day day) {
            if (command instanceof ReturnCommand.CheckIn) {
                day.stage.site().world().move(Day.SPARE, new Place.Captive());
            }
        }
    }

    private static void driveOnRoute(ReturnCommand command, Day day, ChuteDrives drives) {
        if (command instanceof ReturnCommand.RouteTo) {
            day.stage.site().chute().drive(drives, day.stage.now());
        }
    }

    private static final class BothWays implements PlantedBug {
        @Override
        public void runs(ReturnCommand command, Day day) {
            driveOnRoute(command, day, new ChuteDrives(false, true, true, new TreeSet<>()));
        }
    }

    private static final class TwoDiverters implements PlantedBug {
        @Override
        public void runs(ReturnCommand command, Day day) {
            driveOnRoute(command, day, new ChuteDrives(false, true, false, new TreeSet<>(List.of(2, 3))));
        }
    }

    private static final class ShutterOpens implements PlantedBug {
        @Override
        public void runs(ReturnCommand command, Day day) {
            driveOnRoute(command, day, new ChuteDrives(true, true, false, new TreeSet<>()));
        }
    }

    private static final class Forgetful implements PlantedBug {
        @Override
        public void durable(List<FactRecord> records, Day day) {
            if (records.stream().anyMatch(record -> record.fact() instanceof ReturnFact.Secured)) {
                day.book(Day.PLAIN).tags().getFirst().writeAfi(0xC2);
            }
        }
    }

    private static final class CheckedInAnyway implements PlantedBug {
        @Override
        public void runs(ReturnCommand command, Day day) {
            if (command instanceof ReturnCommand.GiveBack) {
                var book = day.book("foreign");
                day.stage.site().library().checkIn(book.barcode(), day.stage.wall(), day.stage.wall(), false);
            }
        }
    }

    private static final class GivesBack implements PlantedBug {
        @Override
        public MachineKind kind() {
            return MachineKind.DROP;
        }

        @Override
        public Step does(MachineState before, Step step, Moment now) {
            return PlantedBug.facts(
                    step,
                    fact -> fact instanceof ReturnFact.Decided(var id, var _, var why) && why == Reason.FOREIGN_ITEM
                            ? new ReturnFact.Decided(id, false, why)
                            : fact);
        }
    }

    private static final class SentTwice implements PlantedBug {
        @Override
        public void durable(List<FactRecord> records, Day day) {
            if (records.stream().anyMatch(record -> record.fact() instanceof ReturnFact.CheckedIn)) {
                var library = day.stage.site().library();
                var first = library.execution(library.executionCount() - 1);
                library.checkIn(first.barcode(), first.returned(), day.stage.wall(), false);
            }
        }
    }

    private static final class StaysOpen implements PlantedBug {
        @Override
        public void durable(List<FactRecord> records, Day day) {
            if (records.stream().anyMatch(record -> record.fact() instanceof ReturnFact.CheckedIn)) {
                day.stage.site().library().lend(day.book(Day.PLAIN).barcode());
            }
        }
    }

    private static final class FallsUnheard implements PlantedBug {
        @Override
        public void runs(ReturnCommand command, Day day) {
            if (command instanceof ReturnCommand.RouteTo) {
                day.stage.site().world().move(Day.SPARE, new Place.InBin(2));
            }
        }
    }

    /** Keeps nothing; the next start finds an empty journal. */
    private static final class Lying implements PlantedBug {
        @Override
        public Disk disk(String journal) {
            return () -> new Store() {
                private final Store nothing = new ModelledStore(journal);

                @Override
                public Contents contents() {
                    return nothing.contents();
                }

                @Override
                public CommitResult commit(List<FactRecord> records) {
                    return new CommitResult.Committed();
                }

                @Override
                public List<OutboxRow> outbox(String destination, int limit) {
                    return nothing.outbox(destination, limit);
                }

                @Override
                public void close() {
                    nothing.close();
                }
            };
        }
    }
}
