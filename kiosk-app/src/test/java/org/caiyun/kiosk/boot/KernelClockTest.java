package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernel's words as adjtimex(2) and linux/timex.h list them. */
final class KernelClockTest {
    private static final int PLL = 0x0001;
    private static final int UNSYNC = 0x0040;
    private static final int CLOCKERR = 0x1000;
    private static final int NANO = 0x2000;

    @ParameterizedTest
    @MethodSource("answers")
    void theKernelsAnswerIsUnderstood(int result, int status, Synchronisation expected) {
        assertThat(KernelClock.of(result, status)).isEqualTo(expected);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(0, PLL | NANO, Synchronisation.SYNCHRONISED), // TIME_OK, disciplined
                arguments(0, 0, Synchronisation.SYNCHRONISED), // TIME_OK, chrony disciplines without the PLL
                arguments(1, PLL | 0x10, Synchronisation.SYNCHRONISED), // TIME_INS: a leap second at midnight
                arguments(2, PLL | 0x20, Synchronisation.SYNCHRONISED), // TIME_DEL
                arguments(3, PLL | 0x10, Synchronisation.SYNCHRONISED), // TIME_OOP: in the leap second
                arguments(4, PLL, Synchronisation.SYNCHRONISED), // TIME_WAIT: it is over
                arguments(5, UNSYNC, Synchronisation.NOT_SYNCHRONISED), // TIME_ERROR, as after a start
                arguments(5, PLL | UNSYNC, Synchronisation.NOT_SYNCHRONISED), // nobody corrected it for hours
                arguments(5, CLOCKERR, Synchronisation.NOT_SYNCHRONISED), // the hardware clock failed
                arguments(5, 0, Synchronisation.NOT_SYNCHRONISED),
                arguments(0, UNSYNC, Synchronisation.NOT_SYNCHRONISED),
                arguments(-1, 0, Synchronisation.NOT_SAID)); // EPERM in a sandbox
    }

    /** Whatever this computer's clock is: the real call comes back with one of the two words that the kernel has. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theKernelOfThisComputerAnswers() {
        assertThat(KernelClock.ask()).isNotEqualTo(Synchronisation.NOT_SAID);
    }
}
