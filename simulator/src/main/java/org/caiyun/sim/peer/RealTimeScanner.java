package org.caiyun.sim.peer;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;

/** Finds DLE EOT n and DLE ENQ n as they arrive, wherever they stand: a printer acts on them before its buffer does. */
final class RealTimeScanner {
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int ENQ = 0x05;

    private int before;
    private int last;

    /** What was asked in real time. */
    sealed interface Request {}

    /** DLE EOT 1 to 4. */
    record AskStatus(int question) implements Request {}

    /** DLE ENQ 1 resumes, DLE ENQ 2 clears the buffers first. */
    record Recover(boolean clear) implements Request {}

    List<Request> accept(Bytes bytes) {
        var requests = new ArrayList<Request>();
        for (int i = 0; i < bytes.size(); i++) {
            int b = bytes.at(i);
            boolean status = before == DLE && last == EOT && b >= 1 && b <= 4;
            boolean recover = before == DLE && last == ENQ && (b == 1 || b == 2);
            if (status) {
                requests.add(new AskStatus(b));
            }
            if (recover) {
                requests.add(new Recover(b == 2));
            }
            before = last;
            last = b;
        }
        return requests;
    }

    void powerCycle() {
        before = 0;
        last = 0;
    }
}
