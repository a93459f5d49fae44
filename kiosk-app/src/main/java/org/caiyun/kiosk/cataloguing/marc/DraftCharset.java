package org.caiyun.kiosk.cataloguing.marc;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** In what characters a record is written. */
public enum DraftCharset {
    UTF_8("utf-8", StandardCharsets.UTF_8, "50  "),
    /** What older library systems read. */
    GBK("gbk", Charset.forName("GBK"), "0110");

    /** Java writes each of them as a byte pair, or a byte, that other programs read as something else. */
    private static final Set<Integer> JAVA_ALONE = Set.of(0x20AC, 0x2641);

    private final String label;
    private final Charset charset;
    private final String code;

    DraftCharset(String label, Charset charset, String code) {
        this.label = label;
        this.charset = charset;
        this.code = code;
    }

    public static Optional<DraftCharset> of(String label) {
        return Stream.of(values())
                .filter(one -> one.label.equalsIgnoreCase(label))
                .findFirst();
    }

    /** The name in commands. */
    public String label() {
        return label;
    }

    Charset charset() {
        return charset;
    }

    /**
     * Positions 26 to 29 of 100 $a: 50 is ISO 10646, 01 is ISO 646 and 10 the Chinese national set. There is no code
     * for GBK, which holds the latter.
     */
    String code() {
        return code;
    }

    /**
     * Whether everybody reads it back as what it was. Java's GBK also writes private characters, and two that others
     * do not have there.
     */
    boolean holds(int character) {
        return switch (this) {
            case UTF_8 -> true;
            case GBK -> {
                String text = Character.toString(character);
                yield !JAVA_ALONE.contains(character)
                        && Character.getType(character) != Character.PRIVATE_USE
                        && charset.newEncoder().canEncode(text);
            }
        };
    }
}
