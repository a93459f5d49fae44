/** TLS for the library's line: who is trusted, who we are, and what a failure means in words. It knows no SIP2. */
@NullMarked
package org.caiyun.kiosk.library.sip2.tls;

import org.jspecify.annotations.NullMarked;
