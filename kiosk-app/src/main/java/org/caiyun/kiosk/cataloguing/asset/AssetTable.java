package org.caiyun.kiosk.cataloguing.asset;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caiyun.kiosk.cataloguing.Money;
import org.caiyun.kiosk.cataloguing.Payment;

/** Asset records as columns: the same in JSON, by key, and in tables, under headings that property systems use. */
public enum AssetTable {
    ACCESSION("accession", "财产号", a -> a.accession().text()),
    TITLE("title", "题名", a -> a.book().title()),
    VOLUME("volume", "卷册", a -> a.book().volume()),
    AUTHOR("author", "责任者", a -> a.book().author()),
    PUBLISHER("publisher", "出版者", a -> a.book().publisher()),
    ISBN("isbn", "ISBN", a -> a.book().isbn()),
    LIST_PRICE("listPrice", "码洋", a -> a.listPrice().minorUnits() == 0 ? "" : a.listPrice().amount()),
    PAID_PRICE("paidPrice", "实洋", AssetTable::paid),
    CURRENCY("currency", "币种", a -> a.listPrice().currency()),
    QUANTITY("quantity", "数量", _ -> "1"),
    PURCHASE_DATE("purchaseDate", "购置日期", a -> a.day().toString()),
    SHOP("shop", "供应商", a -> a.payment().shop()),
    ORDER("order", "订单号", a -> a.payment().order()),
    INVOICE("invoice", "发票号", a -> a.payment().invoice()),
    SETTLEMENT("settlement", "结算单号", a -> a.payment().settlement()),
    BATCH("batch", "总括登记号", AssetRecord::batch),
    CLASS_CODE("classCode", "资产分类代码", a -> a.entered().classCode()),
    ACQUISITION("acquisition", "取得方式", a -> a.entered().acquisition()),
    FUNDING("funding", "经费来源", a -> a.entered().funding()),
    DEPARTMENT("department", "使用部门", a -> a.entered().department()),
    LOCATION("location", "存放地点", a -> a.entered().location()),
    STATE("state", "状态", a -> a.entered().state());

    private final String key;
    private final String heading;
    private final Function<AssetRecord, String> value;

    AssetTable(String key, String heading, Function<AssetRecord, String> value) {
        this.key = key;
        this.heading = heading;
        this.value = value;
    }

    public static List<String> headings() {
        return Stream.of(values()).map(column -> column.heading).toList();
    }

    /** One cell for each heading, without control characters. */
    public static List<String> cells(AssetRecord asset) {
        return Stream.of(values()).map(column -> column.of(asset)).toList();
    }

    /** What is not known is left out. */
    public static ObjectNode json(AssetRecord asset) {
        var out = JsonNodeFactory.instance.objectNode();
        for (AssetTable column : values()) {
            String text = column.of(asset);
            if (!text.isEmpty()) {
                out.put(column.key, text);
            }
        }
        return out;
    }

    private String of(AssetRecord asset) {
        return Normalizer.normalize(value.apply(asset), Normalizer.Form.NFC)
                .replaceAll("\\p{Cc}+", " ")
                .strip();
    }

    /** In another currency than the list price it names its own. */
    private static String paid(AssetRecord asset) {
        return switch (asset.paid()) {
            case Payment.Price.Paid(Money sum) ->
                sum.currency().equals(asset.listPrice().currency())
                        ? sum.amount()
                        : sum.currency() + " " + sum.amount();
            case Payment.Price.NotSettled() -> "";
        };
    }
}
