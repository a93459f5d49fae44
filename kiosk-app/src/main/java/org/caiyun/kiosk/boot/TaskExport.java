package org.caiyun.kiosk.boot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.cataloguing.BasicData;
import org.caiyun.kiosk.cataloguing.Isbn;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.TaskKind;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.cataloguing.asset.AssetRecord;
import org.caiyun.kiosk.cataloguing.asset.AssetSheet;
import org.caiyun.kiosk.cataloguing.asset.AssetTable;
import org.caiyun.kiosk.cataloguing.marc.CnmarcDraft;
import org.caiyun.kiosk.cataloguing.marc.Copy;
import org.caiyun.kiosk.cataloguing.marc.Draft;
import org.caiyun.kiosk.cataloguing.marc.DraftCharset;
import org.caiyun.kiosk.cataloguing.marc.MarcFile;
import org.caiyun.kiosk.cataloguing.marc.WrittenDraft;
import org.caiyun.kiosk.config.CataloguingConfig;
import org.caiyun.kiosk.worklist.WorkEntry;

/** Files of drafts and assets for other systems. */
final class TaskExport {
    /** What can be written. */
    enum Format {
        MARC(true),
        MARCXML(false),
        ASSETS_JSON(false),
        ASSETS_CSV(false),
        ASSETS_XLSX(true);

        private final boolean binary;

        Format(boolean binary) {
            this.binary = binary;
        }

        boolean isBinary() {
            return binary;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static String labels() {
            return Stream.of(values()).map(Format::label).collect(Collectors.joining(", "));
        }
    }

    /**
     * @param refused drafts that could not be written
     * @param leftOut tasks that have none, and why
     */
    record Result(Bytes content, List<String> refused, List<String> leftOut) {
        Result {
            refused = List.copyOf(refused);
            leftOut = List.copyOf(leftOut);
        }
    }

    private final CataloguingConfig settings;
    private final ZonedDateTime now;
    private final DraftCharset charset;
    private final List<String> refused = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    TaskExport(CataloguingConfig settings, ZonedDateTime now, DraftCharset charset) {
        this.settings = settings;
        this.now = now;
        this.charset = charset;
    }

    /**
     * @param chosen these were asked for by name: they are written also where a record is there already, or where the
     *     book goes back to its shop
     */
    Result of(Format format, List<WorkEntry> asked, boolean chosen) {
        List<WorkEntry> entries =
                chosen ? asked : asked.stream().filter(this::stays).toList();
        Bytes content = switch (format) {
            case MARC -> iso2709(titles(entries, chosen));
            case MARCXML ->
                MarcFile.xml(titles(entries, chosen).stream()
                        .map(copies -> draft(copies, DraftCharset.UTF_8))
                        .toList());
            case ASSETS_JSON -> json(assets(entries));
            case ASSETS_CSV -> csv(assets(entries));
            case ASSETS_XLSX -> AssetSheet.of(assets(entries));
        };
        return new Result(content, refused, leftOut);
    }

    /** Whether the book becomes the library's as it is; the reason is told where nobody knows that yet. */
    private boolean stays(WorkEntry entry) {
        boolean settled = switch (entry.state()) {
            case EXCHANGE, DISCREPANCY, WITHDRAWN -> false;
            case COMPLETED -> true;
            case OPEN, RECEIVED, IN_WORK ->
                entry.task().kind() != TaskKind.EXCHANGE && entry.task().kind() != TaskKind.DISCREPANCY;
        };
        if (!settled) {
            leftOut.add(entry.task().item().text() + ": left out, "
                    + (entry.state() == TaskState.WITHDRAWN ? "withdrawn" : "exchange or discrepancy")
                    + "; named by its id it is written");
        }
        return settled;
    }

    private Draft draft(List<Copy> copies, DraftCharset in) {
        return new CnmarcDraft(settings.drafts(), now, in).of(copies);
    }

    private Bytes iso2709(List<List<Copy>> titles) {
        Bytes file = Bytes.EMPTY;
        for (List<Copy> copies : titles) {
            String of = copies.stream().map(copy -> copy.item().text()).collect(Collectors.joining(", "));
            switch (MarcFile.iso2709(draft(copies, charset), charset)) {
                case WrittenDraft.Written(var record) -> file = file.plus(record);
                case WrittenDraft.NotInCharset(var lacks) ->
                    lacks.forEach(lack ->
                            refused.add(of + ": not written, " + charset.label() + " lacks in field " + lack.text()));
                case WrittenDraft.TooLong(var what, var bytes, var most) ->
                    refused.add(of + ": not written, " + what + " has " + bytes + " bytes, ISO 2709 allows " + most);
            }
        }
        return file;
    }

    /** Copies of one title together, so that it becomes one record. */
    private List<List<Copy>> titles(List<WorkEntry> entries, boolean chosen) {
        Map<String, List<Copy>> titles = new LinkedHashMap<>();
        for (WorkEntry entry : entries) {
            if (!(entry.task().purchase() instanceof PurchaseAnswer.Known(var purchase))) {
                leftOut.add(entry.task().item().text() + ": no draft, no purchase is known");
            } else if (!chosen && entry.task().missing().record().isEmpty()) {
                leftOut.add(entry.task().item().text() + ": no draft, "
                        + entry.task().kind().label()
                        + (purchase.held().isHeld()
                                ? ": add it to record " + purchase.held().record()
                                : ""));
            } else {
                var copy = new Copy(entry.task().item(), purchase);
                titles.computeIfAbsent(title(entry, purchase.book()), _ -> new ArrayList<>())
                        .add(copy);
            }
        }
        return List.copyOf(titles.values());
    }

    private static String title(WorkEntry entry, BasicData book) {
        return Isbn.of(book.isbn())
                .map(isbn -> isbn.digits() + "\n" + book.volume() + "\n" + book.title())
                .orElse(entry.task().id().toString());
    }

    private List<AssetRecord> assets(List<WorkEntry> entries) {
        var assets = new ArrayList<AssetRecord>();
        for (WorkEntry entry : entries) {
            if (entry.task().purchase() instanceof PurchaseAnswer.Known(var purchase)) {
                assets.add(AssetRecord.of(entry.task().item(), purchase, settings.assets()));
            } else {
                leftOut.add(entry.task().item().text() + ": no asset record, no purchase is known");
            }
        }
        return assets;
    }

    private static Bytes json(List<AssetRecord> assets) {
        var all = JsonNodeFactory.instance.arrayNode();
        assets.forEach(asset -> all.add(AssetTable.json(asset)));
        return Bytes.ofText(all.toPrettyString() + "\n", UTF_8);
    }

    private static Bytes csv(List<AssetRecord> assets) {
        return Bytes.ofText(
                CsvLine.BYTE_ORDER_MARK
                        + CsvLine.of(AssetTable.headings())
                        + assets.stream()
                                .map(asset -> CsvLine.of(AssetTable.cells(asset)))
                                .collect(Collectors.joining()),
                UTF_8);
    }
}
