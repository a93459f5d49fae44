package org.caiyun.kiosk.ui.web;

import java.util.regex.Pattern;

/** The form of paths: short names of a safe alphabet, none of which starts with a dot, and no escapes. */
final class WebPath {
    private static final int LONGEST = 512;
    private static final String NAME = "[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,99}";
    private static final Pattern ANY = Pattern.compile("/(" + NAME + "/){0,16}(" + NAME + ")?");

    enum Kind {
        FOLDER,
        FILE
    }

    private WebPath() {}

    static boolean isSafe(String path) {
        return path.length() <= LONGEST && ANY.matcher(path).matches();
    }

    static void check(String path, Kind kind) {
        if (!isSafe(path) || path.endsWith("/") != (kind == Kind.FOLDER)) {
            throw new IllegalArgumentException("not the path of a " + kind + ": " + path);
        }
    }
}
