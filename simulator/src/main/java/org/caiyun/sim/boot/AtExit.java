package org.caiyun.sim.boot;

/** What is tidied up when the process is asked to end, also by Ctrl-C. */
final class AtExit {
    private AtExit() {}

    static void run(String name, Runnable what) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name(name).unstarted(what));
    }
}
