package org.caiyun.kiosk.ui;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.Map;
import org.caiyun.kiosk.ui.PatronView.Qr;

/** A short ASCII text as a QR code, for the page to draw. */
final class QrCode {
    private QrCode() {}

    static Qr of(String payload) {
        try {
            var matrix = Encoder.encode(
                            payload, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "US-ASCII"))
                    .getMatrix();
            var rows = new ArrayList<String>(matrix.getHeight());
            for (int y = 0; y < matrix.getHeight(); y++) {
                var row = new StringBuilder(matrix.getWidth());
                for (int x = 0; x < matrix.getWidth(); x++) {
                    row.append(matrix.get(x, y));
                }
                rows.add(row.toString());
            }
            return new Qr(payload, rows);
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code for " + payload.length() + " characters", e);
        }
    }
}
