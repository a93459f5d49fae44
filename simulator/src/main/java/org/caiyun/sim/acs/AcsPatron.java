package org.caiyun.sim.acs;

import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.sim.library.LendingDesk;
import org.caiyun.sim.library.SimHold;
import org.caiyun.sim.library.SimLoan;
import org.caiyun.sim.library.SimPatron;

/** A patron in a library's file, with what they have and what they wait for. */
record AcsPatron(SimPatron patron, List<Loan> loans, List<Wait> holds) {
    private static final int MOST = 1000;
    private static final int TEN_YEARS = 3650;
    private static final String HERE = "here";

    AcsPatron {
        loans = List.copyOf(loans);
        holds = List.copyOf(holds);
    }

    /** Negative {@code dueInDays}: it is overdue. */
    record Loan(String item, int dueInDays) {
        private static Loan from(Section s) {
            return new Loan(
                    s.required("item", text()),
                    s.optional("dueInDays", integer(-TEN_YEARS, TEN_YEARS).about("From the start."), 30));
        }
    }

    record Wait(String item, String pickup) {
        private static Wait from(Section s) {
            return new Wait(
                    s.required("item", text()),
                    s.optional("pickup", text().about("here, or the code of a branch."), HERE));
        }

        private SimHold where() {
            return pickup.equals(HERE) ? new SimHold.Here() : new SimHold.Elsewhere(pickup);
        }
    }

    static AcsPatron from(Section s) {
        return new AcsPatron(
                new SimPatron(
                        s.required("id", text()),
                        s.optional("pin", text().about("Any is right without it."), ""),
                        s.required("name", text()),
                        s.optional("blocked", text().about("Why the patron may not borrow."), ""),
                        s.optional("owes", AcsFile.amount(), 0)),
                s.optional("loans", list(section(Loan::from), 0, MOST), List.of()),
                s.optional("holds", list(section(Wait::from), 0, MOST), List.of()));
    }

    /** Every item that is named. */
    List<String> barcodes() {
        return Stream.concat(loans.stream().map(Loan::item), holds.stream().map(Wait::item))
                .toList();
    }

    void putInto(LendingDesk desk, Instant now) {
        desk.patrons().put(patron);
        for (Loan loan : loans) {
            var due = now.plus(Duration.ofDays(loan.dueInDays()));
            desk.library()
                    .item(loan.item())
                    .ifPresent(item -> desk.lend(item, new SimLoan(loan.item(), patron.id(), due, 0)));
        }
        for (Wait wait : holds) {
            desk.library().item(wait.item()).ifPresent(item -> desk.waits().add(item, patron.id(), wait.where()));
        }
    }
}
