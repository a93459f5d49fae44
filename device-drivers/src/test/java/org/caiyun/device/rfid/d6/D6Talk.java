package org.caiyun.device.rfid.d6;

import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.HfDialect.Heard;
import org.caiyun.device.rfid.hf.HfDialect.Next;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.HfRequest;

/** A dialect in conversation with a reader on paper: what it says, and what it makes of each reply. */
final class D6Talk {
    private final D6Dialect dialect = new D6Dialect();

    Next.Say asks(HfRequest request) {
        dialect.begin(request);
        return next(request);
    }

    /** After a time-out, or because the request needs another exchange. */
    Next.Say next(HfRequest request) {
        return (Next.Say) dialect.next(request);
    }

    Optional<Heard> hears(HfRequest request, Bytes bytes) {
        return dialect.heard(request, bytes);
    }

    /** The answer, when the first exchange is enough. */
    HfReply answer(HfRequest request, Bytes reply) {
        asks(request);
        return ((Heard.Answer) hears(request, reply).orElseThrow()).reply();
    }

    /** What is said next. */
    Bytes further(HfRequest request, Bytes reply) {
        if (hears(request, reply).orElseThrow() instanceof Heard.Further) {
            return next(request).frame();
        }
        throw new AssertionError("an answer, where another exchange is needed");
    }

    D6Dialect dialect() {
        return dialect;
    }
}
