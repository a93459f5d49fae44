package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.caiyun.kiosk.tag.SecurityMark;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code tag decode}: one memory from the command line, or a batch from standard input. Exit code 0: the tag was
 * decoded, or is blank; 1: it cannot be trusted; 2: wrong use. A batch that was answered to its end is 0, whatever its
 * answers.
 */
@Command(
        name = "decode",
        description =
                "Decodes the memory of a tag, given as hexadecimal digits from block 0 on; or the banks of a UHF tag.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:decoded, or blank; a batch that was answered to its end",
            "1:the tag cannot be trusted",
            "2:wrong use"
        })
final class TagDecodeCommand implements Callable<Integer> {
    private static final int DECODED = 0;
    private static final int NOT_DECODED = 1;

    private final InputStream in;
    private final OutputStream out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "HEX", arity = "0..*", description = "user memory in tag order")
    private List<String> hex = new ArrayList<>();

    @Option(
            names = "--batch",
            description = {
                "reads JSON lines {\"id\",\"memoryHex\",\"blockSize\",\"dsfid\",\"afi\"} from standard input;",
                "of UHF tags {\"id\",\"epcBankHex\",\"userBankHex\"} or {\"id\",\"pcHex\",\"epcHex\"}"
            })
    private boolean batch;

    @Option(names = "--json", description = "answers JSON instead of text")
    private boolean json;

    @Option(names = "--block-size", description = "bytes in a block (default: ${DEFAULT-VALUE})")
    private int blockSize = TagQuestion.USUAL_BLOCK;

    @Option(names = "--dsfid", description = "data storage format identifier in hexadecimal (default: not known)")
    private String dsfid = "";

    @Option(names = "--afi", description = "application family identifier in hexadecimal (default: not known)")
    private String afi = "";

    @ArgGroup(exclusive = false)
    private UhfOptions uhf = new UhfOptions();

    TagDecodeCommand(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        long sources = Stream.of(batch, !hex.isEmpty(), uhf.isGiven())
                .filter(given -> given)
                .count();
        if (sources != 1) {
            throw wrongUse("Give either HEX or --batch, or --epc-bank, or --pc and --epc.");
        }
        if (batch) {
            new TagBatch().run(in, out);
            return DECODED;
        }
        TagAnswer answer = question().answer();
        String text = json ? answer.json().toString() : String.join("\n", TagText.lines(answer));
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return answer.isKnown() ? DECODED : NOT_DECODED;
    }

    private TagQuestion question() {
        var input = new TagInput();
        var question = uhf.isGiven() ? uhf.question(input) : hf(input);
        if (!input.problem().isEmpty()) {
            throw wrongUse(input.problem());
        }
        return question;
    }

    private TagQuestion hf(TagInput input) {
        return new TagQuestion.Hf(
                NullNode.getInstance(),
                input.memory(String.join("", hex)),
                input.blockSize(blockSize),
                dsfid.isEmpty() ? 0 : input.register("--dsfid", dsfid),
                afi.isEmpty()
                        ? SecurityMark.State.UNKNOWN
                        : SecurityMark.STANDARD.stateOfAfi(input.register("--afi", afi)));
    }

    private CommandLine.ParameterException wrongUse(String what) {
        return new CommandLine.ParameterException(spec.commandLine(), what);
    }
}
