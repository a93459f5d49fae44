package org.caiyun.device.rfid.hf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.FrameFinder.Found;

/**
 * One reader's way of saying {@link HfRequest}s and of answering them. A request may take several exchanges on the
 * wire, as where a tag must be selected before it is read: then {@link #heard} asks for a {@link Heard.Further} one and
 * {@link #next} says it. A dialect keeps its decoder and whatever its protocol remembers; it has no clock. One thread
 * uses it, for one request at a time.
 */
public interface HfDialect {
    /** What is to be said on the line, or why nothing is. */
    sealed interface Next {
        /**
         * One frame, and its reply is waited for.
         *
         * @param repeatable asking once more does no harm when the reply was lost
         * @param quiet nothing else is said before this time from writing has passed
         */
        record Say(Bytes frame, boolean repeatable, Duration quiet) implements Next {}

        /** The protocol has no such command, or knows the answer without asking. */
        record Known(HfReply reply) implements Next {}
    }

    /** What a sound frame meant for the request that is open. */
    sealed interface Heard {
        record Answer(HfReply reply) implements Heard {}

        /** Understood, and the request needs another exchange. */
        record Further() implements Heard {}
    }

    /** What must answer on this line, for people. */
    String device();

    /** The line is new, or the reader went silent: whatever was known of the reader and of a frame begun is void. */
    void reset();

    /** A new request begins; steps of an earlier one that was given up are forgotten. */
    void begin(HfRequest request);

    /**
     * What to say now for this request; asked again after {@link Heard.Further}, and when a repeatable exchange got no
     * reply, which the protocol may answer with a step of its own before it says the same again. Bytes of an earlier,
     * unfinished frame are forgotten.
     */
    Next next(HfRequest request);

    /** Where the bytes that come in become frames. */
    FrameFinder finder();

    /** The first frame among these that fits counts; frames that do not fit are late replies. */
    Optional<Heard> heard(HfRequest request, List<Found> found);

    /** Bytes in any portion. */
    default Optional<Heard> heard(HfRequest request, Bytes bytes) {
        return heard(request, finder().feed(bytes));
    }

    /** The line was silent for {@link #frameGap}: looks for a whole frame behind an unfinished one. */
    default Optional<Heard> searchOn(HfRequest request) {
        return heard(request, finder().searchOn());
    }

    /** True while a frame is unfinished. */
    default boolean pending() {
        return finder().pending() > 0;
    }

    /** The longest pause inside a frame. */
    Duration frameGap();

    /** The most blocks of this size, in bytes, that one request may ask for. */
    int blocksPerRequest(int blockSize);
}
