package org.caiyun.kiosk.receipt.raster;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fonts for what a printer lacks: the bundled one for Mongolian, and for all else those that are installed.
 * Debian's fonts-noto-cjk has 30,000 Chinese characters; fonts-hanazono has the rarest ones.
 */
final class TypeFaces {
    private static final String MONGOLIAN = "noto-sans-mongolian-400.ttf";

    /** Half and full width on one grid, as in a printer's ROM; the first face of the file is the Japanese one. */
    private static final String CHINESE = "Noto Sans Mono CJK SC";

    private static final List<String> FOLDERS =
            List.of("/usr/share/fonts/opentype/noto/", "/usr/share/fonts/noto-cjk/");

    /** Asked for by name when the files are elsewhere, and for what they lack. */
    private static final List<String> FAMILIES =
            List.of(CHINESE, "Noto Sans CJK SC", "WenQuanYi Zen Hei Mono", "HanaMinA", "HanaMinB");

    private final Font mongolian;
    /** By weight, read when the first character of that weight comes. */
    private final Map<Boolean, List<Font>> chinese = new HashMap<>();
    /** Empty until a character asks for them: looking up a family reads every installed font. */
    private Optional<List<Font>> families = Optional.empty();

    private TypeFaces(Font mongolian) {
        this.mongolian = mongolian;
    }

    static TypeFaces installed() {
        return new TypeFaces(bundled());
    }

    Font mongolian() {
        return mongolian;
    }

    /** The face for a character; none where no font has it, or where it has no meaning outside its own system. */
    Optional<Font> face(int codePoint, boolean bold) {
        // Menksoft's Mongolian and other private codes would come out as something else
        if (Character.getType(codePoint) == Character.PRIVATE_USE || !Character.isValidCodePoint(codePoint)) {
            return Optional.empty();
        }
        if (Script.isMongolian(codePoint) && mongolian.canDisplay(codePoint)) {
            return Optional.of(mongolian);
        }
        return first(chinese.computeIfAbsent(bold, TypeFaces::chinese), codePoint)
                .or(() -> first(List.of(mongolian), codePoint))
                .or(() -> first(families(), codePoint));
    }

    private List<Font> families() {
        if (families.isEmpty()) {
            families = Optional.of(FAMILIES.stream()
                    .map(name -> new Font(name, Font.PLAIN, 1))
                    .filter(font -> FAMILIES.contains(font.getFamily()))
                    .toList());
        }
        return families.get();
    }

    private static Optional<Font> first(List<Font> fonts, int codePoint) {
        return fonts.stream().filter(font -> font.canDisplay(codePoint)).findFirst();
    }

    private static Font bundled() {
        try (var stream = Objects.requireNonNull(TypeFaces.class.getResourceAsStream(MONGOLIAN), MONGOLIAN)) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(MONGOLIAN, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(MONGOLIAN, e);
        }
    }

    /** A file that cannot be read is as good as none: installed families, or the mark for a missing one, take over. */
    private static List<Font> chinese(boolean bold) {
        var name = bold ? "NotoSansCJK-Bold.ttc" : "NotoSansCJK-Regular.ttc";
        return FOLDERS.stream()
                .map(folder -> new File(folder + name))
                .filter(File::canRead)
                .flatMap(TypeFaces::chinese)
                .toList();
    }

    private static Stream<Font> chinese(File file) {
        try {
            return Stream.of(Font.createFonts(file))
                    .filter(font -> font.getFamily().equals(CHINESE));
        } catch (IOException | FontFormatException e) {
            return Stream.of();
        }
    }
}
