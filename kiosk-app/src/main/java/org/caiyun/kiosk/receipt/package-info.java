/** The receipt: what stands on it, in which order, and in which words. */
@NullMarked
package org.caiyun.kiosk.receipt;

import org.jspecify.annotations.NullMarked;
