package org.caiyun.kiosk.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caiyun.kiosk.ui.PatronPage;
import org.caiyun.kiosk.ui.web.Framing;
import org.caiyun.kiosk.ui.web.WebServer;
import org.caiyun.kiosk.ui.web.WebSettings;
import org.caiyun.kiosk.ui.web.WebSite;
import org.caiyun.kiosk.ui.web.WebStart;
import org.caiyun.kiosk.ui.web.WebToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the patron's page to the machine's own browser. The address holds the secret of this boot; it is written to a
 * file that only this user can read, for whoever starts the browser.
 */
final class ScreenServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ScreenServer.class);
    static final String ADDRESS_FILE = "screen-address";
    /** A service manager gives each service a directory of its own, which its browser can find too. */
    private static final Path TEMPORARY = Path.of(
            Optional.ofNullable(System.getenv("RUNTIME_DIRECTORY"))
                    .orElse(System.getProperty("java.io.tmpdir", "/tmp")),
            "kiosk-" + ADDRESS_FILE);

    private final WebServer server;
    private final Path addressFile;

    ScreenServer(PatronPage page, int port, Path data) {
        var site = new WebSite(List.of(PatronPage.files("/")), Map.of(), Map.of("/ws", page.channel()));
        var token = WebToken.from(new SecureRandom());
        server = new WebServer(WebSettings.onLoopback(port, token, Framing.NONE), site);
        addressFile = data.resolve(ADDRESS_FILE);
    }

    /**
     * Opens the port and writes the address down: in the data directory, or, where that cannot be written, in a
     * directory for as long as the machine is on.
     *
     * @throws IOException if the address cannot be written anywhere
     */
    WebStart start() throws IOException {
        var start = server.start();
        switch (start) {
            case WebStart.Listening(var _, var address) -> write(address + "\n");
            case WebStart.Failed _ -> {}
        }
        return start;
    }

    private void write(String address) throws IOException {
        Path file = addressFile;
        try {
            write(address, file);
        } catch (IOException e) {
            log.warn("screen address file={} why={}", file, e.toString());
            file = TEMPORARY;
            write(address, file);
        }
        log.info("screen address={}", file);
    }

    private static void write(String address, Path file) throws IOException {
        Files.deleteIfExists(file);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.writeString(Files.createFile(file, onlyOwner), address);
    }

    @Override
    public void close() {
        server.close();
    }
}
