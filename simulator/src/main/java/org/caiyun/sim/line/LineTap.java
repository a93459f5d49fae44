package org.caiyun.sim.line;

import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;

/** Hears what passes on the simulated lines. Called by the thread that runs the peers, which must not be kept. */
public interface LineTap {
    LineTap NONE = new LineTap() {
        @Override
        public void passed(String line, Way way, Bytes bytes, Uptime at) {}

        @Override
        public void changed(String line, Change change, Uptime at) {}

        @Override
        public LineTap and(LineTap other) {
            return other;
        }
    };

    /** Where the bytes go. */
    enum Way {
        TO_DEVICE,
        FROM_DEVICE
    }

    /** What happened to the line itself. */
    enum Change {
        OPENED,
        CLOSED
    }

    /** {@code line} is its label. What a silent device is sent has passed; what it leaves unsaid has not. */
    void passed(String line, Way way, Bytes bytes, Uptime at);

    void changed(String line, Change change, Uptime at);

    /** Tells two listeners, this one first. */
    default LineTap and(LineTap other) {
        var first = this;
        return new LineTap() {
            @Override
            public void passed(String line, Way way, Bytes bytes, Uptime at) {
                first.passed(line, way, bytes, at);
                other.passed(line, way, bytes, at);
            }

            @Override
            public void changed(String line, Change change, Uptime at) {
                first.changed(line, change, at);
                other.changed(line, change, at);
            }
        };
    }
}
