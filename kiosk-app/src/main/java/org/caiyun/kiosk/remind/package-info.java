/** Tells staff that books wait to be catalogued: when, what, and to whom. It knows no patron. */
@NullMarked
package org.caiyun.kiosk.remind;

import org.jspecify.annotations.NullMarked;
