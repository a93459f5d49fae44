package org.caiyun.device.printer;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;

/** What the driver knows of its printer: the last status, its name, and what it has already said about paper. */
final class KnownPrinter {
    private static final String NAMELESS = "ESC/POS";
    private static final int LONGEST_NAME = 60;

    private EscPosStatus status = EscPosStatus.CLEAR;
    private boolean asked;
    private String name = "";
    private boolean saidLow;

    /** A new connection: another printer may be there. What was said about paper stays said. */
    void forget() {
        status = EscPosStatus.CLEAR;
        asked = false;
        name = "";
    }

    /** All four questions were answered. */
    Reaction<PrinterAnswer> answered(EscPosStatus found) {
        asked = true;
        return learns(found);
    }

    Reaction<PrinterAnswer> learns(EscPosStatus found) {
        status = found;
        boolean low = status.has(PrinterCondition.PAPER_LOW);
        if (low == saidLow) {
            return Reaction.none();
        }
        saidLow = low;
        return Reaction.result(new PrinterAnswer.PaperLow(low));
    }

    /** The model's name as the printer says it; clones lie, so that it is for the record only. */
    void isCalled(Bytes model) {
        var text = PrintableText.clean(model.text(StandardCharsets.ISO_8859_1)).strip();
        name = text.isEmpty() ? NAMELESS : text.substring(0, Math.min(text.length(), LONGEST_NAME));
    }

    boolean isNamed() {
        return !name.isEmpty();
    }

    EscPosStatus status() {
        return status;
    }

    Optional<PrinterCondition> stop() {
        return status.stop();
    }

    DeviceHealth health() {
        Optional<PrinterCondition> stop = status.stop();
        if (asked && stop.isPresent()) {
            return new DeviceHealth.Down(needsHands(stop.get()));
        }
        return asked && isNamed() ? new DeviceHealth.Ready(name) : new DeviceHealth.Starting();
    }

    static DeviceFault needsHands(PrinterCondition stop) {
        return new DeviceFault.NeedsHands(stop.words());
    }
}
