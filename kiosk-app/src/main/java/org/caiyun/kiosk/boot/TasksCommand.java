package org.caiyun.kiosk.boot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.marc.CnmarcDraft;
import org.caiyun.kiosk.cataloguing.marc.Copy;
import org.caiyun.kiosk.cataloguing.marc.DraftCharset;
import org.caiyun.kiosk.run.Clocks;
import org.caiyun.kiosk.store.JournalReader;
import org.caiyun.kiosk.store.StoreFault;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.worklist.WorkEntry;
import org.caiyun.kiosk.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tasks}: the worklist of shop-bought books, and their drafts and assets as files. */
@Command(
        name = "tasks",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows which shop-bought books wait to be catalogued; also while the kiosk runs.",
            "",
            "QUESTION is one of:",
            "  list               a task a line: id, age, kind, barcode, bin/position (! = wrong bin), state, how much is",
            "                     missing of record/holdings/asset/processing, title",
            "  show ID            all that is known of one, and its draft; ID is its id or its barcode",
            "  shops              how many copies each shop has labelled wrongly, as the kiosk saw it; the platform counts what",
            "                     cataloguers report",
            "  export FORMAT [ID...]   marc (ISO 2709), marcxml, assets-json, assets-csv, assets-xlsx; of the tasks named,",
            "                     or of all that are not done",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:shown or written",
            "1:there is no such task, a draft could not be written, or the journal cannot be read to its end",
            "2:wrong use or configuration"
        })
public final class TasksCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int NO = 1;
    private static final int WRONG_USE = 2;

    private final Clocks clocks;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "QUESTION",
            defaultValue = "list",
            description = "list, show, shops or export.")
    private String question = "list";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FORMAT|ID", description = "See above.")
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private JournalOption journal = new JournalOption();

    @Option(names = "--all", description = "Also those that are done.")
    private boolean all;

    @Option(names = "--json", description = "list, show and shops: JSON, a line each.")
    private boolean json;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The kiosk's configuration: what its section cataloguing says, and its time zone.")
    private @Nullable Path config;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Of times and dates (default: that of --config, or UTC).")
    private @Nullable ZoneId zone;

    @Option(names = "--language", paramLabel = "en|zh-CN", defaultValue = "en", description = "Of words in show.")
    private String language = "en";

    @Option(
            names = "--charset",
            paramLabel = "utf-8|gbk",
            defaultValue = "utf-8",
            description = "Of ISO 2709 (default: ${DEFAULT-VALUE}).")
    private String charset = "utf-8";

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; else standard output, if it is text.")
    private @Nullable Path out;

    public TasksCommand() {
        this(new SystemClocks());
    }

    TasksCommand(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Integer call() {
        var asked = TaskQuestion.read(spec.commandLine(), question, arguments, out != null, charset);
        try {
            var site = site();
            return journal.read(err(), reader -> answer(asked, reader, site));
        } catch (FileProblem e) {
            return say(WRONG_USE, String.valueOf(e.getMessage()));
        }
    }

    private int answer(TaskQuestion asked, JournalReader reader, TaskSite site) {
        var list = new Worklist();
        Optional<StoreFault> fault = reader.facts(list::add);
        return JournalOption.ended(err(), fault, answer(asked, list, site));
    }

    private TaskSite site() throws FileProblem {
        var site = config == null ? TaskSite.usual() : TaskSite.read(config);
        ZoneId chosen = zone;
        return chosen == null ? site : site.in(chosen);
    }

    private int answer(TaskQuestion asked, Worklist list, TaskSite site) {
        var listing = new TaskListing(site.zone(), clocks.instant());
        return switch (asked) {
            case TaskQuestion.Everything() -> print(waiting(list).stream().map(json ? listing::json : listing::line));
            case TaskQuestion.Shops() ->
                print((json ? TaskListing.json(list.shopErrors()) : TaskListing.lines(list.shopErrors())).stream());
            case TaskQuestion.One(var id) ->
                found(list, id)
                        .map(entry -> print(json ? Stream.of(listing.json(entry)) : sheet(entry, listing, site)))
                        .orElseGet(() -> say(NO, "There is no task " + id));
            case TaskQuestion.Export export -> write(export, list, site);
        };
    }

    private List<WorkEntry> waiting(Worklist list) {
        return all ? list.all() : list.open();
    }

    /** By its id, or by the barcode of the copy: its newest. */
    private static Optional<WorkEntry> found(Worklist list, String id) {
        return list.entry(id)
                .or(() -> list.all().reversed().stream()
                        .filter(entry -> entry.task().item().text().equals(id))
                        .findFirst());
    }

    private Stream<String> sheet(WorkEntry entry, TaskListing listing, TaskSite site) {
        var words = new TaskWords(language.equals(Language.ZH_CN.tag()) ? Language.ZH_CN : Language.EN);
        Stream<String> known = new TaskSheet(listing, words).of(entry).stream();
        if (!(entry.task().purchase() instanceof PurchaseAnswer.Known(var purchase))) {
            return known;
        }
        var draft = new CnmarcDraft(site.cataloguing().drafts(), now(site), DraftCharset.UTF_8)
                .of(List.of(new Copy(entry.task().item(), purchase)));
        return Stream.concat(known, Stream.concat(Stream.of(""), draft.lines().stream()));
    }

    private int write(TaskQuestion.Export asked, Worklist list, TaskSite site) {
        var entries = new ArrayList<WorkEntry>();
        for (String id : asked.ids()) {
            Optional<WorkEntry> entry = found(list, id);
            if (entry.isEmpty()) {
                return say(NO, "There is no task " + id);
            }
            entries.add(entry.get());
        }
        boolean chosen = !asked.ids().isEmpty();
        var result = new TaskExport(site.cataloguing(), now(site), asked.charset())
                .of(asked.format(), chosen ? entries : waiting(list), chosen);
        result.leftOut().forEach(why -> say(DONE, why));
        result.refused().forEach(why -> say(NO, why));
        if (out == null) {
            spec.commandLine().getOut().print(result.content().text(UTF_8));
            spec.commandLine().getOut().flush();
        } else {
            try {
                FileProblem.write(out, result.content());
            } catch (FileProblem e) {
                return say(NO, String.valueOf(e.getMessage()));
            }
        }
        return result.refused().isEmpty() ? DONE : NO;
    }

    private ZonedDateTime now(TaskSite site) {
        return clocks.instant().atZone(site.zone());
    }

    private int print(Stream<String> lines) {
        var to = spec.commandLine().getOut();
        lines.forEach(to::println);
        to.flush();
        return DONE;
    }

    private int say(int code, String what) {
        err().println(what);
        return code;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
