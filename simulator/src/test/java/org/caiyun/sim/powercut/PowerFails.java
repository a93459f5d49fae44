package org.caiyun.sim.powercut;

/** The program is gone in the middle of what it does. */
final class PowerFails extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
