package org.caiyun.sim.peer;

import java.time.Duration;

/**
 * One request and its reply.
 *
 * @param bytes on the line, both ways
 * @param time from the request's first byte to the reply's last
 */
record HfExchange(HfAct act, int bytes, Duration time) {
    ReaderFault.Operation operation() {
        return ReaderFault.Operation.of(act);
    }
}
