/** The configuration of one kiosk: its records, their YAML form, and what must fit together. */
@NullMarked
package org.caiyun.kiosk.config;

import org.jspecify.annotations.NullMarked;
