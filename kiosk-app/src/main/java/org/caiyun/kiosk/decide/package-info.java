/** The library's rules: take it or give it back, what an outcome leads to, which bin; pure. */
@NullMarked
package org.caiyun.kiosk.decide;

import org.jspecify.annotations.NullMarked;
