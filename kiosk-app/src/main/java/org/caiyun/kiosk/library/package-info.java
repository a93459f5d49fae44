/** The library system as the kiosk sees it: what it is asked and what it can answer. */
@NullMarked
package org.caiyun.kiosk.library;

import org.jspecify.annotations.NullMarked;
