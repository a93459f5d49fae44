package org.caiyun.kiosk.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.caiyun.device.Bytes;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a spreadsheet (XLSX) in which every cell is text: no program that opens it takes leading zeros from a
 * barcode, writes it as a power of ten, or runs a title that begins like a formula.
 */
public final class TextSheet {
    private static final String TEXT = "@";

    private TextSheet() {}

    /** {@code headings} stay in sight while one scrolls. */
    public static Bytes of(String name, List<String> headings, List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "CaiyunKiosk", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            row(sheet, 0, headings);
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, i + 1, rows.get(i));
            }
            sheet.freezePane(0, 1);
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("memory is no file that can fail", e);
        }
        return Bytes.copyOf(out.toByteArray());
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
            sheet.style(row, column).format(TEXT).set();
        }
    }
}
