package org.caiyun.kiosk.remind;

/**
 * A robot in a group of staff.
 *
 * @param address holds its key, and is a secret itself
 * @param secret to sign with; empty: nothing is signed
 */
public record Robot(RobotKind kind, String address, String secret) {
    /** Never the address or the secret. */
    @Override
    public String toString() {
        return "Robot[kind=" + kind + "]";
    }
}
