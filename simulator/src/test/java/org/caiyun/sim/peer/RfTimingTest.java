package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against times that others computed from the standard. */
final class RfTimingTest {
    private static final int RUNS = 2000;
    private static final RfTiming AT_ONCE = new RfTiming(Duration.ZERO);

    @ParameterizedTest
    @CsvSource({"14, 35, 15.85", "14, 39, 17.05", "14, 115, 40.01", "6, 35, 13.43", "12, 17, 9.81", "13, 35, 15.5"})
    void computesExchanges(int request, int reply, double millis) {
        assertThat(millis(AT_ONCE.exchange(request, reply))).isCloseTo(millis, within(0.06));
    }

    @ParameterizedTest
    @CsvSource({"0, 5.88", "4800, 10.4", "20000, 25.6"})
    void waitsForTheChipToWrite(int programmingMicros, double millis) {
        var timing = new RfTiming(Duration.ofNanos(programmingMicros * 1000L));

        assertThat(millis(timing.write(13, 3))).isCloseTo(millis, within(0.06));
    }

    @Test
    void computesAnInventoryOfOneSlot() {
        assertThat(millis(AT_ONCE.oneSlotInventory())).isCloseTo(6.18, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"1, 13.9", "2, 18.9", "3, 24.8", "5, 38.3", "8, 63.3", "10, 82.4", "15, 131.6"})
    void needsTheTimeOfTheSlotsForSeveralTags(int tags, double millis) {
        var random = new Random(15_693);
        Duration total = Duration.ZERO;
        for (int run = 0; run < RUNS; run++) {
            total = total.plus(AT_ONCE.inventory(randomTags(random, tags)));
        }

        assertThat(millis(total.dividedBy(RUNS))).isCloseTo(millis, within(millis * 0.03));
    }

    @Test
    void endsWithTwoTagsThatNobodyCanTellApart() {
        Uid same = Uid.ofHex("E004010809B9CB12");

        assertThat(AT_ONCE.inventory(List.of(same, same))).isLessThan(Duration.ofSeconds(1));
    }

    private static List<Uid> randomTags(Random random, int count) {
        var tags = new ArrayList<Uid>();
        for (int i = 0; i < count; i++) {
            var serial = new byte[6];
            random.nextBytes(serial);
            tags.add(new Uid(Bytes.of(0xE0, 0x04).plus(Bytes.copyOf(serial))));
        }
        return tags;
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
