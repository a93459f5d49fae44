/** The simulated Caiyun platform: purchases, loans, credit, cataloguing tasks and assets, as docs/platform-api.yaml. */
@NullMarked
package org.caiyun.sim.platform;

import org.jspecify.annotations.NullMarked;
