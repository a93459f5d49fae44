package org.caiyun.kiosk.receipt.raster;

import java.awt.font.LineBreakMeasurer;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Locale;

/** A paragraph that can be broken into columns of any height; measured once. */
final class ColumnFlow {
    private final LineBreakMeasurer measurer;
    private final int end;
    private final float size;
    private final double first;
    private final double hang;

    /** {@code first} is how far down the first column begins, {@code hang} how far down the others do. */
    ColumnFlow(AttributedString text, float size, double first, double hang) {
        var characters = text.getIterator();
        this.measurer =
                new LineBreakMeasurer(characters, BreakIterator.getLineInstance(Locale.ROOT), Upright.context());
        this.end = characters.getEndIndex();
        this.size = size;
        this.first = first;
        this.hang = hang;
    }

    double pitch() {
        return size * Columns.PITCH;
    }

    /** How many columns of this height it takes. */
    int count(double height) {
        measurer.setPosition(0);
        int count = 0;
        while (measurer.getPosition() < end) {
            measurer.setPosition(measurer.nextOffset(room(height, count == 0)));
            count++;
        }
        return count;
    }

    Columns at(double height) {
        measurer.setPosition(0);
        var columns = new ArrayList<Columns.Column>();
        while (measurer.getPosition() < end) {
            boolean isFirst = columns.isEmpty();
            var line = measurer.nextLayout(room(height, isFirst));
            columns.add(new Columns.Column(line, isFirst ? first : hang));
        }
        return new Columns(columns, size);
    }

    private float room(double height, boolean isFirst) {
        return (float) (height - (isFirst ? first : hang));
    }
}
