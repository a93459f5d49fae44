package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caiyun.kiosk.config.yaml.Section;

/** How one library system writes SIP2 messages. */
public record Sip2Dialect(Charset charset, Checksum checksum, Terminator terminator) {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.ISO_8859_1, Charset.forName("IBM850"));

    /** What is done with the check digits of messages. */
    public enum Checksum {
        /** Written, and every answer must carry its sequence number and its checksum. */
        STRICT,
        /** Written, and answers may lack them or count them differently. */
        LENIENT,
        /** Neither written nor looked at. */
        OFF
    }

    /** What ends a message that the kiosk sends. */
    public enum Terminator {
        CR,
        CRLF
    }

    static Sip2Dialect from(Section s) {
        return new Sip2Dialect(
                s.optional("charset", choice(CHARSETS, Charset::name), StandardCharsets.UTF_8),
                s.optional("checksum", choice(Checksum.class), Checksum.STRICT),
                s.optional("terminator", choice(Terminator.class), Terminator.CR));
    }
}
