/** Where the program starts: its commands, and the one place that wires. */
@NullMarked
package org.caiyun.kiosk.boot;

import org.jspecify.annotations.NullMarked;
