package org.caiyun.kiosk.tag;

import org.caiyun.device.Bytes;

/** The pre-standard 32-byte format of 3M: byte 0 is 04, bytes 4 to 19 are the barcode. Recognised, not yet read. */
final class Rfid501 {
    private static final int SIZE = 32;
    private static final int FORMAT = 0x04;
    private static final int BARCODE = 4;
    private static final int BARCODE_END = 20;

    private Rfid501() {}

    static boolean resembles(Bytes memory) {
        if (memory.size() < SIZE || memory.at(0) != FORMAT || memory.at(BARCODE) == 0) {
            return false;
        }
        for (int i = BARCODE; i < BARCODE_END; i++) {
            int octet = memory.at(i);
            if (octet != 0 && (octet < ' ' || octet > '~')) {
                return false;
            }
        }
        return true;
    }
}
