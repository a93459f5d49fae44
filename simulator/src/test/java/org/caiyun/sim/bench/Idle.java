package org.caiyun.sim.bench;

import java.io.IOException;

/** The smallest program: says that it is up, and ends with its input. What any JVM needs before it does anything. */
final class Idle {
    private Idle() {}

    public static void main(String[] args) throws IOException {
        System.out.println("up");
        int end = System.in.read();
        System.exit(end < 0 ? 0 : 1);
    }
}
