package org.caiyun.sim.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class PseudoTerminalTest {
    @TempDir
    private Path directory = Path.of("");

    private PseudoTerminal terminal = new PseudoTerminal(directory, "none");

    @BeforeEach
    void plug() throws IOException {
        terminal = new PseudoTerminal(directory.resolve("dev"), "reader");
        terminal.plug();
    }

    @AfterEach
    void unplug() throws IOException {
        terminal.close();
        terminal.close();
    }

    @Test
    void passesEveryByteValueUnchangedBothWays() throws IOException {
        var all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }

        try (FileChannel kiosk = openNode()) {
            assertThat(kiosk.write(ByteBuffer.wrap(all))).isEqualTo(256);
            assertThat(terminal.await(1_000).bytes()).isEqualTo(Bytes.copyOf(all));
            terminal.send(Bytes.copyOf(all));
            var back = ByteBuffer.allocate(256);
            while (back.hasRemaining() && kiosk.read(back) > 0) {}
            assertThat(back.array()).isEqualTo(all);
        }
    }

    @Test
    void knowsWhetherSomebodyHasItOpen() throws IOException {
        assertThat(terminal.await(0).held()).isFalse();
        try (FileChannel _ = openNode()) {
            assertThat(terminal.await(0).held()).isTrue();
        }
        assertThat(terminal.await(0).held()).isFalse();
    }

    @Test
    void keepsWhatWasWrittenJustBeforeTheNodeWasClosed() throws IOException {
        try (FileChannel kiosk = openNode()) {
            kiosk.write(ByteBuffer.wrap(new byte[] {1, 2}));
        }

        assertThat(terminal.await(1_000).bytes()).isEqualTo(Bytes.of(1, 2));
    }

    @Test
    void holdsBackWhatThePortDoesNotTakeUntilItDoes() throws IOException {
        var much = Bytes.copyOf(new byte[150_000]);

        try (FileChannel kiosk = openNode()) {
            terminal.send(much);
            var back = ByteBuffer.allocate(much.size());
            while (back.hasRemaining() && kiosk.read(back) > 0) {
                terminal.await(10);
            }
            assertThat(back.hasRemaining()).isFalse();
        }
    }

    @Test
    void losesWhatGoesBeyondItsBound() throws IOException {
        try (FileChannel _ = openNode()) {
            for (int i = 0; i < 20; i++) {
                terminal.send(Bytes.copyOf(new byte[50_000]));
            }
            assertThat(terminal.await(0).held()).isTrue();
        }
        assertThat(terminal.await(0).bytes()).isEqualTo(Bytes.EMPTY);
    }

    @Test
    void isGoneWhenUnpluggedAndAnotherWhenPluggedInAgain() throws IOException {
        int first = terminal.await(0).plug();

        terminal.unplug();
        assertThat(Files.exists(terminal.path())).isFalse();
        terminal.send(Bytes.of(1));
        assertThat(terminal.await(0).held()).isFalse();
        terminal.plug();

        assertThat(Files.exists(terminal.path())).isTrue();
        assertThat(terminal.await(0).plug()).isEqualTo(first + 1);
    }

    private FileChannel openNode() throws IOException {
        return FileChannel.open(terminal.path(), StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
