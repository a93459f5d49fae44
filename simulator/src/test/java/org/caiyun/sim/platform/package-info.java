/** Tests of the simulated platform. */
@NullMarked
package org.caiyun.sim.platform;

import org.jspecify.annotations.NullMarked;
