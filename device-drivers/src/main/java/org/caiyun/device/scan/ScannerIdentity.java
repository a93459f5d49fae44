package org.caiyun.device.scan;

import org.caiyun.device.Bytes;

/** How a scanner is known to be the right one. */
public sealed interface ScannerIdentity {
    /** It cannot be asked, or nobody wants to know: it counts as there when its line opens. */
    record NotAsked() implements ScannerIdentity {}

    /** The question is written at each opening; the answer must hold these bytes in a row, and more may follow. */
    record Asked(Bytes question, Bytes answer) implements ScannerIdentity {
        public Asked {
            if (question.isEmpty() || answer.isEmpty()) {
                throw new IllegalArgumentException(
                        "a question and the beginning of its answer: " + question + ", " + answer);
            }
        }
    }
}
