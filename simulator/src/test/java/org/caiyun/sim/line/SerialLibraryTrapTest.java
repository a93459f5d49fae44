package org.caiyun.sim.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Why the serial line is written as it is: what the library does when a port vanishes. If one of these changes with a
 * new version, the line can be looked at again.
 */
@Timeout(30)
final class SerialLibraryTrapTest {
    @TempDir
    private Path directory = Path.of("");

    private PseudoTerminal terminal = new PseudoTerminal(directory, "none");

    @AfterEach
    void unplug() throws IOException {
        terminal.close();
    }

    private SerialPort opened() throws IOException {
        terminal = new PseudoTerminal(directory, "reader");
        terminal.plug();
        SerialPort port = SerialPort.getCommPort(terminal.path().toString());
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, 100, 0);
        assertThat(port.openPort()).isTrue();
        return port;
    }

    @Test
    void aVanishedPortStillSaysThatItIsOpen() throws IOException {
        SerialPort port = opened();

        terminal.unplug();

        assertThat(port.readBytes(new byte[10], 10)).isEqualTo(-1);
        assertThat(port.writeBytes(new byte[10], 10)).isZero();
        assertThat(port.isOpen()).isTrue();
        port.closePort();
    }

    @Test
    void anOldObjectOpensWhateverHasItsNumberNow() throws IOException {
        SerialPort old = opened();
        Path oldNode = terminal.path().toRealPath();
        terminal.unplug();
        old.closePort();

        try (var stranger = new Stranger(directory)) {
            assumeTrue(stranger.takes(oldNode), "another program took the number");
            terminal.plug();

            assertThat(old.openPort()).isTrue();
            assertThat(terminal.path().toRealPath()).isNotEqualTo(oldNode);
            assertThat(stranger.isHeld()).isTrue();
            old.closePort();
        }
    }

    @Test
    void aMissingPathIsLookedForUnderDev() {
        assertThat(SerialPort.getCommPort("/nowhere/ptmx").getSystemPortPath()).isEqualTo("/dev/ptmx");
    }
}
