package org.caiyun.sim.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LineDamageTest {
    private static final Bytes PORTION = Bytes.of(0x10, 0x21, 0x32, 0x43);
    private static final int MANY = 10_000;

    private final LineDamage damage = new LineDamage(new Random(1));

    @Test
    void losesOneByteOfSomePortions() {
        damage.set(LineTrouble.LOSES, true);

        assertThat(harmed()).isNotEmpty().allMatch(bytes -> bytes.size() == 3);
    }

    @Test
    void doublesOneByteOfSomePortions() {
        damage.set(LineTrouble.DOUBLES, true);

        assertThat(harmed()).isNotEmpty().allMatch(bytes -> bytes.size() == 5 && twice(bytes) == 1);
    }

    @Test
    void turnsOverOneBitOfSomePortions() {
        damage.set(LineTrouble.CHANGES, true);

        assertThat(harmed()).isNotEmpty().allMatch(bytes -> bitsFrom(bytes) == 1);
    }

    @Test
    void delaysSomePortionsAndHarmsNone() {
        damage.set(LineTrouble.LATE, true);

        var late = Stream.generate(damage::delay).limit(MANY).filter(Duration::isPositive);

        assertThat(late).hasSizeBetween(400, 600).allMatch(by -> by.toMillis() >= 20 && by.toMillis() < 400);
        assertThat(harmed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = LineTrouble.class,
            names = {"LOSES", "CHANGES", "DOUBLES"})
    void harmsAboutOnePortionInTwentyUntilItIsMended(LineTrouble trouble) {
        damage.set(trouble, true);
        int meanwhile = harmed().size();
        damage.set(trouble, false);

        assertThat(meanwhile).isBetween(400, 600);
        assertThat(damage.isNone()).isTrue();
        assertThat(harmed()).isEmpty();
    }

    private List<Bytes> harmed() {
        return Stream.generate(() -> damage.arriving(PORTION))
                .limit(MANY)
                .filter(bytes -> !bytes.equals(PORTION))
                .toList();
    }

    private static long twice(Bytes bytes) {
        return IntStream.range(1, bytes.size())
                .filter(i -> bytes.at(i) == bytes.at(i - 1))
                .count();
    }

    private static int bitsFrom(Bytes bytes) {
        return IntStream.range(0, PORTION.size())
                .map(i -> Integer.bitCount(bytes.at(i) ^ PORTION.at(i)))
                .sum();
    }
}
