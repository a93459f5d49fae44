/** Tables as files for spreadsheets; the only one that knows the library which writes them. */
@NullMarked
package org.caiyun.kiosk.sheet;

import org.jspecify.annotations.NullMarked;
