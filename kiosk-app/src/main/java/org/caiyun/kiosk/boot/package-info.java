/** Where a kiosk is put together from its configuration, and the commands that start it. */
@NullMarked
package org.caiyun.kiosk.boot;

import org.jspecify.annotations.NullMarked;
