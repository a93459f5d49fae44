/** Asset records of shop-bought books for the library's property system. */
@NullMarked
package org.caiyun.kiosk.cataloguing.asset;

import org.jspecify.annotations.NullMarked;
