package org.caiyun.device.rfid.llrp;

import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;

/**
 * One entry of a report: a tag as one antenna saw it, and what was done with it.
 *
 * @param antenna 0 when the reader does not say
 * @param rssi the strongest in dBm; 0 when the reader does not say
 * @param accessSpec whose operations these are; 0 for none
 */
record TagReport(Bytes epc, int antenna, int rssi, long accessSpec, List<OpResult> results) {
    TagReport {
        results = List.copyOf(results);
    }

    Optional<OpResult> result(int op) {
        return results.stream().filter(result -> result.op() == op).findFirst();
    }

    /** What operation {@code op} read, if it did and has this many words. */
    Optional<Bytes> words(int op, int count) {
        return result(op)
                .filter(result -> result.outcome() == OpResult.Outcome.DONE)
                .map(OpResult::data)
                .filter(data -> data.size() == 2 * count);
    }
}
