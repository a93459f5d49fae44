/** Digital inputs and outputs, over a Modbus module or over the board's own pins. */
@NullMarked
package org.caiyun.device.io;

import org.jspecify.annotations.NullMarked;
