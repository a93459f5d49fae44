package org.caiyun.device.chute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.ChuteCommand.Lamp;
import org.caiyun.device.io.BoardCommand;
import org.caiyun.device.io.BoardEvent;

/**
 * Plays a table against a chute with three outputs. A row is {@code millis what -> outputs that go to the board;
 * events}: {@code sees mouth captive belt land2} is a snapshot, {@code done} the board's confirmation of what it was
 * asked last, {@code tick} also checks that the chute had named that very moment as its deadline.
 */
final class ChuteScript {
    static final String IDLE = """
            0    sees                      -> open
            1    done                      ->
            """;
    static final String INSERTED = IDLE + """
            1000 sees mouth                ->
            1100 tick                      -> inserted
            """;
    static final String CAPTURED = INSERTED + """
            1200 capture 1                 -> open forward
            1210 done                      ->
            1500 sees mouth captive        ->
            1600 sees captive              -> off
            1610 done                      ->
            1760 tick                      -> captured 1
            """;

    private static final Map<String, Integer> INPUTS =
            Map.of("mouth", 0, "captive", 1, "belt", 2, "land1", 3, "land2", 4, "land3", 5);
    private static final List<String> OUTPUTS =
            List.of("open", "forward", "back", "READY", "BUSY", "ATTENTION", "divert1", "divert2", "divert3");

    private final Chute chute;
    private SortedMap<Integer, Boolean> asked = new TreeMap<>();

    /** A board that comes up has all its outputs off. */
    private ChuteScript(ChuteSettings settings) {
        chute = new Chute(settings);
        for (int channel = 0; channel < OUTPUTS.size(); channel++) {
            asked.put(channel, false);
        }
    }

    static void play(String table) {
        new ChuteScript(ChuteSettings.usual(3)).playAll(table);
    }

    /** Against one whose belt has no way back. */
    static void playOneWay(String table) {
        var usual = ChuteSettings.usual(3);
        var outputs = usual.outputs();
        var oneWay = new ChuteOutputs(
                outputs.shutterOpen(),
                outputs.beltForward(),
                Optional.empty(),
                outputs.readyLamp(),
                outputs.busyLamp(),
                outputs.attentionLamp(),
                outputs.diverters());
        new ChuteScript(new ChuteSettings(usual.inputs(), oneWay, usual.limits())).playAll(table);
    }

    private void playAll(String table) {
        table.lines().filter(row -> !row.isBlank()).forEach(this::playRow);
    }

    private void playRow(String row) {
        String[] sides = row.split("->", 2);
        List<String> words = new ArrayList<>(Arrays.asList(sides[0].trim().split("\\s+")));
        Uptime now = Uptime.ZERO.plus(Duration.ofMillis(Long.parseLong(words.removeFirst())));

        ChuteReaction reaction = input(words, now);

        assertThat(said(reaction)).as(row).isEqualTo(sides[1].trim());
    }

    private ChuteReaction input(List<String> words, Uptime now) {
        String verb = words.removeFirst();
        return switch (verb) {
            case "sees" -> chute.on(new BoardEvent.Inputs(levels(words)), now);
            case "done" -> chute.on(new BoardEvent.OutputsSet(asked), now);
            case "refused" -> chute.on(new BoardEvent.OutputsFailed(new DeviceFault.Refused("no")), now);
            case "lost" -> chute.on(new BoardEvent.Lost(new DeviceFault.Disconnected("gone")), now);
            case "tick" -> {
                assertThat(chute.deadline()).contains(now);
                yield chute.tick(now);
            }
            default -> chute.on(command(verb, words), now);
        };
    }

    private static ChuteCommand command(String verb, List<String> words) {
        var id = new CommandId(Long.parseLong(words.removeFirst()));
        return switch (verb) {
            case "capture" -> new ChuteCommand.Capture(id);
            case "drawIn" -> new ChuteCommand.DrawIn(id);
            case "giveBack" -> new ChuteCommand.GiveBack(id);
            case "route" -> new ChuteCommand.RouteTo(id, Integer.parseInt(words.getFirst()));
            case "sense" -> new ChuteCommand.Sense(id);
            case "light" -> new ChuteCommand.Light(id, lamps(words));
            default -> throw new IllegalArgumentException(verb);
        };
    }

    private static Set<Lamp> lamps(List<String> words) {
        var lamps = EnumSet.noneOf(Lamp.class);
        words.forEach(word -> lamps.add(Lamp.valueOf(word)));
        return lamps;
    }

    private static SortedMap<Integer, Boolean> levels(List<String> on) {
        var levels = new TreeMap<Integer, Boolean>();
        INPUTS.forEach((name, channel) -> levels.put(channel, on.contains(name)));
        return levels;
    }

    private String said(ChuteReaction reaction) {
        List<String> parts = new ArrayList<>();
        for (BoardCommand command : reaction.outputs()) {
            BoardCommand.SetOutputs set = (BoardCommand.SetOutputs) command;
            asked = set.levels();
            parts.add(drives(set));
        }
        reaction.events().forEach(event -> parts.add(event(event)));
        return String.join("; ", parts);
    }

    private static String drives(BoardCommand.SetOutputs set) {
        var on = new TreeSet<Integer>();
        set.levels().forEach((channel, level) -> {
            if (level) {
                on.add(channel);
            }
        });
        return on.isEmpty()
                ? "off"
                : String.join(" ", on.stream().map(OUTPUTS::get).toList());
    }

    private static String event(ChuteEvent event) {
        return switch (event) {
            case ChuteEvent.ItemInserted _ -> "inserted";
            case ChuteEvent.ItemWithdrawn _ -> "withdrawn";
            case ChuteEvent.FoundInside(var at) -> "foundInside " + at;
            case ChuteEvent.Captured(CommandId id, boolean countable) ->
                "captured " + id.number() + (countable ? "" : " ranOn");
            case ChuteEvent.NotCaptured(CommandId id, boolean still) ->
                "notCaptured " + id.number() + (still ? " stillInMouth" : "");
            case ChuteEvent.TakenBack(CommandId id) -> "takenBack " + id.number();
            case ChuteEvent.NotTaken(CommandId id) -> "notTaken " + id.number();
            case ChuteEvent.ItemLanded(CommandId id, int output, boolean sure) ->
                "landed " + id.number() + " in " + output + (sure ? "" : " unsure");
            case ChuteEvent.Jammed(CommandId id, var at) -> "jammed " + id.number() + " " + at;
            case ChuteEvent.Sensed(CommandId id, boolean mouth, boolean captive, boolean belt) ->
                "sensed " + id.number() + (mouth ? " mouth" : "") + (captive ? " captive" : "") + (belt ? " belt" : "");
            case ChuteEvent.Lit(CommandId id) -> "lit " + id.number();
            case ChuteEvent.Failed(CommandId id, DeviceFault fault) ->
                "failed " + id.number() + " " + fault.getClass().getSimpleName();
        };
    }
}
