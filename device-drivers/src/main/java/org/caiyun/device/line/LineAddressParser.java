package org.caiyun.device.line;

import java.util.HashSet;
import java.util.Locale;
import org.caiyun.device.line.LineAddress.Parity;
import org.caiyun.device.line.LineAddress.Pins;
import org.caiyun.device.line.LineAddress.Serial;
import org.caiyun.device.line.LineAddress.Tcp;
import org.caiyun.device.line.LineAddress.Tls;
import org.caiyun.device.line.LineAddress.UsbPrinter;
import org.caiyun.device.line.LineAddress.UsbSerial;

/** Reads line addresses; knows nothing of devices. */
final class LineAddressParser {
    private static final String FORMS =
            "serial:/dev/NAME?baud=9600&parity=none, serial:usb-0403:6001, tcp:HOST:PORT, tls:HOST:PORT, usb:/dev/usb/lp0 or"
                    + " pins:CHIP";
    private static final String USB = "usb-";

    private LineAddressParser() {}

    static LineAddress parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw expected(FORMS, text);
        }
        String rest = text.substring(colon + 1);
        return switch (text.substring(0, colon)) {
            case "serial" -> serial(rest);
            case "tcp" -> new Tcp(host("tcp", rest), port(rest));
            case "tls" -> new Tls(host("tls", rest), port(rest));
            case "usb" -> new UsbPrinter(rest);
            case "pins" -> new Pins(rest);
            default -> throw expected(FORMS, text);
        };
    }

    static String settings(int baudRate, Parity parity) {
        return "?baud=" + baudRate + "&parity=" + parity.name().toLowerCase(Locale.ROOT);
    }

    private static LineAddress serial(String rest) {
        int question = rest.indexOf('?');
        if (question < 0) {
            return port(rest, Serial.DEFAULT_BAUD_RATE, Parity.NONE);
        }
        int baudRate = Serial.DEFAULT_BAUD_RATE;
        Parity parity = Parity.NONE;
        var seen = new HashSet<String>();
        for (String setting : rest.substring(question + 1).split("&", -1)) {
            int equals = setting.indexOf('=');
            String key = equals < 0 ? setting : setting.substring(0, equals);
            String value = equals < 0 ? "" : setting.substring(equals + 1);
            if (!seen.add(key)) {
                throw expected("each serial setting once", setting);
            }
            switch (key) {
                case "baud" -> baudRate = number("a baud rate such as baud=38400", value);
                case "parity" -> parity = parity(value);
                default -> throw expected("baud=NUMBER or parity=none|even|odd", setting);
            }
        }
        return port(rest.substring(0, question), baudRate, parity);
    }

    private static LineAddress port(String place, int baudRate, Parity parity) {
        return place.startsWith(USB)
                ? new UsbSerial(UsbId.parse(place.substring(USB.length())), baudRate, parity)
                : new Serial(place, baudRate, parity);
    }

    private static Parity parity(String value) {
        return switch (value) {
            case "none" -> Parity.NONE;
            case "even" -> Parity.EVEN;
            case "odd" -> Parity.ODD;
            default -> throw expected("parity=none, even or odd", value);
        };
    }

    static String place(String host, int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** An IPv6 address stands in brackets, because its own colons would hide the port's. */
    private static String host(String scheme, String rest) {
        int colon = rest.lastIndexOf(':');
        if (colon < 0) {
            throw expected(scheme + ":HOST:PORT", rest);
        }
        String text = rest.substring(0, colon);
        if (text.startsWith("[") && text.endsWith("]")) {
            return text.substring(1, text.length() - 1);
        }
        if (text.indexOf(':') >= 0) {
            throw expected("brackets around an IPv6 address, as in " + scheme + ":[::1]:6001", text);
        }
        return text;
    }

    private static int port(String rest) {
        return number("a TCP port after the last colon", rest.substring(rest.lastIndexOf(':') + 1));
    }

    private static int number(String what, String digits) {
        if (!digits.matches("[0-9]{1,7}")) {
            throw expected(what, digits);
        }
        return Integer.parseInt(digits);
    }

    private static IllegalArgumentException expected(String what, String found) {
        return new IllegalArgumentException("expected " + what + ", was '" + found + "'");
    }
}
