/** What must hold whatever fails: one class for each sentence, and what they look at together. */
@NullMarked
package org.caiyun.sim.soak.invariant;

import org.jspecify.annotations.NullMarked;
