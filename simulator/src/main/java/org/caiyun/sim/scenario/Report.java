package org.caiyun.sim.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.ReturnSummaries;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.sim.peer.PrintedReceipt;
import org.caiyun.sim.peer.ReceiptPicture;

/** What came of a run, as JSON: the returns, the receipts, what staff are asked to do, which devices failed. */
public final class Report {
    private static final Set<Class<? extends ReturnFact>> ENDS =
            Set.of(ReturnFact.Landed.class, ReturnFact.TakenBack.class, ReturnFact.Jammed.class);

    private final String mode;
    private final long seed;
    private final List<FactRecord> facts;
    private final List<PrintedReceipt> receipts;
    private final List<String> failures;

    public Report(
            String mode, long seed, List<FactRecord> facts, List<PrintedReceipt> receipts, List<String> failures) {
        this.mode = mode;
        this.seed = seed;
        this.facts = List.copyOf(facts);
        this.receipts = List.copyOf(receipts);
        this.failures = List.copyOf(failures);
    }

    /** The report as text; the receipts' bytes are written by {@link #write} only. */
    public String json() {
        return text(build(List.of()));
    }

    /** Writes the report, and beside it the bytes and the picture of every receipt. */
    public void write(Path file) throws IOException {
        var files = new ArrayList<Path>();
        for (int i = 0; i < receipts.size(); i++) {
            var bytes = beside(file, i + 1);
            Files.write(bytes, receipts.get(i).bytes().toArray());
            files.add(bytes);
            Files.write(picture(bytes), ReceiptPicture.of(receipts.get(i)).png().toArray());
        }
        Files.writeString(file, text(build(files)) + "\n");
    }

    private static String text(ObjectNode report) {
        return report.toPrettyString();
    }

    private ObjectNode build(List<Path> files) {
        var report = JsonNodeFactory.instance.objectNode();
        report.put("mode", mode).put("seed", seed);
        var returns = report.putArray("returns");
        var rest = restingTimes();
        ReturnSummaries.of(facts).forEach(summary -> returns.add(line(summary, rest)));
        var printed = report.putArray("receipts");
        for (int i = 0; i < receipts.size(); i++) {
            var receipt = printed.addObject();
            if (!files.isEmpty()) {
                receipt.put("bytes", files.get(i).toString());
                receipt.put("png", picture(files.get(i)).toString());
            }
            receipts.get(i).lines().forEach(receipt.withArray("text")::add);
            receipts.get(i).qrPayloads().forEach(receipt.withArray("qr")::add);
        }
        tasksAndFaults(report);
        failures.forEach(report.putArray("failures")::add);
        return report;
    }

    private static Path beside(Path file, int number) {
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
        return file.resolveSibling(name + "-receipt-" + number + ".bin");
    }

    private static Path picture(Path bytes) {
        var name = String.valueOf(bytes.getFileName()).replaceFirst("\\.bin$", ".png");
        return bytes.resolveSibling(name);
    }

    private static ObjectNode line(ReturnSummary summary, Map<ReturnId, Uptime> rest) {
        var line = JsonNodeFactory.instance.objectNode();
        line.put("barcode", summary.barcode()).put("outcome", summary.word().label());
        line.put("bin", summary.bin());
        line.put("library", label(summary.library())).put("security", label(summary.security()));
        summary.flags().stream().map(Flag::label).forEach(line.putArray("flags")::add);
        var end = rest.getOrDefault(summary.id(), summary.changedAt());
        line.put("millis", end.since(summary.begunAt()).toMillis());
        return line;
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** When each item came to lie where it stays; a late answer of the library does not count. */
    private Map<ReturnId, Uptime> restingTimes() {
        var rest = new HashMap<ReturnId, Uptime>();
        for (var record : facts) {
            if (record.fact() instanceof ReturnFact fact && ENDS.contains(fact.getClass())) {
                rest.put(fact.id(), record.uptime());
            }
        }
        return rest;
    }

    private void tasksAndFaults(ObjectNode report) {
        var tasks = report.putArray("tasks");
        var faults = report.putArray("faults");
        for (var record : facts) {
            if (record.fact() instanceof ReturnFact.StaffAsked asked) {
                tasks.addObject()
                        .put("return", asked.id().toString())
                        .put("task", label(asked.task()))
                        .put("what", asked.what());
            } else if (record.fact() instanceof KioskFact.DeviceDown down) {
                faults.addObject().put("device", down.device()).put("why", down.why());
            }
        }
    }
}
