/** CNMARC drafts of shop-bought books (GB/T 33286), as ISO 2709 and MARCXML; the only user of marc4j. */
@NullMarked
package org.caiyun.kiosk.cataloguing.marc;

import org.jspecify.annotations.NullMarked;
