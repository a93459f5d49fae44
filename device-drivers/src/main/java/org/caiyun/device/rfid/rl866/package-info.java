/** The "FA" frames of the RL866 family: what its readers are asked and answer. */
@NullMarked
package org.caiyun.device.rfid.rl866;

import org.jspecify.annotations.NullMarked;
