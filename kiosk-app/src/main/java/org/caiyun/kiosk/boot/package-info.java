/** The commands of the kiosk program, and where its parts are put together. */
@NullMarked
package org.caiyun.kiosk.boot;

import org.jspecify.annotations.NullMarked;
