/** Every word that people read or hear, by key and language. */
@NullMarked
package org.caiyun.kiosk.text;

import org.jspecify.annotations.NullMarked;
