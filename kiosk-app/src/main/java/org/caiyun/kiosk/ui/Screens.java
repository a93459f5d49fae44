package org.caiyun.kiosk.ui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.decide.Owners;
import org.caiyun.kiosk.flow.Ask;
import org.caiyun.kiosk.flow.BookState;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Parting;
import org.caiyun.kiosk.flow.Printing;
import org.caiyun.kiosk.flow.Rules;
import org.caiyun.kiosk.flow.Service;
import org.caiyun.kiosk.flow.Session;
import org.caiyun.kiosk.flow.SlotState;
import org.caiyun.kiosk.flow.StaffCall;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.text.Language;

/**
 * The patron's screen: it looks at the machine's state and remembers only what the state does not know, the language
 * and looks that somebody chose, and which tone was played. Free of I/O; the loop's thread calls it.
 */
public final class Screens {
    /** Choices of a patron who pressed something and went away are forgotten after this. */
    private static final Duration FORGET = Duration.ofSeconds(45);

    private final Scenes scenes;
    private final ScreenMapper mapper;
    private final List<Language> languages;
    private final PatronChoice usual;
    private final Tones tones = new Tones();
    private PatronChoice choice;
    private Optional<Uptime> chosenAt = Optional.empty();
    private Optional<Checking> checking = Optional.empty();
    private Optional<PatronView> last = Optional.empty();
    private Optional<Looked> lookedAt = Optional.empty();
    private Optional<Uptime> deadline = Optional.empty();
    private boolean somebodyWasThere;

    private record Checking(CommandId command, Uptime since) {}

    /** All that a picture is drawn from but the time; what the library is owed is no part of it. */
    private record Looked(
            SlotState slot,
            SortedMap<ReturnId, BookState> books,
            Session session,
            Printing printing,
            Service service,
            Parting parting,
            StaffCall call,
            SortedMap<Bin, Integer> bins,
            PatronChoice choice) {
        static Looked at(MachineState state, PatronChoice choice) {
            return new Looked(
                    state.slot(),
                    state.books(),
                    state.session(),
                    state.printing(),
                    state.service(),
                    state.parting(),
                    state.call(),
                    state.bins(),
                    choice);
        }
    }

    public Screens(ScreenSettings settings, Rules rules, Owners owners) {
        this.scenes = new Scenes(rules.bins());
        var countdowns = new Countdowns(rules.deadlines().answer(), rules.receipts());
        this.mapper = new ScreenMapper(settings, rules.kind(), owners, countdowns);
        this.languages = settings.languages();
        this.usual = new PatronChoice(settings.languages().getFirst(), Set.of());
        this.choice = usual;
    }

    /** The language that the patron at the screen has chosen. */
    public Language language() {
        return choice.language();
    }

    /** A language that this site does not offer changes nothing. */
    public void speak(Language language, Uptime now) {
        if (!languages.contains(language)) {
            return;
        }
        choice = choice.speaking(language);
        chosenAt = Optional.of(now);
    }

    public void set(PatronIntent.ScreenOption option, boolean on, Uptime now) {
        choice = choice.with(option, on);
        chosenAt = Optional.of(now);
    }

    /** The picture of this state; absent when it is the same as the one before. */
    public Optional<PatronView> look(MachineState state, Uptime now) {
        // asked after every step, also those of owed check-ins, in which drawing would cost more than all the rest
        boolean isDue = deadline.filter(at -> at.reachedAt(now)).isPresent();
        if (!isDue && lookedAt.filter(Looked.at(state, choice)::equals).isPresent()) {
            return Optional.empty();
        }
        var drawn = draw(state, now);
        lookedAt = Optional.of(Looked.at(state, choice));
        return drawn;
    }

    private Optional<PatronView> draw(MachineState state, Uptime now) {
        noteChecking(state, now);
        var scene = scenes.of(state, checking.map(Checking::since), now);
        forgetChoice(scene, now);
        var view = mapper.view(scene, state, choice, tones.after(scene, state), now);
        deadline = nextLook(scene, now);
        if (last.filter(view::equals).isPresent()) {
            return Optional.empty();
        }
        last = Optional.of(view);
        return last;
    }

    /** The last picture; absent before the first look. */
    public Optional<PatronView> shown() {
        return last;
    }

    /** When the picture changes by itself. */
    public Optional<Uptime> deadline() {
        return deadline;
    }

    private void noteChecking(MachineState state, Uptime now) {
        checking = state.books().values().stream()
                .filter(BookState.CheckingIn.class::isInstance)
                .map(BookState::ask)
                .filter(Ask.Asked.class::isInstance)
                .map(ask -> ((Ask.Asked) ask).command())
                .findFirst()
                .map(command ->
                        checking.filter(c -> c.command().equals(command)).orElse(new Checking(command, now)));
    }

    /** When the patron has gone, the next one finds the usual screen. */
    private void forgetChoice(Scene scene, Uptime now) {
        boolean nobody = scene.isDeserted();
        boolean hasGone = nobody && somebodyWasThere;
        boolean longAgo =
                nobody && chosenAt.filter(at -> at.plus(FORGET).reachedAt(now)).isPresent();
        if (hasGone || longAgo) {
            choice = usual;
            chosenAt = Optional.empty();
        }
        somebodyWasThere = !nobody;
    }

    private Optional<Uptime> nextLook(Scene scene, Uptime now) {
        var forgets = scene.isDeserted() ? chosenAt.map(at -> at.plus(FORGET)) : Optional.<Uptime>empty();
        var counts = scene.answerBy().map(until -> Countdowns.nextChange(until, now));
        var becomesSlow = scene.equals(new Scene.Checking(false))
                ? checking.map(c -> c.since().plus(Scenes.SLOW))
                : Optional.<Uptime>empty();
        return Uptime.earliest(Uptime.earliest(forgets, counts), becomesSlow);
    }
}
