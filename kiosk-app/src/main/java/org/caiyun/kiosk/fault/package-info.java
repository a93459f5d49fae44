/** The fault catalogue: for each fault its number, text, cause and cure, for staff. */
@NullMarked
package org.caiyun.kiosk.fault;

import org.jspecify.annotations.NullMarked;
