package org.caiyun.device.io;

import com.digitalpetri.modbus.ModbusRtuFrame;
import org.caiyun.device.Bytes;

/**
 * What the reply to one request looks like: RTU frames carry neither a length nor a number, so a reply is known by its
 * unit, its function and the length that the request leads to.
 *
 * @param byteCount the value of the reply's count byte, 0 where the reply has none
 */
record RtuExpectation(int unit, int function, int length, int byteCount) {
    /** Unit, function with its top bit set, exception code, CRC. */
    private static final int EXCEPTION_LENGTH = 5;
    /** Unit, function, address, value or quantity, CRC. */
    private static final int ECHO_LENGTH = 8;

    static RtuExpectation of(ModbusRtuFrame request) {
        var pdu = request.pdu();
        int function = pdu.get(pdu.position()) & 0xFF;
        return switch (function) {
            case 0x01, 0x02 -> counted(request.unitId(), function, (quantity(request) + 7) / 8);
            case 0x03, 0x04 -> counted(request.unitId(), function, quantity(request) * 2);
            case 0x05, 0x06, 0x0F, 0x10 -> new RtuExpectation(request.unitId(), function, ECHO_LENGTH, 0);
            default -> throw new IllegalArgumentException("no reply is known for function " + function);
        };
    }

    private static RtuExpectation counted(int unit, int function, int byteCount) {
        return new RtuExpectation(unit, function, byteCount + 5, byteCount);
    }

    private static int quantity(ModbusRtuFrame request) {
        return request.pdu().getShort(request.pdu().position() + 3) & 0xFFFF;
    }

    /** The length of the reply that could begin at {@code start}, or 0 when none can. */
    int lengthAt(Bytes bytes, int start) {
        if (bytes.size() - start < EXCEPTION_LENGTH || bytes.at(start) != unit) {
            return 0;
        }
        if (bytes.at(start + 1) == (function | 0x80)) {
            return EXCEPTION_LENGTH;
        }
        boolean countFits = byteCount == 0 || bytes.at(start + 2) == byteCount;
        return bytes.at(start + 1) == function && countFits ? length : 0;
    }
}
