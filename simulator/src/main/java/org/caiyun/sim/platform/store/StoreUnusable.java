package org.caiyun.sim.platform.store;

/** The platform's file cannot be read or written. */
public final class StoreUnusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreUnusable(String why, Throwable cause) {
        super(why, cause);
    }
}
