/** The worklist of a kiosk's cataloguing tasks, as its journal tells it. Pure. */
@NullMarked
package org.caiyun.kiosk.worklist;

import org.jspecify.annotations.NullMarked;
