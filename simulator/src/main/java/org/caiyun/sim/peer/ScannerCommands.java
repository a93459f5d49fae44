package org.caiyun.sim.peer;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;

/**
 * The commands of GM65 and its relatives, as docs/devices/label-scanner.md has them. Bytes that are no command cost one
 * byte each. One thread uses it.
 *
 * <pre>
 * 7E 00 TYPE LEN ADDRhi ADDRlo DATA CRChi CRClo    TYPE 07 read LEN 1, 08 write LEN bytes, 09 save LEN 1
 * 02 00 00 LEN DATA CRChi CRClo                    answer
 * </pre>
 */
final class ScannerCommands {
    private static final int READ = 0x07;
    private static final int WRITE = 0x08;
    private static final int SAVE = 0x09;
    private static final int HEAD = 6;
    private static final int CRC = 2;
    private static final int CRC_NOT_CHECKED = 0xABCD;
    private static final Bytes BEGINNING = Bytes.of(0x7E, 0x00);

    private Bytes buffer = Bytes.EMPTY;

    sealed interface Command {
        record Read(int address, int count) implements Command {}

        record Write(int address, Bytes data) implements Command {}

        record Save() implements Command {}
    }

    void reset() {
        buffer = Bytes.EMPTY;
    }

    List<Command> heard(Bytes bytes) {
        buffer = buffer.plus(bytes);
        var commands = new ArrayList<Command>();
        while (!buffer.isEmpty() && mayBegin()) {
            int length = length();
            if (buffer.size() < length) {
                return commands;
            }
            if (isWhole(length)) {
                commands.add(command());
                buffer = buffer.from(length);
            } else {
                skip();
            }
        }
        return commands;
    }

    /** False at the end of what is no command; the buffer then is empty. */
    private boolean mayBegin() {
        while (!buffer.isEmpty()) {
            int known = Math.min(buffer.size(), BEGINNING.size());
            boolean type = buffer.size() < 3 || (buffer.at(2) >= READ && buffer.at(2) <= SAVE);
            if (BEGINNING.startsWith(buffer.slice(0, known)) && type) {
                return true;
            }
            skip();
        }
        return false;
    }

    private void skip() {
        buffer = buffer.from(1);
    }

    /** Of the whole command, as far as it can be known. */
    private int length() {
        if (buffer.size() < HEAD) {
            return HEAD;
        }
        return HEAD + buffer.at(3) + CRC;
    }

    private boolean isWhole(int length) {
        int crc = buffer.at(length - 2) << 8 | buffer.at(length - 1);
        return length > HEAD + CRC && (crc == CRC_NOT_CHECKED || crc == crc(buffer.slice(2, length - CRC)));
    }

    private Command command() {
        int address = buffer.at(4) << 8 | buffer.at(5);
        return switch (buffer.at(2)) {
            case READ -> new Command.Read(address, buffer.at(HEAD));
            case WRITE -> new Command.Write(address, buffer.slice(HEAD, HEAD + buffer.at(3)));
            default -> new Command.Save();
        };
    }

    static Bytes answer(Bytes data) {
        Bytes checked = Bytes.of(0x00, data.size()).plus(data);
        int crc = crc(checked);
        return Bytes.of(0x02, 0x00).plus(checked).plus(Bytes.of(crc >> 8, crc));
    }

    /** Polynomial 1021, highest bit first, preset 0. */
    private static int crc(Bytes bytes) {
        int crc = 0;
        for (int i = 0; i < bytes.size(); i++) {
            crc ^= bytes.at(i) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x1021;
            }
            crc &= 0xFFFF;
        }
        return crc;
    }
}
