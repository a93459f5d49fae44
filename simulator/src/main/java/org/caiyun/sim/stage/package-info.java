/** Where a scenario is played: the simulated site, and the kiosk in stepped or in wire mode. */
@NullMarked
package org.caiyun.sim.stage;

import org.jspecify.annotations.NullMarked;
