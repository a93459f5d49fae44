package org.caiyun.sim.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caiyun.kiosk.item.OrderCode;

/** The calls of {@code docs/platform-api.yaml} as they stand in a request's head. */
sealed interface PlatformApi {
    /** {@code barcode}: or an order code in its kept form. */
    record FindPurchase(String barcode) implements PlatformApi {}

    record ReportEvent() implements PlatformApi {}

    record ListChanges(String kiosk, long after, int limit) implements PlatformApi {}

    record FindStanding() implements PlatformApi {}

    /** None of them; {@code reply} says why. */
    record None(PlatformReply reply) implements PlatformApi {}

    Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");
    Pattern CHANGES = Pattern.compile("/kiosks/([^/]{1,192})/task-changes");
    int LONGEST = 64;
    int MOST_CHANGES = 500;

    static PlatformApi of(PlatformRequest request) {
        Matcher changes = CHANGES.matcher(request.path());
        boolean isChanges = changes.matches();
        return switch (isChanges ? "changes" : request.path()) {
            case "/purchases" -> only("GET", request, PlatformApi::purchase);
            case "/events" -> only("POST", request, _ -> Optional.of(new ReportEvent()));
            case "/standing" -> only("POST", request, _ -> Optional.of(new FindStanding()));
            case "changes" -> only("GET", request, query -> changes(changes.group(1), query));
            default -> new None(PlatformReply.problem(404, "Nothing under this address", ""));
        };
    }

    /** What a path does with its query; nothing where that is wrong. */
    interface Reading {
        Optional<PlatformApi> read(Map<String, String> query);
    }

    private static PlatformApi only(String method, PlatformRequest request, Reading reading) {
        if (!request.method().equals(method)) {
            return new None(PlatformReply.problem(405, "Only " + method + " is known here", ""));
        }
        return query(request.query())
                .flatMap(reading::read)
                .orElseGet(() -> new None(PlatformReply.problem(400, "The query is wrong", "")));
    }

    private static Optional<PlatformApi> purchase(Map<String, String> query) {
        if (query.containsKey("barcode") == query.containsKey("order")) {
            return Optional.empty();
        }
        return query.containsKey("order")
                ? Optional.ofNullable(query.get("order"))
                        .flatMap(OrderCode::parse)
                        .map(order -> new FindPurchase(order.kept()))
                : Optional.ofNullable(query.get("barcode"))
                        .filter(barcode -> !barcode.isEmpty() && barcode.codePointCount(0, barcode.length()) <= LONGEST)
                        .map(FindPurchase::new);
    }

    private static Optional<PlatformApi> changes(String kiosk, Map<String, String> query) {
        String after = query.getOrDefault("after", "");
        String limit = query.getOrDefault("limit", "");
        if (!NUMBER.matcher(after).matches() || !LIMIT.matcher(limit).matches()) {
            return Optional.empty();
        }
        int most = Integer.parseInt(limit);
        return decoded(kiosk)
                .filter(id -> most <= MOST_CHANGES && !id.isEmpty() && id.length() <= LONGEST)
                .map(id -> new ListChanges(id, Long.parseLong(after), most));
    }

    private static Optional<Map<String, String>> query(String raw) {
        var query = new HashMap<String, String>();
        for (String pair : raw.isEmpty() ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            var value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty() || query.put(name.get(), value.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(query);
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
