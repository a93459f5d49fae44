/** Readers that speak FEIG's OBID ISO-host protocol; the wire table is in {@code docs/devices/feig.md}. */
@NullMarked
package org.caiyun.device.rfid.feig;

import org.jspecify.annotations.NullMarked;
