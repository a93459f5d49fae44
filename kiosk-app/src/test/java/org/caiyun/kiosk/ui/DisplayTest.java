package org.caiyun.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DisplayTest {
    /** Screens that are built into such machines, with the sizes that the two standards ask for, computed by hand. */
    @ParameterizedTest
    @CsvSource({
        "1080, 1920, 27.0, 600, 0.311, 33",
        "1080, 1920, 32.0, 700, 0.369, 32",
        "1080, 1920, 21.5, 600, 0.248, 41",
        "1280,  800, 15.6, 600, 0.263, 39",
        "1280,  800, 10.1, 400, 0.170, 40",
    })
    void theSizesFollowFromMillimetresAndDistance(
            int width, int height, double inches, int distance, double pitch, int text) {
        var size = new Display(width, height, inches, distance).size();

        assertThat(1 / size.millimetre()).isCloseTo(pitch, within(0.001));
        assertThat(size.text()).isEqualTo(text);
    }
}
