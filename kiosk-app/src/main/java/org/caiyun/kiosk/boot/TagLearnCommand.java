package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.kiosk.tag.EpcBank;
import org.caiyun.kiosk.tag.SecurityLesson;
import org.caiyun.kiosk.tag.SecurityMark;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tag learn-security}: from two books to the lines of the configuration that say what the gates look for. */
@Command(
        name = "learn-security",
        description = {
            "Learns a site's security mark from one book that stands on the shelf and one that is on loan,",
            "and prints it as configuration. It talks to no reader: give what a reader showed of both tags."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:learned", "1:the books do not tell", "2:wrong use"})
final class TagLearnCommand implements Callable<Integer> {
    private static final int LEARNED = 0;
    private static final int NOT_LEARNED = 1;

    private final OutputStream out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--shelf-afi", paramLabel = "HEX", description = "application family identifier, book on the shelf")
    private String shelfAfi = "";

    @Option(names = "--loan-afi", paramLabel = "HEX", description = "the same, book on loan")
    private String loanAfi = "";

    @Option(names = "--shelf-eas", paramLabel = "on|off", description = "surveillance bit, book on the shelf")
    private String shelfEas = "";

    @Option(names = "--loan-eas", paramLabel = "on|off", description = "the same, book on loan")
    private String loanEas = "";

    @Option(names = "--shelf-epc-bank", paramLabel = "HEX", description = "UHF: bank 01, book on the shelf")
    private String shelfBank = "";

    @Option(names = "--loan-epc-bank", paramLabel = "HEX", description = "UHF: the same, book on loan")
    private String loanBank = "";

    @Option(names = "--json", description = "answers JSON instead of configuration")
    private boolean json;

    TagLearnCommand(OutputStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        var input = new TagInput();
        boolean hf = !shelfAfi.isEmpty() && !loanAfi.isEmpty();
        boolean uhf = !shelfBank.isEmpty() && !loanBank.isEmpty();
        if (hf == uhf) {
            throw wrongUse("Give --shelf-afi and --loan-afi, or --shelf-epc-bank and --loan-epc-bank.");
        }
        SecurityLesson lesson = hf
                ? SecurityLesson.of(
                        signs(input, "--shelf-afi", shelfAfi, "--shelf-eas", shelfEas),
                        signs(input, "--loan-afi", loanAfi, "--loan-eas", loanEas))
                : ofBanks(input);
        if (!input.problem().isEmpty()) {
            throw wrongUse(input.problem());
        }
        out.write((answer(lesson) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return lesson instanceof SecurityLesson.Learned ? LEARNED : NOT_LEARNED;
    }

    private static SecurityLesson.HfSigns signs(
            TagInput input, String afiName, String afi, String easName, String eas) {
        if (!eas.matches("|on|off")) {
            input.problem(easName + " must be on or off");
        }
        return new SecurityLesson.HfSigns(
                input.register(afiName, afi),
                Optional.of(eas).filter(e -> !e.isEmpty()).map("on"::equals));
    }

    private SecurityLesson ofBanks(TagInput input) {
        var shelf = EpcBank.parse(input.bytes("--shelf-epc-bank", shelfBank));
        var loan = EpcBank.parse(input.bytes("--loan-epc-bank", loanBank));
        return shelf instanceof EpcBank.Read onShelf && loan instanceof EpcBank.Read onLoan
                ? SecurityLesson.of(image(onShelf), image(onLoan))
                : new SecurityLesson.NotLearned("one of the banks is not whole, or its stored CRC is wrong");
    }

    private static TagImage.Uhf image(EpcBank.Read bank) {
        return new TagImage.Uhf(TagQuestion.NO_UID, bank.pc(), bank.epc(), Bytes.EMPTY);
    }

    private String answer(SecurityLesson lesson) {
        return switch (lesson) {
            case SecurityLesson.Learned(SecurityMark mark) -> json ? jsonOf(mark) : yamlOf(mark);
            case SecurityLesson.NotLearned(String why) ->
                json ? JsonNodeFactory.instance.objectNode().put("problem", why).toString() : "not learned: " + why;
        };
    }

    private static String jsonOf(SecurityMark mark) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("mark", label(mark.hf()))
                .put("uhf", label(mark.uhf()))
                .put("secured", mark.securedAfi())
                .put("onLoan", mark.onLoanAfi())
                .toString();
    }

    private static String yamlOf(SecurityMark mark) {
        return "rules:\n  security: { mark: %s, uhf: %s, secured: 0x%02X, onLoan: 0x%02X }"
                .formatted(label(mark.hf()), label(mark.uhf()), mark.securedAfi(), mark.onLoanAfi());
    }

    private static String label(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private CommandLine.ParameterException wrongUse(String what) {
        return new CommandLine.ParameterException(spec.commandLine(), what);
    }
}
