/** Where the simulated platform keeps what it was told; the only package of the simulator that knows SQL. */
@NullMarked
package org.caiyun.sim.platform.store;

import org.jspecify.annotations.NullMarked;
