package org.caiyun.device.rfid.rr3036;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.rfid.rr3036.PublishedRr3036Frames.frame;

import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.HfDialect.Heard;
import org.caiyun.device.rfid.hf.HfDialect.Next;
import org.caiyun.device.rfid.hf.HfRequest;

/** A dialect in conversation with a reader on paper: what it says, and what it makes of each reply. */
final class Rr3036Talk {
    private final Rr3036Dialect dialect = new Rr3036Dialect(0);

    /** Until field and kind of tag are set. */
    void prepare() {
        var inventory = new HfRequest.Inventory(false);
        asks(inventory);
        further(inventory, frame("00"));
        further(inventory, frame("00"));
        hears(inventory, frame("0E"));
    }

    Bytes asks(HfRequest request) {
        dialect.begin(request);
        return say(request);
    }

    /** After a time-out, or because the request needs another exchange. */
    Bytes say(HfRequest request) {
        return ((Next.Say) dialect.next(request)).frame();
    }

    Optional<Heard> hears(HfRequest request, Bytes bytes) {
        return dialect.heard(request, bytes);
    }

    /** What is said next. */
    Bytes further(HfRequest request, Bytes reply) {
        assertThat(hears(request, reply)).contains(new Heard.Further());
        return say(request);
    }

    Rr3036Dialect dialect() {
        return dialect;
    }
}
