package org.caiyun.kiosk.flow;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.ChuteCommand.Lamp;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;

/** The next state while one event is worked on; it lives for one step and never leaves the package. */
final class Draft {
    final Rules rules;
    final Moment now;
    final TreeMap<ReturnId, BookState> books;
    OwedCheckIns owed;
    SlotState slot;
    Replay replay;
    Session session;
    Printing printing;
    Service service;
    Parting parting;
    StaffCall call;
    Optional<Company> company;
    Platform platform;
    final TreeMap<Bin, Integer> bins;

    private final KioskIdentity identity;
    private final List<Fact> facts = new ArrayList<>();
    private final List<ReturnCommand> commands = new ArrayList<>();
    private long nextSeq;
    private long nextCommand;

    Draft(MachineState state, Rules rules, Moment now) {
        this.rules = rules;
        this.now = now;
        identity = state.identity();
        nextSeq = state.nextSeq();
        nextCommand = state.nextCommand();
        slot = state.slot();
        books = new TreeMap<>(state.books());
        owed = state.owed();
        replay = state.replay();
        session = state.session();
        printing = state.printing();
        service = state.service();
        parting = state.parting();
        call = state.call();
        company = state.company();
        platform = state.platform();
        bins = new TreeMap<>(state.bins());
    }

    Step step() {
        var state = new MachineState(
                identity,
                nextSeq,
                nextCommand,
                slot,
                books,
                owed,
                replay,
                session,
                printing,
                service,
                parting,
                call,
                company,
                platform.only(books.keySet()),
                bins);
        return new Step(state, facts, commands);
    }

    KioskIdentity identity() {
        return identity;
    }

    /** The sequence number that the next fact gets; a return and a receipt are named after their first fact. */
    long nextSeq() {
        return nextSeq;
    }

    void fact(Fact fact) {
        facts.add(fact);
        nextSeq++;
        if (fact instanceof ReturnFact.Landed landed) {
            bins.merge(landed.bin(), 1, Integer::sum);
        } else if (fact instanceof KioskFact.BinEmptied emptied) {
            bins.remove(emptied.bin());
        }
        if (fact instanceof ReturnFact f) {
            if (f instanceof ReturnFact.Seen) {
                // what the patron before has not read, the next one must not
                parting = new Parting.Nobody();
            }
            // nobody did anything when a clock was set
            var until = f instanceof ReturnFact.Dated
                    ? session.until()
                    : in(rules.deadlines().session());
            session = session.with(f, now, until);
            platform = platform.with(f, now);
        }
    }

    /** Asks for something; the answer will carry the command's id. */
    Ask.Asked ask(Function<CommandId, ReturnCommand> command) {
        var id = new CommandId(nextCommand++);
        commands.add(command.apply(id));
        return new Ask.Asked(id);
    }

    void scan(boolean on) {
        commands.add(new ReturnCommand.ScanLabels(on));
    }

    void show(Set<Lamp> lamps) {
        commands.add(new ReturnCommand.ShowLamps(lamps));
    }

    boolean isFull() {
        return rules.bins().isFull(bins);
    }

    /** At the machine; absent while the wall clock is not known to be right. */
    Optional<LocalDateTime> localTime() {
        return now.wallTrusted()
                ? Optional.of(LocalDateTime.ofInstant(now.wall(), rules.hours().zone()))
                : Optional.empty();
    }

    Uptime in(Duration duration) {
        return now.uptime().plus(duration);
    }

    boolean isDue(Uptime deadline) {
        return deadline.reachedAt(now.uptime());
    }

    /** The book in this state that waits for this answer. */
    <B extends BookState> Optional<B> waiting(Class<B> state, CommandId answered) {
        return books.values().stream()
                .filter(b -> b.isWaitingFor(answered))
                .filter(state::isInstance)
                .map(state::cast)
                .findFirst();
    }

    /** The books in this state whose question waits for its device. */
    <B extends BookState> List<B> paused(Class<B> state) {
        return books.values().stream()
                .filter(b -> b.ask() instanceof Ask.Paused)
                .filter(state::isInstance)
                .map(state::cast)
                .toList();
    }

    void put(BookState book) {
        books.put(book.visit().id(), book);
    }

    /** The book is no longer the machine's business. */
    void remove(Visit visit) {
        books.remove(visit.id());
        freeSlotOf(visit);
    }

    void freeSlotOf(Visit visit) {
        if (slot instanceof SlotState.Held(var id, var _) && id.equals(visit.id())) {
            slot = new SlotState.Empty();
        }
    }

    /** Nobody waits for this answer any more: it is recorded, never dropped. */
    void late(ReturnEvent.Answer answer) {
        fact(new KioskFact.LateAnswer(
                answer.command().number(), answer.getClass().getSimpleName()));
    }
}
