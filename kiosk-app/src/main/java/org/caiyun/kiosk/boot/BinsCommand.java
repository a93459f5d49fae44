package org.caiyun.kiosk.boot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.decide.BinSetup;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.manifest.BinManifest;
import org.caiyun.kiosk.manifest.BinManifests;
import org.caiyun.kiosk.run.Clocks;
import org.caiyun.kiosk.store.JournalReader;
import org.caiyun.kiosk.store.StoreFault;
import org.caiyun.kiosk.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bins}: what lies in each bin and since when, and the manifest of one for whoever empties it. */
@Command(
        name = "bins",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows what lies in the bins; also while the kiosk runs.",
            "Without BIN a line for each; with BIN its manifest, the last item to fall in first.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:shown or written",
            "1:there is no such bin, a file could not be written, or the journal cannot be read to its end",
            "2:wrong use or configuration"
        })
public final class BinsCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int NO = 1;
    private static final int WRONG_USE = 2;

    /** How a manifest is written. */
    enum Format {
        TEXT,
        CSV,
        XLSX
    }

    private final Clocks clocks;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "BIN", description = "The number of a bin.")
    private Optional<Integer> number = Optional.empty();

    @Mixin
    private JournalOption journal = new JournalOption();

    @Option(names = "--emptied", description = "With BIN: what lay in it when it was last emptied.")
    private boolean emptied;

    @Option(
            names = "--format",
            paramLabel = "text|csv|xlsx",
            defaultValue = "text",
            description = "Of a manifest; spreadsheets keep the zeros of barcodes in xlsx only (default: text).")
    private String format = "text";

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; else standard output, if it is text.")
    private @Nullable Path out;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The kiosk's configuration: names and room of its bins, its library and time zone.")
    private @Nullable Path file;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Of times and dates (default: that of --config, or UTC).")
    private @Nullable ZoneId zone;

    @Option(names = "--language", paramLabel = "en|zh-CN", defaultValue = "en", description = "Of the words.")
    private String language = "en";

    public BinsCommand() {
        this(new SystemClocks());
    }

    BinsCommand(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Integer call() {
        var wanted = List.of(Format.values()).stream()
                .filter(one -> one.name().equalsIgnoreCase(format))
                .findFirst();
        if (wanted.isEmpty()) {
            return say(WRONG_USE, "--format is text, csv or xlsx, was " + format);
        }
        if (wanted.get() == Format.XLSX && out == null) {
            return say(WRONG_USE, "xlsx is no text: give --out FILE");
        }
        if (number.isEmpty() && (emptied || wanted.get() != Format.TEXT || out != null)) {
            return say(WRONG_USE, "--emptied, --format and --out go with the number of a bin");
        }
        try {
            Optional<KioskConfig> config = config();
            return journal.read(err(), reader -> answer(reader, config, wanted.get()));
        } catch (FileProblem e) {
            return say(WRONG_USE, String.valueOf(e.getMessage()));
        }
    }

    private int answer(JournalReader reader, Optional<KioskConfig> config, Format wanted) {
        var manifests = new BinManifests();
        Optional<StoreFault> fault = reader.facts(manifests::add);
        int code = number.isPresent()
                ? manifest(manifests, new Bin(Math.max(1, number.get())), config, wanted)
                : list(manifests, config);
        return JournalOption.ended(err(), fault, code);
    }

    private int list(BinManifests manifests, Optional<KioskConfig> config) {
        var known = new TreeSet<>(manifests.bins());
        setups(config).forEach(setup -> known.add(setup.bin()));
        var listing = new BinListing(words(), zone(config));
        listing.lines(known.stream().map(manifests::lying).toList(), setups(config))
                .forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return DONE;
    }

    private int manifest(BinManifests manifests, Bin bin, Optional<KioskConfig> config, Format wanted) {
        var setup = setups(config).stream().filter(one -> one.bin().equals(bin)).findFirst();
        if (setup.isEmpty() && !manifests.bins().contains(bin)) {
            return say(NO, "Nothing is known of a bin " + bin.number());
        }
        Optional<BinManifest> found = emptied ? manifests.emptied(bin) : Optional.of(manifests.lying(bin));
        if (found.isEmpty()) {
            return say(NO, "Bin " + bin.number() + " was never emptied, as far as the journal tells");
        }
        var sheet = new BinSheet(words(), zone(config), clocks.instant());
        return write(
                switch (wanted) {
                    case TEXT ->
                        Bytes.ofText(
                                sheet.text(found.get(), setup, place(config)).stream()
                                        .collect(Collectors.joining("\n", "", "\n")),
                                UTF_8);
                    case CSV -> sheet.csv(found.get());
                    case XLSX -> sheet.xlsx(found.get());
                });
    }

    private int write(Bytes content) {
        if (out == null) {
            spec.commandLine().getOut().print(content.text(UTF_8));
            spec.commandLine().getOut().flush();
            return DONE;
        }
        try {
            FileProblem.write(out, content);
            return DONE;
        } catch (FileProblem e) {
            return say(NO, String.valueOf(e.getMessage()));
        }
    }

    private Optional<KioskConfig> config() throws FileProblem {
        return file == null ? Optional.empty() : Optional.of(ConfigFiles.read(List.of(file)));
    }

    private static List<BinSetup> setups(Optional<KioskConfig> config) {
        return config.map(KioskConfig::bins).orElse(List.of());
    }

    private static String place(Optional<KioskConfig> config) {
        return config.map(KioskConfig::kiosk)
                .map(kiosk -> kiosk.library() + "  " + kiosk.site() + "  " + kiosk.id())
                .orElse("");
    }

    private ZoneId zone(Optional<KioskConfig> config) {
        var chosen = zone;
        return chosen != null ? chosen : config.map(one -> one.kiosk().zone()).orElse(ZoneOffset.UTC);
    }

    private BinWords words() {
        return new BinWords(language.equals(Language.ZH_CN.tag()) ? Language.ZH_CN : Language.EN);
    }

    private int say(int code, String what) {
        err().println(what);
        return code;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
