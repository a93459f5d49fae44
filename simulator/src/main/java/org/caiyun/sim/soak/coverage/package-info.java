/** Which pairs of a state and an event the runs have come through, and which of them cannot be. */
@NullMarked
package org.caiyun.sim.soak.coverage;

import org.jspecify.annotations.NullMarked;
