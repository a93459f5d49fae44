/** What every device of the kiosk has in common: machines free of I/O, their health and their faults. */
@NullMarked
package org.caiyun.device;

import org.jspecify.annotations.NullMarked;
