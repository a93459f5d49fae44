package org.caiyun.sim.scenario;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.longInteger;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.caiyun.kiosk.config.BoardConfig;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.config.yaml.YamlFormat;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.decide.MachineKind;
import org.caiyun.kiosk.decide.UidNames;
import org.caiyun.sim.peer.ScannerPeerSettings.Mode;
import org.caiyun.sim.stage.Equipment;
import org.caiyun.sim.stage.Sorting;

/**
 * One story: the books, what is done with them, and what is expected.
 *
 * @param rest whether the kiosk must come to rest at the end
 * @param equipment of this story's machine, where the configuration says nothing else
 */
public record Scenario(
        String name, long seed, boolean rest, Equipment equipment, List<ScenarioBook> books, List<ScenarioStep> steps) {
    private static final int MOST_BOOKS = 500;
    private static final int MOST_STEPS = 20_000;
    private static final YamlFormat<Scenario> FORMAT =
            new YamlFormat<>("Scenario of the return kiosk's simulator", Scenario::from);

    public Scenario {
        books = List.copyOf(books);
        steps = List.copyOf(steps);
    }

    public static YamlResult<Scenario> read(YamlSource source) {
        return FORMAT.read(source);
    }

    /** The JSON Schema of scenarios, from the same definition that reads them. */
    public static String jsonSchema() {
        return FORMAT.jsonSchema();
    }

    private static Scenario from(Section s) {
        var scenario = new Scenario(
                s.required("name", text().about("What the story is called.")),
                s.optional("seed", longInteger(0, Long.MAX_VALUE), 1L),
                s.optional("rest", flag().about("Whether the kiosk must come to rest at the end."), true),
                equipment(s),
                s.required("books", list(section(ScenarioBook::from), 0, MOST_BOOKS)),
                s.required("steps", list(ScenarioStep.type(), 1, MOST_STEPS)));
        if (s.sound("books", "steps")) {
            scenario.check(s);
        }
        return scenario;
    }

    private static Equipment equipment(Section s) {
        var kind = s.optional(
                "kind",
                choice(
                                List.of(MachineKind.CHUTE, MachineKind.DROP),
                                one -> one.name().toLowerCase(Locale.ROOT))
                        .about("How books get into this machine."),
                Equipment.USUAL.kind());
        return new Equipment(
                kind,
                kind.givesBack(),
                s.optional(
                        "reader",
                        choice(Driver.class).about("The RFID reader of this machine."),
                        Equipment.USUAL.reader()),
                s.optional(
                        "board",
                        choice(BoardConfig.Driver.class)
                                .about("What sensors, drives and lamps of this machine hang on."),
                        Equipment.USUAL.board()),
                s.optional(
                        "scanner",
                        choice(Mode.class).about("How a scanner in the slot reads labels; without it there is none.")),
                s.defaults(
                        "library",
                        section(library ->
                                WireForm.ofBoth(library, Equipment.USUAL.wire().zone()))),
                s.optional(
                        "uid",
                        choice(UidNames.Names.class).about("Which tags name their item by their number at this site."),
                        Equipment.USUAL.uids()),
                s.optional(
                        "sorting",
                        choice(Sorting.class).about("How this site sorts into its bins."),
                        Equipment.USUAL.sorting()));
    }

    private void check(Section s) {
        var known = new HashSet<String>();
        for (int i = 0; i < books.size(); i++) {
            if (!known.add(books.get(i).id())) {
                s.problem("books[" + i + "].id", "another book has this id already");
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            int at = i;
            steps.get(i).books().stream()
                    .filter(id -> !known.contains(id))
                    .forEach(id -> s.problem("steps[" + at + "]", "no book has the id " + id));
        }
    }
}
