/** RFID readers: what a reader is asked, what it answers, and one package per wire protocol. */
@NullMarked
package org.caiyun.device.rfid;

import org.jspecify.annotations.NullMarked;
