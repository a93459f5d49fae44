package org.caiyun.kiosk.library.sip2;

import org.caiyun.device.Bytes;

/** The last few bytes of a stream, to look for a prompt in; as many as the longest prompt has. Threads: one. */
final class PromptWindow {
    private final byte[] ring;
    private int next;
    private int size;

    PromptWindow(int longest) {
        ring = new byte[Math.max(longest, 1)];
    }

    void add(int value) {
        ring[next] = (byte) value;
        next = (next + 1) % ring.length;
        size = Math.min(size + 1, ring.length);
    }

    void clear() {
        size = 0;
    }

    /** Capitals and small letters of ASCII are alike. */
    boolean endsWith(Bytes text) {
        if (text.size() > size) {
            return false;
        }
        for (int i = 1; i <= text.size(); i++) {
            int seen = ring[Math.floorMod(next - i, ring.length)] & 0xFF;
            if (small(seen) != small(text.at(text.size() - i))) {
                return false;
            }
        }
        return true;
    }

    private static int small(int value) {
        return value >= 'A' && value <= 'Z' ? value + ('a' - 'A') : value;
    }
}
