/** What the tests see of the pages: in a real browser, measured in millimetres, and as pictures. */
@NullMarked
package org.caiyun.sim.look;

import org.jspecify.annotations.NullMarked;
