package org.caiyun.kiosk.http;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One request. Its text shows neither headers, query nor body, since those hold tokens, barcodes and what a service may
 * know.
 *
 * @param method in capitals
 * @param address absolute, http or https
 * @param body empty: none
 * @param limit for the whole of it, from the look-up of the host's name to the last byte of the answer
 */
public record HttpCall(String method, URI address, SortedMap<String, String> headers, String body, Duration limit) {
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");
    private static final Pattern SCHEME = Pattern.compile("https?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]*");

    public HttpCall {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        if (!METHOD.matcher(method).matches()) {
            throw new IllegalArgumentException("expected a method in capitals, was " + method);
        }
        if (address.getScheme() == null
                || !SCHEME.matcher(address.getScheme()).matches()
                || address.getHost() == null) {
            throw new IllegalArgumentException("expected http or https and a host");
        }
        headers.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("header " + name + " cannot be sent: its value is not shown");
            }
        });
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("expected a limit above zero, was " + limit);
        }
    }

    @Override
    public String toString() {
        return method + " " + address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
    }
}
