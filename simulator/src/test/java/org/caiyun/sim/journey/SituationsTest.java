package org.caiyun.sim.journey;

import org.caiyun.sim.look.Glass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SituationsTest {
    @ParameterizedTest
    @MethodSource("all")
    void reached(Situation s) {
        s.reach(Glass.PORTRAIT);
    }

    static java.util.List<Situation> all() {
        return Situations.all();
    }
}
