package org.caiyun.kiosk.config.yaml;

import java.util.ArrayList;
import java.util.List;

/** Where the walk is, as a key path, and the list that collects the problems of the whole walk. */
record Spot(String path, List<Problem> problems) {
    private static final int SHOWN_KEY = 40;

    static Spot top() {
        return new Spot("", new ArrayList<>());
    }

    Spot key(String key) {
        String shown = Shown.text(key, SHOWN_KEY);
        return new Spot(path.isEmpty() ? shown : path + "." + shown, problems);
    }

    Spot item(int index) {
        return new Spot(path + "[" + index + "]", problems);
    }

    void problem(Place place, String text) {
        problems.add(new Problem(place.file(), place.line(), path, text));
    }

    /** True when nothing was reported here or below. */
    boolean sound() {
        return problems.stream().map(Problem::path).noneMatch(this::covers);
    }

    private boolean covers(String other) {
        return path.isEmpty() || other.equals(path) || other.startsWith(path + ".") || other.startsWith(path + "[");
    }
}
