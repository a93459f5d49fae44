/** Scanners of printed labels: the driver of one on a serial line, and how its bytes become texts. */
@NullMarked
package org.caiyun.device.scan;

import org.jspecify.annotations.NullMarked;
