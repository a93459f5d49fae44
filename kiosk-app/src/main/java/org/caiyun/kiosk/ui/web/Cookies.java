package org.caiyun.kiosk.ui.web;

import java.util.ArrayList;
import java.util.List;

/** Reads the Cookie headers of a request (RFC 6265 4.2.1: {@code name=value; name=value}). */
final class Cookies {
    private Cookies() {}

    /**
     * All values under this name. Pages of other ports on this host share the browser's cookies and may have set one of
     * the same name, so that the right one need not be the first.
     */
    static List<String> values(List<String> headers, String name) {
        var values = new ArrayList<String>();
        for (String header : headers) {
            for (String pair : header.split(";", -1)) {
                int equals = pair.indexOf('=');
                if (equals >= 0 && pair.substring(0, equals).strip().equals(name)) {
                    values.add(pair.substring(equals + 1).strip());
                }
            }
        }
        return values;
    }
}
