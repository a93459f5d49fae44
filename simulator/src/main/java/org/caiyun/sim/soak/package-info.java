/** Many returns from one seed, with faults, and what must hold after every event. */
@NullMarked
package org.caiyun.sim.soak;

import org.jspecify.annotations.NullMarked;
