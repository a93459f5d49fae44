package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.device.Bytes;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.scan.ScannerCommand;
import org.caiyun.device.scan.ScannerSettings;
import org.caiyun.kiosk.config.ScannerConfig;
import org.junit.jupiter.api.Test;

final class DeviceSetupTest {
    @Test
    void aMachineWithoutAScannerHasNoDriverForOne() {
        assertThat(DeviceSetup.scanner(new ScannerConfig.None())).isEmpty();
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
