/** What lies in each bin of a kiosk and since when, as its journal tells it. Pure. */
@NullMarked
package org.caiyun.kiosk.manifest;

import org.jspecify.annotations.NullMarked;
