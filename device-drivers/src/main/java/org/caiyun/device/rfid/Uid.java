package org.caiyun.device.rfid;

import org.caiyun.device.Bytes;

/** The serial number that a tag answers to: for ISO 15693 eight bytes, E0 first. */
public record Uid(Bytes bytes) implements Comparable<Uid> {
    public Uid {
        if (bytes.isEmpty() || bytes.size() > 16) {
            throw new IllegalArgumentException("a UID has 1 to 16 bytes: " + bytes.size());
        }
    }

    public static Uid ofHex(String hex) {
        return new Uid(Bytes.ofHex(hex));
    }

    public String hex() {
        return bytes.hex();
    }

    @Override
    public int compareTo(Uid other) {
        return hex().compareTo(other.hex());
    }
}
