package org.caiyun.sim.scenario;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.library.sip2.ChecksumKind;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.VerifyMode;

/** How a simulated library writes its messages, as it is written in stories and libraries' files. */
public final class WireForm {
    private static final List<Charset> CHARSETS = Stream.of("UTF-8", "GB18030", "GBK", "IBM850", "ISO-8859-1")
            .map(Charset::forName)
            .toList();

    private WireForm() {}

    public static Sip2Settings.Wire from(Section s, VerifyMode verify, ZoneId zone) {
        return new Sip2Settings.Wire(
                s.optional("charset", choice(CHARSETS, Charset::name), CHARSETS.getFirst()),
                s.optional("terminator", choice(Terminator.class), Terminator.CR),
                verify,
                s.optional("checksum", choice(ChecksumKind.class), ChecksumKind.BYTES),
                zone);
    }

    /** With what the kiosk asks of it: strict, but for dp2, whose answers cannot be. */
    static Sip2Settings.Wire ofBoth(Section s, ZoneId zone) {
        var wire = from(s, VerifyMode.LENIENT, zone);
        boolean isDp2 = wire.checksum() == ChecksumKind.DP2;
        var verify = s.optional(
                "verify",
                choice(VerifyMode.class).about("What the kiosk asks of answers; strict, with dp2 lenient."),
                isDp2 ? VerifyMode.LENIENT : VerifyMode.STRICT);
        if (isDp2 && verify == VerifyMode.STRICT) {
            s.problem("verify", "expected lenient or off with checksum dp2, was strict");
            return wire;
        }
        return new Sip2Settings.Wire(wire.charset(), wire.terminator(), verify, wire.checksum(), zone);
    }
}
