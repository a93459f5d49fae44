/** The simulated ACS by itself, for other people's SIP2 clients. */
@NullMarked
package org.caiyun.sim.acs;

import org.jspecify.annotations.NullMarked;
