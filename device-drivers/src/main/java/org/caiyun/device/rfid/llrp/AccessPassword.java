package org.caiyun.device.rfid.llrp;

/**
 * What a Gen2 tag wants to be told before it lets a locked bank be written: 32 bits, of which 0 means that none is
 * told. It comes from a secret and never shows itself.
 */
public final class AccessPassword {
    public static final AccessPassword NONE = new AccessPassword(0);

    private final int bits;

    private AccessPassword(int bits) {
        this.bits = bits;
    }

    /** Eight hexadecimal digits. */
    public static AccessPassword ofHex(String hex) {
        if (!hex.matches("[0-9A-Fa-f]{8}")) {
            throw new IllegalArgumentException("an access password is eight hexadecimal digits");
        }
        return new AccessPassword(Integer.parseUnsignedInt(hex, 16));
    }

    int bits() {
        return bits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessPassword password && password.bits == bits;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(bits);
    }

    @Override
    public String toString() {
        return bits == 0 ? "no access password" : "an access password";
    }
}
