/** Calls over HTTP, at the edge: the one place that knows Java's HTTP client. It knows neither books nor services. */
@NullMarked
package org.caiyun.kiosk.http;

import org.jspecify.annotations.NullMarked;
