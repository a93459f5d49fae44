/** The whole kiosk on one thread, with lines in memory and a virtual clock, from one seed. */
@NullMarked
package org.caiyun.sim.stepped;

import org.jspecify.annotations.NullMarked;
