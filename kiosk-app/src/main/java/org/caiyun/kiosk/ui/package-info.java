/** What the patron sees and presses: from the machine's state to whole view models, in the chosen language. */
@NullMarked
package org.caiyun.kiosk.ui;

import org.jspecify.annotations.NullMarked;
