/** The slot, belt, sorter and lamps of a machine of kind chute, on digital inputs and outputs. */
@NullMarked
package org.caiyun.device.chute;

import org.jspecify.annotations.NullMarked;
