package org.caiyun.kiosk.cataloguing.asset;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.cataloguing.Money;
import org.caiyun.kiosk.cataloguing.Payment;
import org.caiyun.kiosk.cataloguing.ShopText;

/** Asset records as columns: the same in JSON, by key, and in tables, under headings that property systems use. */
public enum AssetTable {
    ACCESSION("accession", "登录号（条码）"),
    TITLE("title", "题名"),
    VOLUME("volume", "卷册"),
    AUTHOR("author", "责任者"),
    PUBLISHER("publisher", "出版者"),
    ISBN("isbn", "ISBN"),
    LIST_PRICE("listPrice", "码洋"),
    PAID_PRICE("paidPrice", "实洋"),
    CURRENCY("currency", "币种"),
    QUANTITY("quantity", "数量"),
    PURCHASE_DATE("purchaseDate", "购置日期"),
    SHOP("shop", "供应商"),
    ORDER("order", "订单号"),
    INVOICE("invoice", "发票号"),
    SETTLEMENT("settlement", "结算单号"),
    BATCH("batch", "总括登记号"),
    CLASS_CODE("classCode", "资产分类代码"),
    ACQUISITION("acquisition", "取得方式"),
    FUNDING("funding", "经费来源"),
    DEPARTMENT("department", "使用部门"),
    LOCATION("location", "存放地点"),
    STATE("state", "状态");

    private final String key;
    private final String heading;

    AssetTable(String key, String heading) {
        this.key = key;
        this.heading = heading;
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
        return ShopText.clean(value(asset));
    }

    private String value(AssetRecord asset) {
        return switch (this) {
            case ACCESSION -> asset.accession().text();
            case TITLE -> asset.book().title();
            case VOLUME -> asset.book().volume();
            case AUTHOR -> asset.book().author();
            case PUBLISHER -> asset.book().publisher();
            case ISBN -> asset.book().isbn();
            case LIST_PRICE ->
                asset.listPrice().minorUnits() == 0 ? "" : asset.listPrice().amount();
            case PAID_PRICE -> paid(asset);
            case CURRENCY -> asset.listPrice().currency();
            case QUANTITY -> "1";
            case PURCHASE_DATE -> asset.day().toString();
            case SHOP -> asset.payment().shop();
            case ORDER -> asset.payment().order();
            case INVOICE -> asset.payment().invoice();
            case SETTLEMENT -> asset.payment().settlement();
            case BATCH -> asset.batch();
            case CLASS_CODE -> asset.entered().classCode();
            case ACQUISITION -> asset.entered().acquisition();
            case FUNDING -> asset.entered().funding();
            case DEPARTMENT -> asset.entered().department();
            case LOCATION -> asset.entered().location();
            case STATE -> asset.entered().state();
        };
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
