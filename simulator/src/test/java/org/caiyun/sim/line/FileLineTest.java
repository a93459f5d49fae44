package org.caiyun.sim.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.caiyun.device.Bytes;
import org.caiyun.device.line.FileLine;
import org.caiyun.device.line.LineAddress.UsbPrinter;
import org.caiyun.device.line.LineEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A terminal stands in for the printer's node: both are character devices that are read and written. */
@Timeout(60)
final class FileLineTest {
    @TempDir
    private Path directory = Path.of("");

    private final WirePeers peers = WirePeers.start();
    private final RecordingPeer printer = RecordingPeer.echoing();
    private final HeardEvents heard = new HeardEvents();

    @AfterEach
    void stop() {
        peers.close();
    }

    private FileLine line() {
        Path path = peers.serveTerminal("printer", directory, 4_000_000, printer);
        return new FileLine("printer", new UsbPrinter(path.toString()));
    }

    @Test
    void carriesSixtyFourKibibytesBothWays() {
        var sent = new byte[64 * 1024];
        new Random(64).nextBytes(sent);
        FileLine line = line();

        line.open(heard);
        line.write(Bytes.copyOf(sent));
        Await.until("all back", () -> heard.received().size() >= sent.length);
        line.close();

        assertThat(heard.received()).isEqualTo(Bytes.copyOf(sent));
    }

    @Test
    void reportsAPrinterThatIsUnpluggedOnceAndOpensItAgain() {
        FileLine line = line();
        line.open(heard);
        heard.awaitOpened();

        peers.unplug("printer");
        heard.awaitLoss();
        peers.replug("printer");
        var again = new HeardEvents();
        line.open(again);
        again.awaitOpened();
        line.write(Bytes.of(3));
        Await.until("the echo", () -> again.received().equals(Bytes.of(3)));
        line.close();

        assertThat(heard.losses()).hasSize(1).first().asString().startsWith("closed: ");
    }

    @Test
    void aClosedLineFreesItsReaderAndSaysNothing() {
        FileLine line = line();
        line.open(heard);
        Await.until("the printer is held", () -> printer.happened.contains("opened"));

        line.close();
        Await.until("given back", () -> printer.happened.contains("closed"));

        assertThat(heard.all()).containsExactly(new LineEvent.Opened());
    }

    @Test
    void aMissingPrinterIsAnAnswer() {
        var line = new FileLine("printer", new UsbPrinter("/dev/usb/no-such-printer"));

        line.open(heard);

        assertThat(heard.awaitLoss()).startsWith("open failed: /dev/usb/no-such-printer is not there");
    }

    @Test
    void aFolderIsNotAPrinter() {
        var line = new FileLine("printer", new UsbPrinter(directory.toString()));

        line.open(heard);

        assertThat(heard.awaitLoss()).startsWith("open failed: ").contains("cannot be opened");
    }
}
