/** Simulated devices and servers; they answer bytes. */
@NullMarked
package org.caiyun.sim.peer;

import org.jspecify.annotations.NullMarked;
