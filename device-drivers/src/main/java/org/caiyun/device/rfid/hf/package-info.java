/** Readers of ISO 15693 tags: one driver for all of them, and what each wire protocol says in its own way. */
@NullMarked
package org.caiyun.device.rfid.hf;

import org.jspecify.annotations.NullMarked;
