/** Virtual time: one order of events, one clock that jumps from one to the next. */
@NullMarked
package org.caiyun.sim.time;

import org.jspecify.annotations.NullMarked;
