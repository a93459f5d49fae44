package org.caiyun.device.io;

import com.digitalpetri.modbus.pdu.ModbusResponsePdu;

/** What became of one Modbus request. */
sealed interface ModbusAnswer {
    record Replied(ModbusResponsePdu reply) implements ModbusAnswer {}

    /** The board understood and refused, with one of the exception codes of the Modbus specification. */
    record Refused(int function, int code) implements ModbusAnswer {}

    /** No reply came in time; {@code strayBytes} came instead. */
    record TimedOut(long strayBytes) implements ModbusAnswer {}

    record Unusable(String what) implements ModbusAnswer {}
}
