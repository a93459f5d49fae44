/** Tests of where the simulated platform keeps what it was told. */
@NullMarked
package org.caiyun.sim.platform.store;

import org.jspecify.annotations.NullMarked;
