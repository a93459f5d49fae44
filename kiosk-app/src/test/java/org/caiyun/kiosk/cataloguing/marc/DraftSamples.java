package org.caiyun.kiosk.cataloguing.marc;

import java.time.ZonedDateTime;
import java.util.List;
import org.caiyun.kiosk.cataloguing.BasicData;
import org.caiyun.kiosk.cataloguing.CataloguingSamples;
import org.caiyun.kiosk.cataloguing.Money;
import org.caiyun.kiosk.item.Barcode;

/** Titles as shops describe them, tidy and otherwise. */
final class DraftSamples {
    static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-23T15:04:05.6+08:00[Asia/Shanghai]");
    static final DraftSettings SETTINGS =
            new DraftSettings("CN-150001", "150000", "", "二楼", "5", ItemTemplate.usual());
    static final BasicData TRANSLATED = new BasicData(
            "时间简史", "第二册", "[英] 史蒂芬·霍金 著；许明贤，吴忠超 译", "湖南科学技术出版社", "2018年", "7535732309", Money.ofFen(4500));
    static final BasicData MONGOLIAN = new BasicData(
            "ᠮᠣᠩᠭᠣᠯ ᠤᠨ ᠨᠢᠭᠤᠴᠠ ᠲᠣᠪᠴᠢᠶᠠᠨ", "", "阿尔达扎布", "内蒙古人民出版社", "1998", "7204012345", Money.ofFen(9800));

    private DraftSamples() {}

    static Draft draft(BasicData book, DraftCharset charset) {
        return draft(SETTINGS, book, charset);
    }

    static Draft draft(DraftSettings settings, BasicData book, DraftCharset charset) {
        return new CnmarcDraft(settings, NOW, charset).of(copies(book, "31500200000017"));
    }

    static List<Copy> copies(BasicData book, String... items) {
        return List.of(items).stream()
                .map(item -> new Copy(new Barcode(item), CataloguingSamples.purchase(book)))
                .toList();
    }
}
