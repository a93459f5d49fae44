package org.caiyun.device.rfid.d6;

/** The CRC of D6 frames: polynomial 1021, highest bit first, preset FFFF, final exclusive or FFFF. */
final class Crc1021 {
    private static final int PRESET = 0xFFFF;
    private static final int POLYNOMIAL = 0x1021;
    private static final int FINAL_XOR = 0xFFFF;

    private Crc1021() {}

    /** Over {@code content[from..to)}. */
    static int of(byte[] content, int from, int to) {
        int crc = PRESET;
        for (int i = from; i < to; i++) {
            crc ^= (content[i] & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL;
            }
            crc &= 0xFFFF;
        }
        return crc ^ FINAL_XOR;
    }
}
