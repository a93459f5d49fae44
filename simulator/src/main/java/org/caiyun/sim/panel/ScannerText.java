package org.caiyun.sim.panel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.sim.line.LineTap.Way;

/** What a label scanner sends, line by line; its commands, which each model has of its own, stay bytes. */
final class ScannerText implements LineText {
    private static final int LONGEST = 300;

    private Bytes kept = Bytes.EMPTY;

    @Override
    public void reset() {
        kept = Bytes.EMPTY;
    }

    @Override
    public List<Said> passed(Way way, Bytes bytes) {
        if (way == Way.TO_DEVICE) {
            return List.of(Said.of(bytes, "command"));
        }
        var said = new ArrayList<Said>();
        var stream = kept.plus(bytes);
        for (int end = lineEnd(stream); end > 0; end = lineEnd(stream)) {
            var line = stream.slice(0, end);
            said.add(Said.of(line, "label " + line.text(StandardCharsets.UTF_8).strip()));
            stream = stream.from(end);
        }
        kept = stream.from(Math.max(0, stream.size() - LONGEST));
        return said;
    }

    /** Behind the first CR; 0 while there is none. */
    private static int lineEnd(Bytes stream) {
        for (int i = 0; i < stream.size(); i++) {
            if (stream.at(i) == '\r') {
                return i + 1;
            }
        }
        return 0;
    }
}
