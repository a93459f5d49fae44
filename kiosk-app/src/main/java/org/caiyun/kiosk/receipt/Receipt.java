package org.caiyun.kiosk.receipt;

import java.time.ZoneId;
import java.util.List;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.WallTime;

/**
 * What one receipt has to say; it knows nothing of the patron.
 *
 * @param kiosk the machine's id and where it stands
 * @param phone empty where the site gives none
 * @param hours empty where the site gives none
 * @param reprint printed again by staff, under the same number
 */
public record Receipt(
        String library,
        String kiosk,
        ReceiptNumber number,
        WallTime printedAt,
        ZoneId zone,
        String phone,
        String hours,
        boolean reprint,
        List<ReceiptLine> lines) {
    public Receipt {
        lines = List.copyOf(lines);
    }
}
