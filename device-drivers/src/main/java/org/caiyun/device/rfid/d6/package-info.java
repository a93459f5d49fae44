/** The D6 protocol of 3M and bibliotheca readers (Model 210, 810, D8), as a dialect of the one HF reader. */
@NullMarked
package org.caiyun.device.rfid.d6;

import org.jspecify.annotations.NullMarked;
