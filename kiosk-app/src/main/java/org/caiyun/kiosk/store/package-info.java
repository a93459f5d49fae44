/** Where facts become durable; the only importer of java.sql. */
@NullMarked
package org.caiyun.kiosk.store;

import org.jspecify.annotations.NullMarked;
