/** What the memory of an item's tag says; pure. */
@NullMarked
package org.caiyun.kiosk.tag;

import org.jspecify.annotations.NullMarked;
