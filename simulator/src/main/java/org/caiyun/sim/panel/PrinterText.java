package org.caiyun.sim.panel;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.sim.line.LineTap.Way;
import org.caiyun.sim.peer.EscPosText;

/** ESC/POS in words. Receipts have no patron on them, so that all of it may be shown. */
final class PrinterText implements LineText {
    private final EscPosText text = new EscPosText();

    @Override
    public List<Said> passed(Way way, Bytes bytes) {
        var said = way == Way.TO_DEVICE ? text.toPrinter(bytes) : text.fromPrinter(bytes);
        return said.stream().map(s -> Said.of(s.bytes(), s.text())).toList();
    }

    @Override
    public void reset() {
        text.reset();
    }
}
