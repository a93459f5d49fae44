package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.library.sip2.ChecksumKind;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Wire;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.VerifyMode;

/** How messages are written, as it is written in a configuration and in a profile. */
final class WireForm {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            Charset.forName("GB18030"),
            Charset.forName("GBK"),
            StandardCharsets.ISO_8859_1,
            Charset.forName("IBM850"));

    private WireForm() {}

    /** {@code usual} counts for the keys that are not written, and its zone always. */
    static Wire from(Section s, Wire usual) {
        Charset charset = s.optional("charset", choice(CHARSETS, Charset::name), usual.charset());
        Terminator terminator = s.optional("terminator", choice(Terminator.class), usual.terminator());
        VerifyMode verify = s.optional(
                "checksum",
                choice(VerifyMode.class)
                        .about("strict: every answer carries sequence number and checksum; lenient:"
                                + " it may lack them; off: neither is sent nor looked at."),
                usual.verify());
        ChecksumKind kind = s.optional(
                "checksumOver",
                choice(ChecksumKind.class).about("What the library system adds up; the standard says bytes."),
                usual.checksum());
        if (kind == ChecksumKind.DP2 && verify == VerifyMode.STRICT) {
            s.problem("checksum", "expected lenient or off with checksumOver dp2, was strict");
            return new Wire(charset, terminator, VerifyMode.LENIENT, kind, usual.zone());
        }
        return new Wire(charset, terminator, verify, kind, usual.zone());
    }
}
