package org.caiyun.kiosk.boot;

/** Something beside the configuration that must be mended before the kiosk can start: a file that it names. */
final class StartProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param key of the configuration that names the file */
    StartProblem(String key, String what) {
        super(key + ": " + what);
    }
}
