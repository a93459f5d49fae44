package org.caiyun.kiosk.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.run.Clocks;
import org.caiyun.kiosk.run.KioskInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code staff emptied}: everything was taken out of a bin. */
@Command(
        name = "emptied",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says that everything was taken out of a bin, so that the kiosk counts from 0 again.",
            "It answers when the journal has it.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is in the journal",
            "1:the kiosk does not run here, has no such bin, or has not written it down",
            "2:wrong use"
        })
public final class StaffEmptiedCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int NO = 1;
    private static final int WRONG_USE = 2;
    /** One that came before may have to be answered first. */
    private static final Duration PATIENCE = StaffDoor.WRITING.multipliedBy(2).plusSeconds(5);

    private final Clocks clocks = new SystemClocks();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "BIN", description = "The number of the bin.")
    private int number;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The data directory with which the kiosk runs.")
    private Path data = Path.of(".");

    @Option(names = "--by", paramLabel = "NAME", description = "Who emptied it: a name or a code.")
    private String by = "";

    @Option(names = "--counted", paramLabel = "N", description = "How many items were counted by hand.")
    private Optional<Integer> counted = Optional.empty();

    @Override
    public Integer call() {
        KioskInput.BinEmptied said;
        try {
            said = new KioskInput.BinEmptied(
                    new Bin(number),
                    new Handover(by.strip(), counted.map(OptionalInt::of).orElse(OptionalInt.empty())));
        } catch (IllegalArgumentException e) {
            return say(WRONG_USE, String.valueOf(e.getMessage()));
        }
        try (var door = DoorLine.to(data, clocks)) {
            door.say(DoorForm.request(said));
            return door.hear(PATIENCE)
                    .flatMap(DoorForm::answer)
                    .map(answer -> told(said, answer))
                    .orElseGet(() -> say(
                            NO,
                            "The kiosk has not answered: look whether ./kiosk bins --data " + data
                                    + " says that the bin is empty"));
        } catch (IOException | IllegalArgumentException e) {
            return say(
                    NO, "No kiosk runs with " + data + ", or this user may not speak to it (" + e.getMessage() + ")");
        }
    }

    private int told(KioskInput.BinEmptied said, DoorAnswer answer) {
        return switch (answer) {
            case DoorAnswer.Refused(var why) -> say(NO, why);
            case DoorAnswer.Written(var manifest, var items) -> {
                var out = spec.commandLine().getOut();
                out.println("Bin " + said.bin().number() + " is empty. Counted by the machine: " + items
                        + difference(said.handover().byHand(), items));
                out.println(
                        "Manifest " + manifest + ": ./kiosk bins " + said.bin().number() + " --emptied --data " + data);
                out.flush();
                yield DONE;
            }
        };
    }

    private static String difference(OptionalInt byHand, int items) {
        return byHand.isPresent()
                ? ", by hand: " + byHand.getAsInt() + ", difference: " + (byHand.getAsInt() - items)
                : "";
    }

    private int say(int code, String what) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(what);
        err.flush();
        return code;
    }
}
