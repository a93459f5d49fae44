package org.caiyun.sim.platform;

import java.time.Instant;
import org.caiyun.kiosk.cataloguing.TaskState;

/**
 * What a kiosk is told of a task of its own.
 *
 * @param number counts this kiosk's changes from 1, without a gap
 */
record TaskChange(long number, String task, TaskState state, Instant at) {}
