package org.caiyun.kiosk.boot;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.PlatformConfig;
import org.caiyun.kiosk.decide.BinRules;
import org.caiyun.kiosk.decide.Identify;
import org.caiyun.kiosk.flow.Deadlines;
import org.caiyun.kiosk.flow.KioskIdentity;
import org.caiyun.kiosk.flow.Recovery;
import org.caiyun.kiosk.flow.ReturnMachine;
import org.caiyun.kiosk.flow.Rules;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.run.Clocks;
import org.caiyun.kiosk.run.Kiosk;
import org.caiyun.kiosk.run.Onlooker;
import org.caiyun.kiosk.run.ReturnLoop;
import org.caiyun.kiosk.store.Store;
import org.caiyun.kiosk.tag.TagDecoder;
import org.caiyun.kiosk.ui.PatronView;
import org.caiyun.kiosk.ui.Screens;

/** The one place that wires a kiosk: from a configuration and a journal to a program that can run. */
public final class KioskApp {
    public static final String VERSION = "0.1.0";
    /** Not later than this version was made: a clock that shows an earlier time is wrong. Moves with the version. */
    static final Instant RELEASED = Instant.parse("2026-11-01T00:00:00Z");

    /** A partner's gates may want another mark than ours, so its items are left as they are. */
    private static final boolean SECURE_PARTNERS = false;

    private KioskApp() {}

    /** The id of a journal that begins now: unique among all journals of all kiosks. */
    public static String newJournal() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /**
     * The kiosk above the edge, going on where the journal ends; whoever holds it gives it lines and time.
     *
     * @param boot names this run of the program in the journal
     * @param random for the patience with lines that fail
     */
    public static Kiosk kiosk(
            KioskConfig config,
            Contents contents,
            String boot,
            Clocks clocks,
            RandomGenerator random,
            Onlooker onlooker) {
        var rules = rules(config);
        var identity = new KioskIdentity(config.kiosk().id(), contents.journal());
        var recovered = Recovery.start(contents, identity, rules, VERSION, clocks.now());
        return new Kiosk(
                onlooker.beside(new ReturnMachine(rules)),
                DeviceSetup.devices(config, clocks, random),
                new ReceiptSetup(config),
                new JournalWriter(contents, boot),
                recovered,
                screens(config),
                onlooker);
    }

    /** The patron's screen as it is configured; it shows what it is given to look at. */
    public static Screens screens(KioskConfig config) {
        return new Screens(
                ScreenSetup.settings(config), rules(config), config.rules().owners());
    }

    private static Rules rules(KioskConfig config) {
        var site = config.rules();
        return new Rules(
                config.kiosk().kind(),
                new Identify(site.owners(), site.sets(), new TagDecoder(site.tags()), site.labels(), site.uids()),
                site.policy(),
                new BinRules(config.bins(), site.sorting()),
                site.security(),
                SECURE_PARTNERS,
                site.cataloguing(),
                config.platform() instanceof PlatformConfig.At,
                config.receipt().print(),
                config.hours(),
                config.ui().staffCalls(),
                deadlines(config));
    }

    private static Deadlines deadlines(KioskConfig config) {
        return switch (config.platform()) {
            case PlatformConfig.None() -> config.deadlines();
            case PlatformConfig.At at -> config.deadlines().lookingUpFor(at.lookUp());
        };
    }

    /** The same kiosk against the wall clock and its real lines; not started yet. */
    public static ReturnLoop loop(
            KioskConfig config,
            Store store,
            String boot,
            Clocks clocks,
            RandomGenerator random,
            Consumer<PatronView> screen) {
        ReceiptSetup.prepare(config);
        var kiosk = kiosk(config, store.contents(), boot, clocks, random, Onlooker.NONE);
        return new ReturnLoop(kiosk, LineSetup.lines(config), PlatformSetup.http(config), store, clocks, screen);
    }
}
