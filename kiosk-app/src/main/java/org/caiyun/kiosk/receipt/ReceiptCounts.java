package org.caiyun.kiosk.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Texts;

/** How many items were returned, wait to be recorded, wait for staff, and were given back. */
record ReceiptCounts(int returned, int pending, int staff, int back) {
    static ReceiptCounts of(List<ReceiptLine> lines) {
        int returned = 0;
        int pending = 0;
        int staff = 0;
        int back = 0;
        for (ReceiptLine line : lines) {
            switch (line.word()) {
                case ReceiptWord.Returned _, ReceiptWord.Partner _ -> returned++;
                case ReceiptWord.Pending _ -> pending++;
                case ReceiptWord.Staff _, ReceiptWord.Already _, ReceiptWord.Parts _, ReceiptWord.Stuck _ -> staff++;
                case ReceiptWord.Back _ -> back++;
            }
        }
        return new ReceiptCounts(returned, pending, staff, back);
    }

    /** One line that leaves out what is zero. */
    String in(Texts texts) {
        var parts = new ArrayList<String>();
        part(parts, texts, "returned", "a", returned);
        part(parts, texts, "pending", "b", pending);
        part(parts, texts, "staff", "c", staff);
        part(parts, texts, "back", "d", back);
        return switch (texts.language()) {
            case Language.ZH_CN -> String.join("　", parts);
            case Language.EN -> capitalised(String.join(", ", parts));
            case Language.MN_MONG_CN -> String.join("᠂ ", parts);
        };
    }

    private static void part(List<String> parts, Texts texts, String what, String name, int count) {
        if (count > 0) {
            parts.add(texts.text("r.count." + what, Map.of(name, Integer.toString(count))));
        }
    }

    private static String capitalised(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
