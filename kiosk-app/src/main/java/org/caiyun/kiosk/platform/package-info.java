/** The Caiyun platform as the kiosk uses it ({@code docs/platform-api.yaml}): what is asked, told, and told back. */
@NullMarked
package org.caiyun.kiosk.platform;

import org.jspecify.annotations.NullMarked;
