/**
 * The power is cut between any two changes of the journal's files, and the kiosk starts from what a disk may hold then.
 */
@NullMarked
package org.caiyun.sim.powercut;

import org.jspecify.annotations.NullMarked;
