package org.caiyun.device;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;

/** An immutable run of bytes, so that records can carry frames and memory images without copying at every step. */
public final class Bytes {
    public static final Bytes EMPTY = new Bytes(new byte[0]);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    public static Bytes copyOf(byte[] content) {
        return new Bytes(content.clone());
    }

    public static Bytes copyOf(byte[] content, int from, int to) {
        return new Bytes(Arrays.copyOfRange(content, from, to));
    }

    /** Bytes from numbers 0 to 255; the low eight bits of each count. */
    public static Bytes of(int... values) {
        var content = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            content[i] = (byte) values[i];
        }
        return new Bytes(content);
    }

    /** Bytes from hexadecimal text; white space between digits is allowed. */
    public static Bytes ofHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
    }

    public static Bytes ofText(String text, Charset charset) {
        return new Bytes(text.getBytes(charset));
    }

    public int size() {
        return content.length;
    }

    public boolean isEmpty() {
        return content.length == 0;
    }

    /** The byte at {@code index} as a number from 0 to 255. */
    public int at(int index) {
        return content[index] & 0xFF;
    }

    public Bytes slice(int from, int to) {
        if (from == 0 && to == content.length) {
            return this;
        }
        return new Bytes(Arrays.copyOfRange(content, from, to));
    }

    public Bytes from(int start) {
        return slice(start, content.length);
    }

    public Bytes plus(Bytes more) {
        if (isEmpty() || more.isEmpty()) {
            return isEmpty() ? more : this;
        }
        var joined = Arrays.copyOf(content, content.length + more.content.length);
        System.arraycopy(more.content, 0, joined, content.length, more.content.length);
        return new Bytes(joined);
    }

    public boolean startsWith(Bytes beginning) {
        int length = beginning.content.length;
        return length <= content.length && Arrays.equals(content, 0, length, beginning.content, 0, length);
    }

    public String text(Charset charset) {
        return new String(content, charset);
    }

    public byte[] toArray() {
        return content.clone();
    }

    public String hex() {
        return HEX.formatHex(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return hex();
    }
}
