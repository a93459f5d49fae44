package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.text;

import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.flow.ReceiptMode;

/**
 * What a receipt says and when it is printed.
 *
 * @param titles titles are printed; without, only the ends of barcodes
 * @param phone the library's telephone; may be empty
 * @param hours when the library is open; may be empty
 */
public record ReceiptConfig(ReceiptMode print, boolean titles, String phone, String hours) {
    static ReceiptConfig from(Section s) {
        return new ReceiptConfig(
                s.optional(
                        "print",
                        choice(ReceiptMode.class)
                                .about(
                                        "ask: the patron is asked; who goes without an answer gets one with always-on-timeout."),
                        ReceiptMode.ASK),
                s.optional("titles", flag(), true),
                s.optional("phone", text().about("The library's telephone."), ""),
                s.optional("hours", text().about("When the library is open."), ""));
    }
}
