package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.Isbn;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseForm;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.RulesConfig;
import org.caiyun.kiosk.decide.CataloguingCase;
import org.caiyun.kiosk.decide.CataloguingVerdict;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.Ownership;
import org.caiyun.kiosk.decide.Ruling;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.tag.TagModel;
import org.caiyun.kiosk.tag.Usage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code explain}: what the rules for cataloguing say of a book, and why; nothing is asked and nothing is done. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says whether a book would have to be catalogued, which rules say so, and why the others do not.",
            "A dry run: no library and no platform is asked; what they would answer is given here.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:answered", "2:wrong use, or a file that cannot be read"})
public final class ExplainCommand implements Callable<Integer> {
    /** Stands for any tag. */
    private static final Uid TAG = Uid.ofHex("E004010000000000");

    /** What the library would answer. */
    enum Answer {
        CHECKED_IN,
        UNKNOWN_ITEM,
        NOT_ON_LOAN,
        REFUSED,
        NONE
    }

    /** The names as they are written. */
    static final class AnswerWord implements ITypeConverter<Answer> {
        @Override
        public Answer convert(String word) {
            for (var answer : Answer.values()) {
                if (answer.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                    return answer;
                }
            }
            throw new TypeConversionException("expected checked-in, unknown-item, not-on-loan, refused or none");
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "The configuration; a second one is laid over the first, and so on.")
    private List<Path> files = List.of();

    @Option(names = "--barcode", paramLabel = "BARCODE", description = "Of the book; this or --order.")
    private String barcode = "";

    @Option(
            names = "--order",
            paramLabel = "CODE",
            description = "The order code of a book that was bought on-line and has no barcode.")
    private String order = "";

    @Option(
            names = "--purchase",
            paramLabel = "FILE",
            description = "The platform's answer as JSON (docs/platform-api.yaml, Purchase); none: it knows of none.")
    private @Nullable Path purchase;

    @Option(names = "--silent", description = "The platform does not answer.")
    private boolean silent;

    @Option(
            names = "--answer",
            converter = AnswerWord.class,
            description = "The library's: checked-in, unknown-item, not-on-loan, refused, none (default: checked-in).")
    private Answer answer = Answer.CHECKED_IN;

    @Option(names = "--location", paramLabel = "AQ", description = "The permanent location in its answer.")
    private String location = "";

    @Option(names = "--sort-bin", paramLabel = "CL", description = "The sort bin in its answer.")
    private String sortBin = "";

    @Option(names = "--hold", description = "Its answer says that somebody waits for the book.")
    private boolean hold;

    @Option(names = "--tag-owner", paramLabel = "ISIL", description = "The owner that its tag names.")
    private String tagOwner = "";

    @Option(names = "--label-only", description = "It has no usable tag: its label names it.")
    private boolean labelOnly;

    @Option(names = "--isbn", paramLabel = "ISBN", description = "One that was seen on it; may be given again.")
    private List<String> isbns = List.of();

    @Override
    public Integer call() {
        try {
            return explain();
        } catch (FileProblem e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        }
    }

    private int explain() throws FileProblem {
        var rules = config().rules();
        var purchased = platform();
        var item = order.isEmpty() ? item(rules.owners().of(tagOwner, parsed())) : ordered(rules, purchased);
        var outcome = order.isEmpty() ? outcome() : new CheckInOutcome.Unreachable("never asked");
        var book = new CataloguingCase(item, outcome, purchased, seen());
        var verdict = rules.cataloguing().judge(book);
        var out = spec.commandLine().getOut();
        boolean goesBack = !order.isEmpty() && !(purchased instanceof PurchaseAnswer.Known(var known) && known.isOut());
        out.println(goesBack ? "given back: no purchase of this order is out on loan" : words(verdict));
        rules.cataloguing().rulings(book).forEach(ruling -> out.println(line(ruling, verdict)));
        out.flush();
        return 0;
    }

    private static String words(CataloguingVerdict verdict) {
        String flags = verdict.flags().stream().map(Flag::label).collect(Collectors.joining(", "));
        return switch (verdict) {
            case CataloguingVerdict.Ordinary() -> "ordinary: nothing to catalogue";
            case CataloguingVerdict.ForStaff _ -> "for staff: " + flags;
            case CataloguingVerdict.Catalogue book ->
                "catalogue: " + book.kind().label() + (book.rush() ? ", rush" : "") + ", to "
                        + switch (book.place()) {
                            case CATALOGUERS -> "the cataloguers";
                            case TRANSIT -> book.owner() + " by transit";
                            case HOLDS -> "where holds go";
                        }
                        + ": " + flags;
        };
    }

    private static String line(Ruling ruling, CataloguingVerdict verdict) {
        String mark = !ruling.fired() ? "no    " : verdict.grounds().contains(ruling) ? "yes   " : "unused";
        return "  " + mark + "  " + ruling.name() + ": " + ruling.why();
    }

    private ItemInSlot.Named item(Ownership ownership) {
        return labelOnly
                ? new ItemInSlot.Labelled(parsed(), List.of(), ownership)
                : new ItemInSlot.Known(
                        parsed(), List.of(TAG), TagModel.ISO_28560_2, tagOwner, ownership, Usage.UNSTATED);
    }

    private ItemInSlot.Ordered ordered(RulesConfig rules, PurchaseAnswer purchased) {
        if (!barcode.isEmpty()) {
            throw wrongUse("--barcode and --order exclude each other: a book that has a barcode is known by it");
        }
        var code = OrderCode.parse(order).orElseThrow(() -> wrongUse("--order is 1 to 64 characters without |"));
        if (rules.cataloguing().shopBought().orderCodes().stream().noneMatch(pattern -> pattern.matches(order))) {
            throw wrongUse("--order fits none of rules.shopBought.orderCodes");
        }
        if (purchased instanceof PurchaseAnswer.Known(var known)
                && !known.item().equals(code)) {
            throw wrongUse("--purchase is that of another copy");
        }
        return new ItemInSlot.Ordered(code, List.of());
    }

    private Barcode parsed() {
        return Barcode.parse(barcode).orElseThrow(() -> wrongUse("--barcode is 1 to 64 characters without |"));
    }

    private List<Isbn> seen() {
        return isbns.stream()
                .map(text -> Isbn.of(text)
                        .orElseThrow(() -> wrongUse("--isbn is an ISBN with its check digit, was " + text)))
                .toList();
    }

    private CheckInOutcome outcome() {
        var alert = hold ? AlertType.HOLD_HERE : AlertType.NONE;
        var said = new CheckInAnswer(true, alert, "", sortBin, "", location);
        return switch (answer) {
            case CHECKED_IN -> new CheckInOutcome.CheckedIn(said);
            case UNKNOWN_ITEM -> new CheckInOutcome.Refused(Refusal.UNKNOWN_ITEM, said);
            case NOT_ON_LOAN -> new CheckInOutcome.Refused(Refusal.NOT_ON_LOAN, said);
            case REFUSED -> new CheckInOutcome.Refused(Refusal.OTHER, said);
            case NONE -> new CheckInOutcome.Unreachable("not asked");
        };
    }

    private PurchaseAnswer platform() throws FileProblem {
        if (silent) {
            return new PurchaseAnswer.Silent("--silent is given");
        }
        if (purchase == null) {
            return new PurchaseAnswer.NotKnown();
        }
        String json = FileProblem.text(purchase);
        try {
            return new PurchaseAnswer.Known(
                    PurchaseForm.read(JsonMapper.builder().build().readTree(json)));
        } catch (JsonProcessingException e) {
            throw new FileProblem(purchase + ": " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw new FileProblem(purchase + ": " + e.getMessage());
        }
    }

    private KioskConfig config() throws FileProblem {
        return switch (ConfigFiles.read(files)) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) ->
                throw new FileProblem(problems.stream().map(Object::toString).collect(Collectors.joining("\n")));
        };
    }

    private ParameterException wrongUse(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
