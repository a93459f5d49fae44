package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.Isbn;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseForm;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.RulesConfig;
import org.caiyun.kiosk.decide.CataloguingCase;
import org.caiyun.kiosk.decide.CataloguingVerdict;
import org.caiyun.kiosk.decide.Decision;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.Ownership;
import org.caiyun.kiosk.decide.Ruling;
import org.caiyun.kiosk.decide.Treatment;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.tag.TagModel;
import org.caiyun.kiosk.tag.Usage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code explain}: what the rules for cataloguing and those for bins say of a book, and why; nothing is asked and
 * nothing is done.
 */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says whether a book would have to be catalogued and which bin it would go to, which rules say so, and why",
            "the others do not.",
            "A dry run: no library and no platform is asked; what they would answer is given here.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:answered", "2:wrong use, or a file that cannot be read"})
public final class ExplainCommand implements Callable<Integer> {
    /** Stands for any tag. */
    private static final Uid TAG = Uid.ofHex("E004010000000000");

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

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    @Option(names = "--tag-owner", paramLabel = "ISIL", description = "The owner that its tag names.")
    private String tagOwner = "";

    @Option(names = "--label-only", description = "It has no usable tag: its label names it.")
    private boolean labelOnly;

    @Option(names = "--isbn", paramLabel = "ISBN", description = "One that was seen on it; may be given again.")
    private List<String> isbns = List.of();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The local time, such as 2026-11-24T21:00; without it no rule with hours fires.")
    private Optional<LocalDateTime> at = Optional.empty();

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
        var config = ConfigFiles.read(files);
        var rules = config.rules();
        var purchased = platform();
        var item = order.isEmpty() ? item(rules.owners().of(tagOwner, parsed())) : ordered(rules, purchased);
        var outcome = order.isEmpty() ? answer.outcome() : new CheckInOutcome.Unreachable("never asked");
        var book = new CataloguingCase(item, outcome, purchased, seen());
        var verdict = rules.cataloguing().judge(book);
        var out = spec.commandLine().getOut();
        boolean unknownOrder =
                !order.isEmpty() && !(purchased instanceof PurchaseAnswer.Known(var known) && known.isOut());
        boolean goesBack = config.kiosk().kind().givesBack();
        out.println(
                unknownOrder
                        ? (goesBack ? "given back" : "for staff") + ": no purchase of this order is out on loan"
                        : words(verdict));
        rules.cataloguing().rulings(book).forEach(ruling -> out.println(line(ruling, verdict)));
        if (!unknownOrder) {
            bin(config, item, treatment(item, outcome, verdict)).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    /** None where it does not come so far. */
    private List<String> bin(KioskConfig config, ItemInSlot.OneCopy item, Treatment treatment) {
        return switch (config.rules().policy().decide(item).on(config.kiosk().kind())) {
            case Decision.GiveBack(var why) -> List.of("no bin: given back, " + words(why));
            case Decision.Take(var why)
            when item.ownership() instanceof Ownership.Foreign -> {
                var lines = new ArrayList<>(List.of("for staff: " + words(why) + ", and the library is not asked"));
                lines.addAll(bin(config, item.ownership(), Treatment.forStaff(why)));
                yield lines;
            }
            case Decision.Take _ -> bin(config, item.ownership(), treatment);
        };
    }

    private List<String> bin(KioskConfig config, Ownership ownership, Treatment treatment) {
        return new ExplainedBin(config, barcode, ownership, treatment, at).lines();
    }

    private static Treatment treatment(ItemInSlot.OneCopy item, CheckInOutcome outcome, CataloguingVerdict verdict) {
        return switch (item) {
            case ItemInSlot.Known known -> Treatment.of(outcome, known.ownership(), verdict);
            case ItemInSlot.Labelled labelled -> Treatment.byLabel(labelled.ownership(), verdict);
            case ItemInSlot.Ordered _ -> Treatment.byOrder(verdict);
        };
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

    private static String words(Reason why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', ' ');
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

    private ParameterException wrongUse(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
