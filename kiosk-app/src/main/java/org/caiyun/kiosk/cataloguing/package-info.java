/** What a shop-bought book still lacks before it is an ordinary one: purchases, rules, tasks. Pure. */
@NullMarked
package org.caiyun.kiosk.cataloguing;

import org.jspecify.annotations.NullMarked;
