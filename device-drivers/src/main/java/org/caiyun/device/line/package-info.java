/** Byte lines: the edge where bytes enter and leave, and the machine that keeps a line up. */
@NullMarked
package org.caiyun.device.line;

import org.jspecify.annotations.NullMarked;
