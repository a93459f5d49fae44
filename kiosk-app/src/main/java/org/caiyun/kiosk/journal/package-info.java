/** The facts of the kiosk, their envelope and hash chain, and what is derived from them; pure. */
@NullMarked
package org.caiyun.kiosk.journal;

import org.jspecify.annotations.NullMarked;
