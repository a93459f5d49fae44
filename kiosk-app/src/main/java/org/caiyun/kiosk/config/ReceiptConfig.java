package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.text;

import org.caiyun.kiosk.config.yaml.Section;

/**
 * What a receipt says and when it is printed.
 *
 * @param titles titles are printed; without, only the ends of barcodes
 * @param phone the library's telephone; may be empty
 * @param hours when the library is open; may be empty
 */
public record ReceiptConfig(Print print, boolean titles, String phone, String hours) {
    /** When a receipt is printed. */
    public enum Print {
        ALWAYS,
        NEVER,
        /** When the patron asks for it. */
        ON_REQUEST
    }

    static ReceiptConfig from(Section s) {
        return new ReceiptConfig(
                s.optional("print", choice(Print.class), Print.ALWAYS),
                s.optional("titles", flag(), true),
                s.optional("phone", text().about("The library's telephone."), ""),
                s.optional("hours", text().about("When the library is open."), ""));
    }
}
