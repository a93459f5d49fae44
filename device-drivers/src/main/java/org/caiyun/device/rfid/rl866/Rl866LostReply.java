package org.caiyun.device.rfid.rl866;

import java.util.Optional;
import org.caiyun.device.rfid.hf.HfRequest;

/**
 * A reply that stayed out, and may still come when something else is asked. Where it does not say which tag it is about,
 * nothing but the sequence bit tells it from another: so the same question is asked again with the same bit, and every
 * other one with the other bit. One thread uses it.
 */
final class Rl866LostReply {
    private record Lost(HfRequest request, int sequence) {}

    private Optional<Lost> lost = Optional.empty();

    void forget() {
        lost = Optional.empty();
    }

    void remember(HfRequest request, int sequence) {
        lost = Optional.of(new Lost(request, sequence));
    }

    /** True when the lost reply could be taken for the reply to this request. */
    boolean confuses(HfRequest request, int sequence) {
        return lost.filter(reply -> reply.request.equals(request) != (reply.sequence == sequence))
                .isPresent();
    }
}
