/** Receipt printers: what is printed, what the printer says of itself, and the ESC/POS driver. */
@NullMarked
package org.caiyun.device.printer;

import org.jspecify.annotations.NullMarked;
