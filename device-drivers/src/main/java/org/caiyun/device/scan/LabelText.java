package org.caiyun.device.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.caiyun.device.Bytes;

/**
 * From the bytes of a code to the text on the label (ISO/IEC 15424, symbology identifiers; Datalogic and Motorola
 * product reference guides). What cannot be whole gives nothing.
 *
 * <pre>
 * ]cm TEXT           c letter of the symbology, m modifier; scanners send it when told so
 * ]Fm s TEXT s       Codabar, s start and stop letter A to D, left out by some scanners
 * ]Em TEXT ]En ...   EAN and UPC, with an add-on that is no part of the number
 * </pre>
 *
 * The text is UTF-8 where it can be, otherwise GB18030.
 */
final class LabelText {
    static final int SHORTEST = 3;
    static final int LONGEST = 300;
    static final int SYMBOLOGY = 3;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int FLAG = ']';

    private LabelText() {}

    static Optional<String> of(Bytes code) {
        return content(code)
                .filter(content -> content.size() >= SHORTEST && content.size() <= LONGEST)
                .flatMap(LabelText::decoded)
                .filter(text -> text.codePoints().noneMatch(Character::isISOControl));
    }

    /** Without what says how the label is printed. */
    private static Optional<Bytes> content(Bytes code) {
        if (code.isEmpty() || code.at(0) != FLAG) {
            return Optional.of(code);
        }
        if (code.size() < SYMBOLOGY || !isLetter(code.at(1)) || !(isLetter(code.at(2)) || isDigit(code.at(2)))) {
            // no label begins so: a byte of the identifier is lost or changed
            return Optional.empty();
        }
        Bytes content = code.from(SYMBOLOGY);
        return switch (code.at(1)) {
            case 'F' -> betweenLetters(content);
            case 'E' -> Optional.of(beforeAddOn(content));
            default -> Optional.of(content);
        };
    }

    /** Both letters or none: with one of them the code is cut. */
    private static Optional<Bytes> betweenLetters(Bytes codabar) {
        if (codabar.size() < 2) {
            return Optional.empty();
        }
        boolean first = isStartStop(codabar.at(0));
        boolean last = isStartStop(codabar.at(codabar.size() - 1));
        if (first != last) {
            return Optional.empty();
        }
        return Optional.of(first ? codabar.slice(1, codabar.size() - 1) : codabar);
    }

    private static Bytes beforeAddOn(Bytes digits) {
        for (int i = 0; i < digits.size(); i++) {
            if (digits.at(i) == FLAG) {
                return digits.slice(0, i);
            }
        }
        return digits;
    }

    private static Optional<String> decoded(Bytes content) {
        return strictly(StandardCharsets.UTF_8, content).or(() -> strictly(GB18030, content));
    }

    private static Optional<String> strictly(Charset charset, Bytes content) {
        try {
            // a new decoder reports what it cannot read
            return Optional.of(charset.newDecoder()
                    .decode(ByteBuffer.wrap(content.toArray()))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean isLetter(int value) {
        return (value >= 'A' && value <= 'Z') || (value >= 'a' && value <= 'z');
    }

    private static boolean isDigit(int value) {
        return value >= '0' && value <= '9';
    }

    private static boolean isStartStop(int value) {
        return (value >= 'A' && value <= 'D') || (value >= 'a' && value <= 'd');
    }
}
