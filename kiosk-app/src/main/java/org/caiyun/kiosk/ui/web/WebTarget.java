package org.caiyun.kiosk.ui.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a request asks for: a safe path and the query, decoded. */
record WebTarget(String path, Map<String, String> query, List<String> pairs) {
    static final String TOKEN = "token";

    private static final int MOST_PAIRS = 32;

    WebTarget {
        query = Map.copyOf(query);
        pairs = List.copyOf(pairs);
    }

    /** Absent when any part is not in the one form that is understood. */
    static Optional<WebTarget> of(String uri) {
        int mark = uri.indexOf('?');
        String path = mark < 0 ? uri : uri.substring(0, mark);
        if (!WebPath.isSafe(path)) {
            return Optional.empty();
        }
        var query = new LinkedHashMap<String, String>();
        var pairs = new ArrayList<String>();
        for (String pair :
                mark < 0 ? List.<String>of() : List.of(uri.substring(mark + 1).split("&", -1))) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            Optional<String> name = PercentText.decode(equals < 0 ? pair : pair.substring(0, equals));
            Optional<String> value = PercentText.decode(equals < 0 ? "" : pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty() || query.size() == MOST_PAIRS || query.containsKey(name.get())) {
                return Optional.empty();
            }
            query.put(name.get(), value.get());
            pairs.add(pair);
        }
        return Optional.of(new WebTarget(path, query, pairs));
    }

    Optional<String> token() {
        return Optional.ofNullable(query.get(TOKEN));
    }

    /** The same address, path and all other values as they came, without the token. */
    String withoutToken() {
        return address(path, pairs.stream().filter(p -> !isToken(p)).toList());
    }

    /** The same address with a slash after the path. */
    String asFolder() {
        return address(path + "/", pairs);
    }

    private static String address(String path, List<String> pairs) {
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static boolean isToken(String pair) {
        int equals = pair.indexOf('=');
        return PercentText.decode(equals < 0 ? pair : pair.substring(0, equals))
                .filter(TOKEN::equals)
                .isPresent();
    }
}
