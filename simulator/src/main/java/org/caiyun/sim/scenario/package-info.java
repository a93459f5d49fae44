/** Scenarios: what is put in, pressed, broken and expected, and the report of what came of it. */
@NullMarked
package org.caiyun.sim.scenario;

import org.jspecify.annotations.NullMarked;
