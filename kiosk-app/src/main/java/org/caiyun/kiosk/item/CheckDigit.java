package org.caiyun.kiosk.item;

/**
 * How the last character of a label is worked out from those before it. All count from the right, and the check digit
 * itself has the weight 1. Only ASCII digits are digits.
 */
public enum CheckDigit {
    NONE,
    /** Modulo 10 of ISO/IEC 7812-1, annex B: every second digit doubled. On 14-digit Codabar labels of libraries. */
    LUHN,
    /** Modulo 10 of the GS1 General Specifications, 7.9: weights 1 and 3. Of EAN-13, and EAN-8 and UPC-A alike. */
    EAN13,
    /** Modulo 43 of Code 39 (ISO/IEC 16388, annex A): the values of all characters added up. */
    MOD43,
    /**
     * Modulo 11 as in ISBN-10 (ISO 2108:1992) and ISSN (ISO 3297): weights 1 to 10, {@code X} for ten. Longer labels
     * are never right, because what their weights are is not agreed upon.
     */
    MOD11;

    private static final String CODE_39 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";
    private static final int LONGEST_MOD11 = 10;

    /** Whether the label's last character is what those before it demand. */
    public boolean isRight(String label) {
        return switch (this) {
            case NONE -> true;
            case LUHN -> isDigits(label) && luhnSum(label) % 10 == 0;
            case EAN13 -> isDigits(label) && ean13Sum(label) % 10 == 0;
            case MOD43 -> isCode39(label) && code39Sum(label) % 43 == CODE_39.indexOf(last(label));
            case MOD11 -> isMod11(label) && mod11Sum(label) % 11 == 0;
        };
    }

    /** The label without its check digit, if it has one. */
    public String dropFrom(String label) {
        return this == NONE ? label : label.substring(0, Math.max(0, label.length() - 1));
    }

    private static int luhnSum(String label) {
        int sum = 0;
        for (int place = 0; place < label.length(); place++) {
            int digit = digit(label, place);
            sum += place % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum;
    }

    private static int ean13Sum(String label) {
        int sum = 0;
        for (int place = 0; place < label.length(); place++) {
            sum += digit(label, place) * (place % 2 == 0 ? 1 : 3);
        }
        return sum;
    }

    private static int mod11Sum(String label) {
        int sum = last(label) == 'X' ? 10 : digit(label, 0);
        for (int place = 1; place < label.length(); place++) {
            sum += digit(label, place) * (place + 1);
        }
        return sum;
    }

    private static int code39Sum(String label) {
        return label.substring(0, label.length() - 1)
                .chars()
                .map(CODE_39::indexOf)
                .sum();
    }

    private static boolean isMod11(String label) {
        boolean fits = label.length() >= 2 && label.length() <= LONGEST_MOD11;
        return fits && (isDigits(label) || (last(label) == 'X' && isDigits("0" + MOD11.dropFrom(label))));
    }

    private static boolean isCode39(String label) {
        return label.length() >= 2 && label.chars().allMatch(c -> CODE_39.indexOf(c) >= 0);
    }

    private static boolean isDigits(String label) {
        return label.length() >= 2 && label.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The digit at a place that is counted from the right, from 0. */
    private static int digit(String label, int place) {
        return label.charAt(label.length() - 1 - place) - '0';
    }

    private static char last(String label) {
        return label.charAt(label.length() - 1);
    }
}
