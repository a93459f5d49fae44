package org.caiyun.kiosk.platform;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.http.HttpCall;

/** What one input has led to so far. Numbers the calls. */
final class Wishes {
    private final List<PlatformOutput> outputs = new ArrayList<>();
    private long lastCall;

    long send(HttpCall call) {
        lastCall++;
        outputs.add(new PlatformOutput.Send(lastCall, call));
        return lastCall;
    }

    void add(PlatformOutput output) {
        outputs.add(output);
    }

    List<PlatformOutput> taken() {
        var all = List.copyOf(outputs);
        outputs.clear();
        return all;
    }
}
