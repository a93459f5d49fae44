package org.caiyun.device.rfid.llrp;

import java.util.List;
import org.caiyun.device.DeviceFault;

/** What a reader's message says, as far as it matters here. */
sealed interface LlrpHeard {
    /** To a message of ours. */
    sealed interface Reply extends LlrpHeard {
        LlrpStatus status();
    }

    /**
     * A message was done, or refused.
     *
     * @param type of the reply's message
     */
    record Done(int type, LlrpStatus status) implements Reply {}

    /**
     * What the reader can do.
     *
     * @param ops how many operations an AccessSpec may have; 0 when the reader does not say
     */
    record Capabilities(LlrpStatus status, String identity, long ops) implements Reply {}

    /** How the antennas are at this time; none where the reader refuses to say. */
    record AntennaStates(LlrpStatus status, List<Event.AntennaChanged> antennas) implements Reply {
        public AntennaStates {
            antennas = List.copyOf(antennas);
        }
    }

    /** The reader could not make sense of a message. */
    record Rejected(LlrpStatus status) implements Reply {}

    record Tags(List<TagReport> reports) implements LlrpHeard {
        public Tags {
            reports = List.copyOf(reports);
        }
    }

    /** What happened at the reader; one notification may name several events. */
    record Events(List<Event> events) implements LlrpHeard {
        public Events {
            events = List.copyOf(events);
        }
    }

    record KeepAlive() implements LlrpHeard {}

    /** A message that nothing was asked for and nothing is done with. */
    record Other(int type) implements LlrpHeard {}

    /** One event of a notification. */
    sealed interface Event {
        /**
         * Somebody wanted the connection.
         *
         * @param status 0 when the reader is ours; 1 to 3 when not; 4 when someone else has tried
         */
        record ConnectionAttempt(int status) implements Event {
            /** Why the connection is not ours. */
            DeviceFault refusal() {
                return new DeviceFault.Refused(
                        status == 1 || status == 2
                                ? "the reader serves another program"
                                : "the reader takes no connection: status " + status);
            }
        }

        /** The reader is about to close the connection. */
        record ConnectionClosing() implements Event {}

        record RoSpecEnded(long id) implements Event {}

        record AntennaChanged(int antenna, boolean connected) implements Event {}
    }
}
