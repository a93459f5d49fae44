package org.caiyun.kiosk.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caiyun.kiosk.config.yaml.Scalars;
import org.caiyun.kiosk.config.yaml.YamlType;

/** The written forms of line addresses; it checks the form only, the line itself reads what the text means. */
enum LineForm {
    SERIAL(
            "(/[^ ?]{1,200}|" + Part.USB_ID + ")(\\?(" + Part.BAUD + "(&" + Part.PARITY + ")?|" + Part.PARITY + "(&"
                    + Part.BAUD + ")?))?",
            "serial:/dev/NAME?baud=38400&parity=even or serial:usb-0403:6001?baud=38400"),
    TCP(Part.HOST + ":" + Part.PORT, "tcp:HOST:PORT"),
    TLS(Part.HOST + ":" + Part.PORT, "tls:HOST:PORT"),
    USB("/[^ ?]{1,200}", "usb:/dev/usb/lp0"),
    PINS("[A-Za-z0-9/._-]{1,64}", "pins:gpiochip0");

    private final String rest;
    private final String example;

    LineForm(String rest, String example) {
        this.rest = rest;
        this.example = example;
    }

    /** A line of one of these forms, kept as text. */
    static YamlType<String> type(LineForm... forms) {
        String regex = Arrays.stream(forms)
                .map(f -> f.name().toLowerCase(Locale.ROOT) + ":" + f.rest)
                .collect(Collectors.joining("|"));
        String expected = Arrays.stream(forms).map(f -> f.example).collect(Collectors.joining(" or "));
        return Scalars.text(Pattern.compile(regex), expected);
    }

    /** Of an address on the network; without the port where its scheme has a usual one. */
    static final String HOST_AND_MAYBE_PORT = Part.HOST + "(:" + Part.PORT + ")?";

    private static final class Part {
        /** 50 to 4000000. */
        static final String BAUD = "baud=([5-9][0-9]|[1-9][0-9]{2,5}|[1-3][0-9]{6}|4000000)";

        static final String USB_ID = "usb-[0-9A-Fa-f]{4}:[0-9A-Fa-f]{4}(/[A-Za-z0-9._-]{1,126})?";

        static final String PARITY = "parity=(none|even|odd)";

        static final String HOST = "([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])";

        /** 1 to 65535. */
        static final String PORT =
                "([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";
    }
}
