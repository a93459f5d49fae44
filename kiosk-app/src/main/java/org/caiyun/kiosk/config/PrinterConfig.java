package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;

import org.caiyun.kiosk.config.yaml.Section;

/**
 * The receipt printer.
 *
 * @param line a line address, {@code serial:}, {@code tcp:} or {@code usb:}
 * @param columns how many narrow characters fit on a line
 */
public record PrinterConfig(Driver driver, String line, int columns) {
    /** What the printer speaks. */
    public enum Driver {
        ESCPOS
    }

    static PrinterConfig from(Section s) {
        return new PrinterConfig(
                s.required("driver", choice(Driver.class)),
                s.required("line", LineForm.type(LineForm.SERIAL, LineForm.TCP, LineForm.USB)),
                s.optional("columns", integer(24, 80), 48));
    }
}
