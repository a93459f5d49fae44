package org.caiyun.kiosk.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caiyun.device.printer.PrintElement;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.flow.PastReceipt;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.run.ReceiptRequest;
import org.caiyun.kiosk.store.JournalReader;
import org.caiyun.kiosk.store.JournalReader.Opening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code receipt}: the proof of return of an earlier session, by the number that stands on it and in its QR code. */
@Command(
        name = "receipt",
        description = "Shows the receipt of an earlier session, also while the kiosk runs.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:shown", "1:there is no such receipt in the journal", "2:wrong use or configuration"})
public final class ReceiptCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int NO = 1;
    private static final int WRONG_USE = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NUMBER", description = "As on the receipt, for instance NMG-01/3f2a81c0/118.")
    private String number = "";

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The kiosk's configuration.")
    private Path config = Path.of(".");

    @Override
    public Integer call() {
        Optional<ReceiptNumber> wanted = wanted();
        if (wanted.isEmpty()) {
            return refuse(WRONG_USE, number + " is no receipt number: expected kiosk/journal/number");
        }
        try {
            return show(wanted.get(), ConfigFiles.read(List.of(config)));
        } catch (FileProblem e) {
            return refuse(WRONG_USE, String.valueOf(e.getMessage()));
        }
    }

    private Optional<ReceiptNumber> wanted() {
        try {
            return Optional.of(ReceiptNumber.parse(number));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private int show(ReceiptNumber wanted, KioskConfig settings) {
        return switch (JournalReader.open(settings.data())) {
            case Opening.NoStore() -> refuse(NO, "There is no journal in " + settings.data());
            case Opening.Unreadable(var fault) -> refuse(NO, "The journal cannot be read: " + fault);
            case Opening.Reading(var reader) -> {
                try (reader) {
                    yield PastReceipt.find(wanted, records(reader))
                            .map(receipt -> print(receipt, settings))
                            .orElseGet(() -> refuse(NO, "There is no receipt " + wanted + " in this journal"));
                }
            }
        };
    }

    private static List<FactRecord> records(JournalReader reader) {
        var records = new ArrayList<FactRecord>();
        // what could be read before a fault may hold the receipt all the same
        var _ = reader.facts(records::add);
        return records;
    }

    private int print(PastReceipt receipt, KioskConfig settings) {
        var language = settings.kiosk().languages().getFirst();
        var request = new ReceiptRequest(receipt.number(), receipt.lines(), receipt.at(), language, true);
        var out = spec.commandLine().getOut();
        for (var element : new ReceiptSetup(settings).inWords(request)) {
            if (element instanceof PrintElement.Text text) {
                out.println(text.text());
            } else if (element instanceof PrintElement.Rule) {
                out.println();
            }
        }
        out.flush();
        return DONE;
    }

    private int refuse(int code, String why) {
        spec.commandLine().getErr().println(why);
        return code;
    }
}
