package org.caiyun.kiosk.cataloguing.marc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.BARE;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.BOOK;
import static org.caiyun.kiosk.cataloguing.marc.DraftSamples.NOW;
import static org.caiyun.kiosk.cataloguing.marc.DraftSamples.SETTINGS;
import static org.caiyun.kiosk.cataloguing.marc.DraftSamples.copies;
import static org.caiyun.kiosk.cataloguing.marc.DraftSamples.draft;

import java.util.List;
import org.caiyun.kiosk.cataloguing.CataloguingSamples;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.junit.jupiter.api.Test;

final class CnmarcDraftTest {
    @Test
    void aTidyTitleFillsWhatAShopCanFill() {
        assertThat(draft(BOOK, DraftCharset.UTF_8).lines())
                .containsExactly(
                        "005    20261123150405.6",
                        "010 __ $a978-7-02-013834-0$dCNY32.00",
                        "100 __ $a20261123d2019    u  u0chiy50      ea",
                        "101 0_ $achi",
                        "102 __ $aCN$b150000",
                        "105 __ $a|||||||||||||",
                        "106 __ $ar",
                        "200 1_ $a额尔古纳河右岸$f迟子建著",
                        "210 __ $c人民文学出版社$d2019",
                        "690 __ $a$v5",
                        "801 _0 $aCN$bCN-150001$c20261123",
                        "830 __ $a书店所给责任者，未拆分，待核：迟子建著",
                        "905 __ $aCN-150001-NMG$b31500200000017$d$e");
    }

    @Test
    void theLeaderIsCnmarcs() {
        String leader = draft(BOOK, DraftCharset.UTF_8).leader();

        assertThat(leader).hasSize(24);
        assertThat(leader.substring(5, 12)).isEqualTo("nam  22");
        assertThat(leader.substring(17)).isEqualTo("3n 450 ");
    }

    @Test
    void codedDataStandAtTheirPositions() {
        String general = general(draft(BOOK, DraftCharset.GBK));

        assertThat(general).hasSize(36);
        assertThat(general.substring(0, 8)).isEqualTo("20261123");
        assertThat(general.charAt(8)).isEqualTo('d');
        assertThat(general.substring(9, 17)).isEqualTo("2019    ");
        assertThat(general.substring(17, 22)).isEqualTo("u  u0");
        assertThat(general.substring(22, 26)).isEqualTo("chiy");
        assertThat(general.substring(26, 34)).isEqualTo("0110    ");
        assertThat(general.substring(34)).isEqualTo("ea");
    }

    @Test
    void whatTheShopDoesNotSayIsNotMadeUp() {
        assertThat(draft(BARE, DraftCharset.UTF_8).lines())
                .containsExactly(
                        "005    20261123150405.6",
                        "100 __ $a20261123u        u  u0chiy50      zz",
                        "102 __ $aCN$b150000",
                        "105 __ $a|||||||||||||",
                        "106 __ $ar",
                        "690 __ $a$v5",
                        "801 _0 $aCN$bCN-150001$c20261123",
                        "905 __ $aCN-150001-NMG$b31500200000017$d$e");
    }

    @Test
    void severalPersonsInOneStringBecomeNoAccessPoint() {
        var lines = draft(DraftSamples.TRANSLATED, DraftCharset.UTF_8).lines();

        assertThat(lines)
                .contains("200 1_ $a时间简史$h第二册$f[英] 史蒂芬·霍金 著；许明贤，吴忠超 译")
                .noneMatch(line -> line.startsWith("7"));
    }

    @Test
    void whatNoFieldCanTakeStandsInANote() {
        var lines = draft(DraftSamples.TRANSLATED, DraftCharset.UTF_8).lines();

        assertThat(lines)
                .contains(
                        "010 __ $dCNY45.00",
                        "210 __ $c湖南科学技术出版社",
                        "830 __ $a书店所给ISBN有误：7535732309",
                        "830 __ $a书店所给出版年：2018年");
    }

    @Test
    void aTitleInMongolianLettersIsMongolian() {
        var draft = draft(DraftSamples.MONGOLIAN, DraftCharset.UTF_8);

        assertThat(draft.lines()).contains("101 0_ $amon");
        assertThat(general(draft)).endsWith("zz");
    }

    @Test
    void namesTheRecordThatTheCatalogueHasAlready() {
        var bought = CataloguingSamples.purchase(BOOK);
        var held = new Purchase(
                bought.id(),
                bought.item(),
                bought.state(),
                bought.loan(),
                bought.owner(),
                BOOK,
                bought.payment(),
                new Purchase.TitleHeld("0126500", 2));

        var draft = new CnmarcDraft(SETTINGS, NOW, DraftCharset.UTF_8).of(List.of(new Copy(bought.item(), held)));

        assertThat(draft.lines()).contains("830 __ $a馆藏已有本题名书目，记录号：0126500");
    }

    @Test
    void copiesHaveAFieldEach() {
        assertThat(items(ItemTemplate.usual()))
                .containsExactly("905 __ $aCN-150001-NMG$b101$d$e", "905 __ $aCN-150001-NMG$b102$d$e");
    }

    @Test
    void copiesShareAFieldThatRepeatsWhatTheyDifferIn() {
        var template = new ItemTemplate.SubfieldsRepeated(
                "905",
                List.of(
                        new ItemSubfield('a', ItemContent.LIBRARY),
                        new ItemSubfield('b', ItemContent.BARCODE),
                        new ItemSubfield('r', ItemContent.PRICE),
                        new ItemSubfield('f', ItemContent.LOCATION)));

        assertThat(items(template)).containsExactly("905 __ $aCN-150001-NMG$b101$b102$rCNY32.00$rCNY32.00$f二楼");
    }

    @Test
    void copiesStandInAnotherField() {
        var template = new ItemTemplate.CopiesElsewhere(
                "905",
                List.of(new ItemSubfield('a', ItemContent.LIBRARY), new ItemSubfield('s', ItemContent.CALL_NUMBER)),
                "985",
                List.of(new ItemSubfield('b', ItemContent.BARCODE), new ItemSubfield('v', ItemContent.VOLUME)));

        assertThat(items(template))
                .containsExactly("905 __ $aCN-150001-NMG$s", "985 __ $b101$v", "985 __ $b102$v");
    }

    private static List<String> items(ItemTemplate template) {
        var settings = new DraftSettings("", "", "", "二楼", "", template);
        var draft = new CnmarcDraft(settings, NOW, DraftCharset.UTF_8).of(copies(BOOK, "101", "102"));
        return draft.lines().stream().filter(line -> line.startsWith("9")).toList();
    }

    private static String general(Draft draft) {
        return draft.fields().stream()
                .filter(field -> field.tag().equals("100"))
                .map(DraftField.Data.class::cast)
                .map(field -> field.subfields().getFirst().data())
                .findFirst()
                .orElseThrow();
    }
}
