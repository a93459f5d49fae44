/** The protocol of the RR3036 and its relatives, as a dialect of the one HF reader. */
@NullMarked
package org.caiyun.device.rfid.rr3036;

import org.jspecify.annotations.NullMarked;
