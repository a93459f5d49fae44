/** E-mail to staff over SMTP. It knows nothing of what the mail says. */
@NullMarked
package org.caiyun.kiosk.remind.mail;

import org.jspecify.annotations.NullMarked;
