package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Structures.section;

import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.library.sip2.LoginPrompts;

/**
 * The way to the library system, up to where SIP2 begins.
 *
 * @param address a line address, {@code tcp:host:port} or {@code tls:host:port}
 * @param prompts what a server of the telnet kind asks before SIP2
 */
public record LibraryLink(String address, TlsConfig tls, LoginPrompts prompts) {
    private static final String ENCRYPTED = "tls:";

    static LibraryLink from(Section s) {
        var address = s.required(
                "address",
                LineForm.type(LineForm.TCP, LineForm.TLS)
                        .about("Host and port of the library system; tls: where that port is encrypted."));
        var tls = s.optional("tls", section(TlsConfig::from));
        if (tls.isPresent() && s.sound("address", "tls") && !address.startsWith(ENCRYPTED)) {
            s.problem("tls", "needs an encrypted address: write tls:HOST:PORT in place of tcp:HOST:PORT");
        }
        var prompts = s.optional("prompts", section(PromptsForm::from));
        return new LibraryLink(address, tls.orElse(TlsConfig.USUAL), prompts.orElse(LoginPrompts.NONE));
    }
}
