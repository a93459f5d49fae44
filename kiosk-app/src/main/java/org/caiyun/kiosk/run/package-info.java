/** The one writer, the machines it runs, and the threads at the edge. */
@NullMarked
package org.caiyun.kiosk.run;

import org.jspecify.annotations.NullMarked;
