package org.caiyun.device.io;

import com.digitalpetri.modbus.pdu.ModbusRequestPdu;
import com.digitalpetri.modbus.pdu.ReadDiscreteInputsRequest;
import com.digitalpetri.modbus.pdu.ReadHoldingRegistersRequest;
import com.digitalpetri.modbus.pdu.WriteMultipleCoilsRequest;
import java.util.SortedMap;

/** What a Modbus board is being asked. */
sealed interface ModbusQuestion {
    ModbusRequestPdu request();

    /** FC03. */
    record WhoAreYou(IdentityCheck.Registers check) implements ModbusQuestion {
        @Override
        public ModbusRequestPdu request() {
            return new ReadHoldingRegistersRequest(
                    check.address(), check.expected().size());
        }
    }

    /** FC15: every output at once; {@code raw} are the electrical levels behind {@code levels}. */
    record WriteOutputs(SortedMap<Integer, Boolean> levels, SortedMap<Integer, Boolean> raw) implements ModbusQuestion {
        @Override
        public ModbusRequestPdu request() {
            int first = raw.firstKey();
            return new WriteMultipleCoilsRequest(first, raw.size(), LevelBits.pack(raw, first));
        }
    }

    /** FC02: every input at once. */
    record ReadInputs(int first, int quantity) implements ModbusQuestion {
        @Override
        public ModbusRequestPdu request() {
            return new ReadDiscreteInputsRequest(first, quantity);
        }
    }
}
