package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwedCheckInsTest {
    private static final int CHANGES = 3_000;
    private static final int RETURNS = 400;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void saysWhatAPlainMapWouldSay(long seed) {
        var random = new Random(seed);
        var plain = new TreeMap<ReturnId, OwedCheckIn>();
        var owed = OwedCheckIns.NONE;

        for (int i = 0; i < CHANGES; i++) {
            var id = id(1 + random.nextInt(RETURNS));
            if (random.nextInt(5) < 3) {
                var one = owed(id, random);
                plain.put(id, one);
                owed = owed.with(one);
            } else {
                plain.remove(id);
                owed = owed.without(id);
            }
            var now = new Uptime(random.nextInt(100));
            boolean canSettle = random.nextBoolean();

            assertThat(owed.size()).isEqualTo(plain.size());
            assertThat(owed.get(id)).isEqualTo(Optional.ofNullable(plain.get(id)));
            assertThat(owed.oldest()).isEqualTo(plain.values().stream().findFirst());
            assertThat(owed.behind())
                    .isEqualTo(Math.toIntExact(plain.values().stream()
                            .filter(o -> o.turn() instanceof Turn.Behind)
                            .count()));
            assertThat(owed.firstDue(now, canSettle))
                    .isEqualTo(plain.values().stream()
                            .filter(o -> canSettle || !o.settle())
                            .filter(o -> o.turn() instanceof Turn.From(var at) && at.reachedAt(now))
                            .findFirst());
            assertThat(owed.soonest(canSettle))
                    .isEqualTo(plain.values().stream()
                            .filter(o -> canSettle || !o.settle())
                            .filter(o -> o.turn() instanceof Turn.From)
                            .map(o -> ((Turn.From) o.turn()).at())
                            .min(Uptime::compareTo));
        }

        assertThat(owed.values()).isEqualTo(List.copyOf(plain.values()));
    }

    @Test
    void aChangeLeavesTheOneBeforeAsItWas() {
        var before = OwedCheckIns.NONE.with(owed(id(1), new Random(1)));

        var after = before.without(id(1));

        assertThat(before).hasSize(1);
        assertThat(after).isEmpty();
    }

    private static ReturnId id(long seq) {
        return new ReturnId("NMG-01", "J1", seq);
    }

    private static OwedCheckIn owed(ReturnId id, Random random) {
        Turn turn = switch (random.nextInt(6)) {
            case 0 -> new Turn.Behind();
            case 1 -> new Turn.Announced();
            case 2 -> new Turn.WhenLanded();
            default -> new Turn.From(new Uptime(random.nextInt(100)));
        };
        var item = Run.named("3150010000" + random.nextInt(50));
        return new OwedCheckIn(id, item, new WallTime.Known(Run.EIGHT), 1, random.nextInt(3) == 0, turn);
    }
}
