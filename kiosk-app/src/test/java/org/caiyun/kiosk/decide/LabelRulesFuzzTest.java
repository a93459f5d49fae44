package org.caiyun.kiosk.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.caiyun.kiosk.item.CheckDigit;
import org.caiyun.kiosk.item.TradeNumbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a scanner sees, and however careless the profiles: no exception, and no trade number as an item. */
final class LabelRulesFuzzTest {
    private static final List<LabelRules> CARELESS = Arrays.stream(CheckDigit.values())
            .flatMap(check -> Stream.of(true, false)
                    .map(keeps -> new LabelProfile(new BarcodePattern("(?s).*"), check, keeps, 1)))
            .map(profile -> new LabelRules(List.of(profile)))
            .toList();

    @FuzzTest
    void anyTextsAreReadWithoutMakingATradeNumberAnItem(FuzzedDataProvider data) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 6 && data.remainingBytes() > 0; i++) {
            texts.add(data.consumeString(80));
        }

        for (LabelRules rules : CARELESS) {
            assertHonest(texts, rules.read(texts));
            texts.forEach(text -> assertHonest(List.of(text), rules.read(List.of(text))));
        }
    }

    /** Made by another way of counting than the guard's: the weighted sum from the left, the rest to ten. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyNumberOfTheTradeIsOne(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 2000; round++) {
            String ean = ean("97" + (7 + random.nextInt(3)) + "%09d".formatted(random.nextInt(1_000_000_000)));
            String text = written(ean, random);

            for (LabelRules rules : CARELESS) {
                assertThat(rules.read(List.of(text))).as(text).isEqualTo(new LabelReading.TradeNumber());
            }
        }
    }

    private static String ean(String twelve) {
        int sum = 0;
        for (int i = 0; i < 12; i += 2) {
            sum += Character.digit(twelve.charAt(i), 10) + 3 * Character.digit(twelve.charAt(i + 1), 10);
        }
        return twelve + (100_000 - sum) % 10;
    }

    private static String written(String ean, RandomGenerator random) {
        var text = new StringBuilder(ean);
        for (int hyphens = random.nextInt(5); hyphens > 0; hyphens--) {
            text.insert(1 + random.nextInt(text.length() - 1), random.nextBoolean() ? '-' : ' ');
        }
        return switch (random.nextInt(5)) {
            case 0 -> text + "%02d".formatted(random.nextInt(100));
            case 1 -> text + " %05d".formatted(random.nextInt(100_000));
            case 2 -> "0" + text;
            case 3 -> (random.nextBoolean() ? "ISBN " : "issn:") + text;
            default -> text.toString();
        };
    }

    private static void assertHonest(List<String> texts, LabelReading reading) {
        switch (reading) {
            case LabelReading.Item(var item) -> {
                assertThat(texts).anyMatch(text -> text.startsWith(item.text()) && !TradeNumbers.include(text));
                assertThat(TradeNumbers.isEan13(item.text())).isFalse();
            }
            case LabelReading.Order(var code) -> assertThat(texts).contains(code.text());
            case LabelReading.TradeNumber() -> assertThat(texts).anyMatch(TradeNumbers::include);
            case LabelReading.Several(int labels) -> assertThat(labels).isBetween(2, texts.size());
            case LabelReading.None() ->
                assertThat(!texts.isEmpty() && texts.stream().allMatch(TradeNumbers::include))
                        .isFalse();
        }
    }
}
