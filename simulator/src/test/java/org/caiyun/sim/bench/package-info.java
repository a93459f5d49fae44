/** Benchmarks: what the program itself costs, apart from devices and lines. */
@NullMarked
package org.caiyun.sim.bench;

import org.jspecify.annotations.NullMarked;
