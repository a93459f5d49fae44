/** Whole journeys through the pages, as people make them, with the whole kiosk behind. */
@NullMarked
package org.caiyun.sim.journey;

import org.jspecify.annotations.NullMarked;
