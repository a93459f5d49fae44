package org.caiyun.device.rfid.rl866;

import java.util.Optional;
import org.caiyun.device.rfid.hf.HfRequest;

/**
 * A reply that stayed out, and may still come when something else is asked. A handle may then be another tag's. And
 * where a reply does not say which tag it is about, nothing but the sequence bit tells it from another: so the same
 * question is asked again with the same bit, and every other one with the other bit. One thread uses it.
 */
final class Rl866LostReply {
    private record Lost(HfRequest request, int sequence) {}

    private Optional<Lost> nameless = Optional.empty();
    private boolean any;

    /** So much time has passed that nothing comes any more. */
    void forget() {
        any = false;
        nameless = Optional.empty();
    }

    void remember(HfRequest request, Rl866Request asked, int sequence) {
        any = true;
        if (asked.namesNoTag()) {
            nameless = Optional.of(new Lost(request, sequence));
        }
    }

    boolean mayCome() {
        return any;
    }

    /** True when the lost reply could be taken for the reply to this request. */
    boolean confuses(HfRequest request, int sequence) {
        return nameless.filter(lost -> lost.request.equals(request) != (lost.sequence == sequence))
                .isPresent();
    }
}
