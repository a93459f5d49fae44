package org.caiyun.kiosk.library.sip2;

import java.io.ByteArrayOutputStream;
import org.caiyun.device.Bytes;

/**
 * Takes the commands of the telnet protocol out of a stream of bytes (RFC 854, RFC 855) and answers none of them: a
 * server that offers options goes on without them.
 *
 * <pre>
 *  FF FF              one byte FF
 *  FF FB..FE xx       WILL, WON'T, DO, DON'T and the option
 *  FF FA ... FF F0    subnegotiation, here at most 256 bytes of it
 *  FF EC..FA          a command of two bytes
 *  FF 00..EB          no telnet: both bytes belong to the text
 * </pre>
 *
 * <p>Threads: one.
 */
final class TelnetFilter {
    private static final int IAC = 0xFF;
    private static final int SUBNEGOTIATION = 0xFA;
    private static final int SUBNEGOTIATION_END = 0xF0;
    private static final int FIRST_WITH_OPTION = 0xFB;
    private static final int FIRST_COMMAND = 0xEC;
    /** Text that happens to look like the beginning of a subnegotiation must not swallow the rest of the connection. */
    static final int LONGEST_SUBNEGOTIATION = 256;

    private State state = State.TEXT;
    private int swallowed;

    private enum State {
        TEXT,
        COMMAND,
        OPTION,
        INSIDE,
        COMMAND_INSIDE
    }

    /** The text among these bytes; a command that is cut off is remembered for the next call. */
    Bytes text(Bytes bytes) {
        var text = new ByteArrayOutputStream(bytes.size());
        for (int i = 0; i < bytes.size(); i++) {
            state = take(bytes.at(i), text);
        }
        return Bytes.copyOf(text.toByteArray());
    }

    void reset() {
        state = State.TEXT;
        swallowed = 0;
    }

    private State take(int value, ByteArrayOutputStream text) {
        return switch (state) {
            case TEXT -> {
                if (value == IAC) {
                    yield State.COMMAND;
                }
                text.write(value);
                yield State.TEXT;
            }
            case COMMAND -> command(value, text);
            case OPTION -> State.TEXT;
            case INSIDE -> bounded(value == IAC ? State.COMMAND_INSIDE : State.INSIDE);
            case COMMAND_INSIDE -> value == SUBNEGOTIATION_END ? State.TEXT : bounded(State.INSIDE);
        };
    }

    private State command(int value, ByteArrayOutputStream text) {
        if (value == SUBNEGOTIATION) {
            swallowed = 0;
            return State.INSIDE;
        }
        if (value == IAC || value < FIRST_COMMAND) {
            text.write(IAC);
        }
        if (value < FIRST_COMMAND) {
            text.write(value);
        }
        return value >= FIRST_WITH_OPTION && value != IAC ? State.OPTION : State.TEXT;
    }

    private State bounded(State next) {
        swallowed++;
        return swallowed < LONGEST_SUBNEGOTIATION ? next : State.TEXT;
    }
}
