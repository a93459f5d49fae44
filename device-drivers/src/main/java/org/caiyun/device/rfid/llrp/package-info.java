/**
 * UHF readers that speak LLRP 1.0.1, an open standard of EPCglobal; the wire table is in {@code docs/devices/llrp.md}.
 */
@NullMarked
package org.caiyun.device.rfid.llrp;

import org.jspecify.annotations.NullMarked;
