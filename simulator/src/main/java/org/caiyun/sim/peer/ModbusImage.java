package org.caiyun.sim.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.caiyun.device.Bytes;

/**
 * The registers of a slave, and what each function does with them (Modbus Application Protocol V1.1b3, 6). It does not
 * know what the coils switch.
 */
final class ModbusImage {
    private static final int WRITE_ONE = 0x05;
    private static final int WRITE_MANY = 0x0F;
    private static final int ILLEGAL_FUNCTION = 1;
    private static final int ILLEGAL_ADDRESS = 2;
    private static final int ILLEGAL_VALUE = 3;

    private final boolean[] coils;
    private final int inputCount;
    private final IntPredicate input;
    private final List<Integer> registers;

    ModbusImage(int coilCount, int inputCount, IntPredicate input, List<Integer> registers) {
        coils = new boolean[coilCount];
        this.inputCount = inputCount;
        this.input = input;
        this.registers = List.copyOf(registers);
    }

    boolean coil(int number) {
        return coils[number];
    }

    void allOff() {
        Arrays.fill(coils, false);
    }

    /** Whether this request can change a coil. */
    static boolean writes(Bytes pdu) {
        return pdu.at(0) == WRITE_ONE || pdu.at(0) == WRITE_MANY;
    }

    /** From a request's function and data to a reply's. */
    Bytes answer(Bytes pdu) {
        if (pdu.size() < 5) {
            return refusal(pdu, ILLEGAL_FUNCTION);
        }
        int address = word(pdu, 1);
        int quantity = word(pdu, 3);
        return switch (pdu.at(0)) {
            case 0x01 -> readBits(pdu, address, quantity, coils.length, i -> coils[i]);
            case 0x02 -> readBits(pdu, address, quantity, inputCount, input);
            case 0x03 -> readRegisters(pdu, address, quantity);
            case WRITE_ONE -> writeOne(pdu, address, quantity);
            case WRITE_MANY -> writeMany(pdu, address, quantity);
            default -> refusal(pdu, ILLEGAL_FUNCTION);
        };
    }

    private static Bytes readBits(Bytes pdu, int address, int quantity, int count, IntPredicate level) {
        if (quantity < 1 || quantity > 2000) {
            return refusal(pdu, ILLEGAL_VALUE);
        }
        if (address + quantity > count) {
            return refusal(pdu, ILLEGAL_ADDRESS);
        }
        var reply = new int[2 + (quantity + 7) / 8];
        reply[0] = pdu.at(0);
        reply[1] = reply.length - 2;
        for (int i = 0; i < quantity; i++) {
            reply[2 + i / 8] |= (level.test(address + i) ? 1 : 0) << (i % 8);
        }
        return Bytes.of(reply);
    }

    private Bytes readRegisters(Bytes pdu, int address, int quantity) {
        if (quantity < 1 || quantity > 125) {
            return refusal(pdu, ILLEGAL_VALUE);
        }
        if (address + quantity > registers.size()) {
            return refusal(pdu, ILLEGAL_ADDRESS);
        }
        List<Integer> bytes = new ArrayList<>(List.of(pdu.at(0), quantity * 2));
        for (int value : registers.subList(address, address + quantity)) {
            bytes.add(value >> 8);
            bytes.add(value);
        }
        return Bytes.of(bytes.stream().mapToInt(Integer::intValue).toArray());
    }

    private Bytes writeOne(Bytes pdu, int address, int value) {
        if (value != 0xFF00 && value != 0) {
            return refusal(pdu, ILLEGAL_VALUE);
        }
        if (address >= coils.length) {
            return refusal(pdu, ILLEGAL_ADDRESS);
        }
        coils[address] = value != 0;
        return pdu;
    }

    private Bytes writeMany(Bytes pdu, int address, int quantity) {
        boolean countFits = pdu.size() > 5 && pdu.at(5) == (quantity + 7) / 8 && pdu.size() == 6 + pdu.at(5);
        if (quantity < 1 || quantity > 1968 || !countFits) {
            return refusal(pdu, ILLEGAL_VALUE);
        }
        if (address + quantity > coils.length) {
            return refusal(pdu, ILLEGAL_ADDRESS);
        }
        for (int i = 0; i < quantity; i++) {
            coils[address + i] = ((pdu.at(6 + i / 8) >> (i % 8)) & 1) == 1;
        }
        return pdu.slice(0, 5);
    }

    private static int word(Bytes pdu, int index) {
        return pdu.at(index) << 8 | pdu.at(index + 1);
    }

    private static Bytes refusal(Bytes pdu, int code) {
        return Bytes.of(pdu.at(0) | 0x80, code);
    }
}
