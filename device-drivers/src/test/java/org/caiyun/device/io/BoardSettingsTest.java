package org.caiyun.device.io;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoardSettingsTest {
    private static final DigitalIn IN = new DigitalIn(0, false, Duration.ZERO);
    private static final DigitalOut OUT = new DigitalOut(0, false);

    static Stream<ThrowingCallable> refusesAWiringThatCannotWork() {
        return Stream.of(
                () -> new DigitalIn(-1, false, Duration.ZERO),
                () -> new DigitalIn(256, false, Duration.ZERO),
                () -> new DigitalIn(1, false, Duration.ofMillis(-1)),
                () -> new DigitalOut(-1, false),
                () -> new DigitalOut(256, false),
                () -> new IdentityCheck.Registers(0, List.of()),
                () -> ModbusSettings.of(0, List.of(IN), List.of(OUT)),
                () -> ModbusSettings.of(248, List.of(IN), List.of(OUT)),
                () -> ModbusSettings.of(1, List.of(), List.of(OUT)),
                () -> ModbusSettings.of(1, List.of(IN, IN), List.of(OUT)),
                () -> ModbusSettings.of(1, List.of(IN), List.of()),
                () -> ModbusSettings.of(1, List.of(IN), List.of(OUT, OUT)),
                () -> ModbusSettings.of(1, List.of(IN), List.of(OUT, new DigitalOut(2, false))),
                () -> PinsSettings.of(List.of(), List.of(OUT)),
                () -> PinsSettings.of(List.of(IN), List.of(OUT)));
    }

    @ParameterizedTest
    @MethodSource
    void refusesAWiringThatCannotWork(ThrowingCallable settings) {
        assertThatThrownBy(settings).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesOutputsInAnyOrderWhenTheyFollowEachOther() {
        assertThatCode(() -> ModbusSettings.of(1, List.of(IN), List.of(new DigitalOut(1, false), OUT)))
                .doesNotThrowAnyException();
    }
}
