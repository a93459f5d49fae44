package org.caiyun.kiosk.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.caiyun.kiosk.ui.PatronPage;
import org.caiyun.kiosk.ui.web.Framing;
import org.caiyun.kiosk.ui.web.WebServer;
import org.caiyun.kiosk.ui.web.WebSettings;
import org.caiyun.kiosk.ui.web.WebSite;
import org.caiyun.kiosk.ui.web.WebStart;
import org.caiyun.kiosk.ui.web.WebToken;

/**
 * Serves the patron's page to the machine's own browser. The address holds the secret of this boot; it is written to a
 * file that only this user can read, for whoever starts the browser.
 */
final class ScreenServer implements AutoCloseable {
    static final String ADDRESS_FILE = "screen-address";

    private final WebServer server;
    private final Path addressFile;

    ScreenServer(PatronPage page, int port, Path data) {
        var site = new WebSite(List.of(PatronPage.files("/")), Map.of(), Map.of("/ws", page.channel()));
        var token = WebToken.from(new SecureRandom());
        server = new WebServer(WebSettings.onLoopback(port, token, Framing.NONE), site);
        addressFile = data.resolve(ADDRESS_FILE);
    }

    /** Opens the port and writes the address down. */
    WebStart start() throws IOException {
        var start = server.start();
        switch (start) {
            case WebStart.Listening(var _, var address) -> {
                Files.deleteIfExists(addressFile);
                var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.writeString(Files.createFile(addressFile, onlyOwner), address + "\n");
            }
            case WebStart.Failed _ -> {}
        }
        return start;
    }

    @Override
    public void close() {
        server.close();
    }
}
