/** The words of a return: barcodes, bins, the number of one return. */
@NullMarked
package org.caiyun.kiosk.item;

import org.jspecify.annotations.NullMarked;
