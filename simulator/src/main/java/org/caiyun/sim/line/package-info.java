/**
 * Real lines for simulated devices: pseudo-terminals and loopback sockets, and the thread that runs the peers on them.
 */
@NullMarked
package org.caiyun.sim.line;

import org.jspecify.annotations.NullMarked;
