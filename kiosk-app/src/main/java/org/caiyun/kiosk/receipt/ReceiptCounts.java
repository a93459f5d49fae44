package org.caiyun.kiosk.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Texts;

/** How many items were returned, wait to be recorded, wait for staff, and were given back. */
public record ReceiptCounts(int returned, int pending, int staff, int back) {
    public static ReceiptCounts of(List<ReceiptWord> words) {
        int returned = 0;
        int pending = 0;
        int staff = 0;
        int back = 0;
        for (ReceiptWord word : words) {
            switch (word) {
                case ReceiptWord.Returned _, ReceiptWord.Partner _ -> returned++;
                case ReceiptWord.Pending _ -> pending++;
                case ReceiptWord.Staff _, ReceiptWord.Already _, ReceiptWord.Parts _, ReceiptWord.Stuck _ -> staff++;
                case ReceiptWord.Piece _ -> {}
                case ReceiptWord.Back _ -> back++;
            }
        }
        return new ReceiptCounts(returned, pending, staff, back);
    }

    /** One line that leaves out what is zero, in the words of this family of keys. */
    public String in(Texts texts, String family) {
        var parts = new ArrayList<String>();
        part(parts, texts, family + ".returned", "a", returned);
        part(parts, texts, family + ".pending", "b", pending);
        part(parts, texts, family + ".staff", "c", staff);
        part(parts, texts, family + ".back", "d", back);
        return switch (texts.language()) {
            case Language.ZH_CN -> String.join("　", parts);
            case Language.EN -> capitalised(String.join(", ", parts));
            case Language.MN_MONG_CN -> String.join("᠂ ", parts);
        };
    }

    private static void part(List<String> parts, Texts texts, String what, String name, int count) {
        if (count > 0) {
            parts.add(texts.text(what, Map.of(name, Integer.toString(count))));
        }
    }

    private static String capitalised(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
