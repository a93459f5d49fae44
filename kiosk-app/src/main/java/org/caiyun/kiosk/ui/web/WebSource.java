package org.caiyun.kiosk.ui.web;

import java.util.Map;
import java.util.Optional;

/**
 * Makes contents on demand, a receipt's picture for example.
 *
 * <p>Threads: called by a virtual thread for each request, several at once; it may wait, and is interrupted when it
 * takes too long. A GET changes nothing.
 */
@FunctionalInterface
public interface WebSource {
    /**
     * Makes the content with this name, if there is one.
     *
     * @param name what follows the source's own path, without a slash at its start
     */
    Optional<WebContent> get(String name, Map<String, String> query);
}
