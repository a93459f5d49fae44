package org.caiyun.kiosk.cataloguing.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.BOOK;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.PAYMENT;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.purchase;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.cataloguing.BasicData;
import org.caiyun.kiosk.cataloguing.Money;
import org.caiyun.kiosk.cataloguing.Payment;
import org.caiyun.kiosk.item.Barcode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

final class AssetTableTest {
    private static final AssetSettings SETTINGS = new AssetSettings("A04010000", "购置", "彩云经费", "采编部", "总馆", "在用");
    private static final Payment UNPAID =
            new Payment("书店", "", PAYMENT.boughtOn(), new Payment.Price.NotSettled(), "", "");

    @TempDir
    private Path directory = Path.of(".");

    @Test
    void aRowHasWhatThePropertySystemAsksFor() {
        var row = row(asset("00150000000017", BOOK, PAYMENT));

        assertThat(row)
                .containsEntry("登录号（条码）", "00150000000017")
                .containsEntry("题名", "额尔古纳河右岸")
                .containsEntry("码洋", "32.00")
                .containsEntry("实洋", "24.00")
                .containsEntry("币种", "CNY")
                .containsEntry("购置日期", "2026-11-01")
                .containsEntry("供应商", "新华书店中山路店")
                .containsEntry("发票号", "15002026")
                .containsEntry("结算单号", "S-2026-11")
                .containsEntry("总括登记号", "")
                .containsEntry("资产分类代码", "A04010000")
                .containsEntry("经费来源", "彩云经费")
                .containsEntry("使用部门", "采编部")
                .containsEntry("存放地点", "总馆")
                .containsEntry("状态", "在用");
    }

    @Test
    void whatIsNotPaidHasNoPaidPrice() {
        assertThat(row(asset("1", BOOK, UNPAID))).containsEntry("实洋", "").containsEntry("码洋", "32.00");
    }

    @Test
    void anotherCurrencyIsNamed() {
        var dollars = new Payment("", "", PAYMENT.boughtOn(), new Payment.Price.Paid(new Money(1234, "USD")), "", "");

        assertThat(row(asset("1", BOOK, dollars))).containsEntry("实洋", "USD 12.34");
    }

    @Test
    void jsonLeavesOutWhatIsNotKnown() {
        var json = AssetTable.json(asset("1", BOOK, UNPAID));

        assertThat(json.path("accession").textValue()).isEqualTo("1");
        assertThat(json.path("listPrice").textValue()).isEqualTo("32.00");
        assertThat(json.path("purchaseDate").textValue()).isEqualTo("2026-11-01");
        assertThat(json.has("paidPrice")).isFalse();
        assertThat(json.has("batch")).isFalse();
    }

    @Test
    void aSheetHasTheSameCellsAllAsText() throws IOException {
        var evil = new BasicData("=1+1\t<&>\u0007🎈", "-2", "@SUM(A1)", "+社", "", "9787020138340", Money.ofFen(0));
        var assets = List.of(asset("00150000000017", BOOK, PAYMENT), asset("31500200000025", evil, UNPAID));

        var rows = new Sheet(directory, AssetSheet.of(assets)).rows();

        assertThat(rows)
                .containsExactly(
                        AssetTable.headings(), AssetTable.cells(assets.getFirst()), AssetTable.cells(assets.getLast()));
        assertThat(rows.getLast()).contains("=1+1 <&> 🎈", "-2", "@SUM(A1)", "31500200000025");
    }

    private static AssetRecord asset(String item, BasicData book, Payment payment) {
        var bought = purchase(book);
        return new AssetRecord(new Barcode(item), bought.book(), payment, SETTINGS, "");
    }

    private static Map<String, String> row(AssetRecord asset) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < AssetTable.headings().size(); i++) {
            row.put(AssetTable.headings().get(i), AssetTable.cells(asset).get(i));
        }
        return row;
    }

    /** Reads a workbook with the JDK alone; a cell that is no text fails the test. */
    private static final class Sheet {
        private final Map<String, Element> parts = new HashMap<>();

        Sheet(Path directory, Bytes file) throws IOException {
            Path workbook = Files.write(directory.resolve("assets.xlsx"), file.toArray());
            try (var zip = new ZipFile(workbook.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    String part = new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
                    parts.put(entry.getName(), parsed(part));
                }
            }
        }

        List<List<String>> rows() {
            var rows = new ArrayList<List<String>>();
            for (Element row : all(part("xl/worksheets/sheet1.xml"), "row")) {
                rows.add(all(row, "c").stream().map(this::text).toList());
            }
            return rows;
        }

        private String text(Element cell) {
            assertThat(all(cell, "f")).isEmpty();
            assertThat(format(Integer.parseInt(cell.getAttribute("s")))).isEqualTo("@");
            if (cell.getAttribute("t").equals("s")) {
                int shared = Integer.parseInt(cell.getTextContent());
                return all(part("xl/sharedStrings.xml"), "si").get(shared).getTextContent();
            }
            assertThat(cell.getAttribute("t")).isEqualTo("inlineStr");
            return cell.getTextContent();
        }

        /** The number format of a style. */
        private String format(int style) {
            Element styles = part("xl/styles.xml");
            Element used = all(all(styles, "cellXfs").getFirst(), "xf").get(style);
            String id = used.getAttribute("numFmtId");
            return id.equals("49")
                    ? "@"
                    : all(styles, "numFmt").stream()
                            .filter(format -> format.getAttribute("numFmtId").equals(id))
                            .map(format -> format.getAttribute("formatCode"))
                            .findFirst()
                            .orElse(id);
        }

        private Element part(String name) {
            return Objects.requireNonNull(parts.get(name), name);
        }

        private static List<Element> all(Element in, String name) {
            var found = in.getElementsByTagName(name);
            var elements = new ArrayList<Element>();
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
            return elements;
        }

        private static Element parsed(String xml) throws IOException {
            try {
                return DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
                        .getDocumentElement();
            } catch (ParserConfigurationException | SAXException e) {
                throw new AssertionError(xml, e);
            }
        }
    }
}
