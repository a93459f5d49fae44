/** The simulated library: books, loans, holds, and what was really checked in. */
@NullMarked
package org.caiyun.sim.library;

import org.jspecify.annotations.NullMarked;
