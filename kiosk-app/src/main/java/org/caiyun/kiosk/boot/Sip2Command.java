package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.caiyun.device.line.ByteLine;
import org.caiyun.kiosk.config.LibraryConfig;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.library.sip2.Inquiry;
import org.caiyun.kiosk.library.sip2.InquiryEnd;
import org.caiyun.kiosk.library.sip2.Sip2Inquirer;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.run.Clocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sip2}: one question to a library system, over the line, the login and the codec that the kiosk uses. */
@Command(
        name = "sip2",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Asks a library system one question over SIP2, as a kiosk would, and answers one line of JSON.",
            "",
            "QUESTION is one of:",
            "  status            what it says of itself, and its clock beside this machine's",
            "  item BARCODE      where an item stands",
            "  patron CARD       whether a card is blocked, and how many items it has",
            "  checkin BARCODE   CLOSES THE LOAN, as a return at the counter; needs --yes",
            "",
            "No name, address, password or message text of a patron is ever shown.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:answered",
            "1:answered, and the answer is no: login refused, unknown item or card, not checked in, off-line",
            "2:wrong use",
            "3:no answer: not connected, nothing came, or nothing that could be read"
        })
public final class Sip2Command implements Callable<Integer> {
    private static final int WRONG_USE = 2;
    private static final int NO_ANSWER = 3;

    private final Clocks clocks;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Sip2LinkOptions link = new Sip2LinkOptions();

    @Parameters(index = "0", paramLabel = "QUESTION", description = "status, item, patron or checkin.")
    private String question = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "BARCODE|CARD", description = "Of the item or of the patron.")
    private String subject = "";

    @Option(
            names = "--yes",
            description = "Do the checkin: it closes a loan in the library's records, and nothing here opens it again.")
    private boolean yes;

    @Option(
            names = "--trace",
            description = "The messages on standard error, without what names patrons or opens doors.")
    private boolean trace;

    public Sip2Command() {
        this(new SystemClocks());
    }

    Sip2Command(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Integer call() throws InterruptedException {
        Inquiry inquiry = inquiry();
        LibraryConfig library = library();
        if (inquiry instanceof Inquiry.CheckIn && !yes) {
            return say(InquiryAnswer.needsYes(question), WRONG_USE);
        }
        Sip2Settings settings;
        ByteLine line;
        try {
            settings = DeviceSetup.sip2(library);
            line = LineSetup.library(library.link());
        } catch (StartProblem e) {
            return say(
                    InquiryAnswer.wrongUse(question, InquiryAdvice.inOptions(String.valueOf(e.getMessage()))),
                    WRONG_USE);
        }
        Consumer<String> tracing = trace ? this::trace : _ -> {};
        var inquirer = new Sip2Inquirer(settings, inquiry, clocks);
        return switch (new InquiryRun(inquirer, line, clocks::uptime, tracing).run()) {
            case InquiryEnd.Answered answered -> {
                var answer = new InquiryAnswer(question, inquiry, answered, settings);
                yield say(answer.json(), answer.isYes() ? 0 : 1);
            }
            case InquiryEnd.Failed failed -> {
                var advice = new InquiryAdvice(inquiry, settings.wire(), library.link());
                yield say(advice.json(question, failed), advice.isRefusal(failed) ? 1 : NO_ANSWER);
            }
        };
    }

    private Inquiry inquiry() {
        return switch (question) {
            case "status" -> {
                if (!subject.isEmpty()) {
                    throw wrongUse("status asks for nothing else, but there is another argument");
                }
                yield new Inquiry.Status();
            }
            case "item" -> new Inquiry.Item(barcode());
            case "checkin" -> new Inquiry.CheckIn(barcode());
            case "patron" ->
                // a card's number is written as a barcode is
                new Inquiry.Patron(parsed("a card number").text());
            default -> throw wrongUse("QUESTION is status, item, patron or checkin");
        };
    }

    private Barcode barcode() {
        return parsed("a barcode");
    }

    private Barcode parsed(String what) {
        Optional<Barcode> parsed = Barcode.parse(subject);
        return parsed.orElseThrow(
                () -> wrongUse(question + " needs " + what + " of 1 to 64 characters without | behind it"));
    }

    private LibraryConfig library() {
        try {
            return link.config();
        } catch (IllegalArgumentException e) {
            throw wrongUse(String.valueOf(e.getMessage()));
        }
    }

    private int say(ObjectNode json, int exit) {
        spec.commandLine().getOut().println(json);
        spec.commandLine().getOut().flush();
        return exit;
    }

    private void trace(String text) {
        spec.commandLine().getErr().println(text);
        spec.commandLine().getErr().flush();
    }

    private ParameterException wrongUse(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
