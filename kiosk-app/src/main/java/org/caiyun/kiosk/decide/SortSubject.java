package org.caiyun.kiosk.decide;

import java.util.Locale;
import org.caiyun.kiosk.library.CheckInAnswer;

/**
 * An item to be sorted, as rules see it.
 *
 * @param barcode empty where it has none
 */
public record SortSubject(String barcode, CheckInAnswer answer, Ownership ownership) {
    /** Empty where nothing is known. */
    String text(SortField field) {
        return switch (field) {
            case BARCODE -> barcode;
            case SORT_BIN -> answer.sortBin();
            case DESTINATION -> answer.destination();
            case LOCATION -> answer.permanentLocation();
            case ALERT -> answer.alert().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case OWNER ->
                switch (ownership) {
                    case Ownership.Own() -> "own";
                    case Ownership.Bought() -> "bought";
                    case Ownership.Partner(var library) -> library;
                    case Ownership.Foreign() -> "foreign";
                };
        };
    }
}
