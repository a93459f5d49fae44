/** The physical world around the kiosk: books, their tags, and where each book is. */
@NullMarked
package org.caiyun.sim.world;

import org.jspecify.annotations.NullMarked;
