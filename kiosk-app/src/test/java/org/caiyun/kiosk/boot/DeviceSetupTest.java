package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.caiyun.device.Bytes;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.ChuteInputs;
import org.caiyun.device.chute.ChuteLimits;
import org.caiyun.device.chute.ChuteOutputs;
import org.caiyun.device.chute.ChuteSettings;
import org.caiyun.device.io.DigitalIn;
import org.caiyun.device.io.DigitalOut;
import org.caiyun.device.io.IdentityCheck;
import org.caiyun.device.io.PinsSettings;
import org.caiyun.device.scan.ScannerCommand;
import org.caiyun.device.scan.ScannerSettings;
import org.caiyun.kiosk.config.BoardConfig;
import org.caiyun.kiosk.config.BoardConfig.Wiring;
import org.caiyun.kiosk.config.ScannerConfig;
import org.junit.jupiter.api.Test;

final class DeviceSetupTest {
    @Test
    void aMachineWithoutAScannerHasNoDriverForOne() {
        assertThat(DeviceSetup.scanner(new ScannerConfig.None())).isEmpty();
    }

    /** Light barriers are dark at the low level, and a board of relays draws at it. */
    @Test
    void pinsAreOnAtTheLevelThatTheConfigurationSays() {
        var wiring = new Wiring(
                new TreeSet<>(List.of(5)), new TreeSet<>(List.of(17)), PinsSettings.Pull.DOWN, Duration.ofMillis(10));
        var board = new BoardConfig(
                BoardConfig.Driver.PINS, "pins:gpiochip0", 1, new IdentityCheck.NotAsked(), Duration.ZERO, wiring);
        var chute = new ChuteSettings(
                new ChuteInputs(4, 5, 6, List.of(7)),
                new ChuteOutputs(16, 17, Optional.of(18), 19, 20, 21, List.of(22)),
                ChuteLimits.usual());

        var pins = DeviceSetup.pins(board, chute);

        assertThat(pins.pull()).isEqualTo(PinsSettings.Pull.DOWN);
        assertThat(pins.inputs())
                .contains(
                        new DigitalIn(4, false, Duration.ofMillis(10)), new DigitalIn(5, true, Duration.ofMillis(10)));
        assertThat(pins.outputs()).contains(new DigitalOut(16, false), new DigitalOut(17, true));
    }

    @Test
    void theScannersDriverHasItsSettings() {
        var start = Bytes.ofHex("16540D");
        var config = new ScannerConfig.OnLine(
                "serial:/dev/ttyUSB2", ScannerSettings.SELF_SCANNING.triggered(start, Bytes.EMPTY));
        var driver = DeviceSetup.scanner(config).orElseThrow();
        driver.opened(Uptime.ZERO);

        assertThat(driver.command(new ScannerCommand.Look(), Uptime.ZERO)).isEqualTo(Reaction.write(start));
    }
}
