/**
 * The link to a library system over SIP2: frames, messages and the session, all free of I/O, and the TCP line beneath.
 */
@NullMarked
package org.caiyun.kiosk.library.sip2;

import org.jspecify.annotations.NullMarked;
