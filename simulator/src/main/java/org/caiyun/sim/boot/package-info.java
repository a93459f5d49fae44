/** The commands of a checkout: the firmware's own, and the simulator. */
@NullMarked
package org.caiyun.sim.boot;

import org.jspecify.annotations.NullMarked;
