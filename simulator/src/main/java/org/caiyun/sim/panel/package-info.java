/** The bench of virtual hardware: a stage on its own thread, shown to and moved by pages in a browser. */
@NullMarked
package org.caiyun.sim.panel;

import org.jspecify.annotations.NullMarked;
