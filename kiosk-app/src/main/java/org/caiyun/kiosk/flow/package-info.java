/** The path of one book, from the slot to the bin; pure. */
@NullMarked
package org.caiyun.kiosk.flow;

import org.jspecify.annotations.NullMarked;
