package org.caiyun.kiosk.boot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the library would answer, as a person at the keyboard says it. */
final class AnswerOptions {
    /** Whether it would check the book in. */
    enum Answer {
        CHECKED_IN,
        UNKNOWN_ITEM,
        NOT_ON_LOAN,
        REFUSED,
        NONE
    }

    /** The names as they are written. */
    static final class AnswerWord implements ITypeConverter<Answer> {
        @Override
        public Answer convert(String word) {
            return named(word, Answer.values());
        }
    }

    /** The names as they are written in rules. */
    static final class AlertWord implements ITypeConverter<AlertType> {
        @Override
        public AlertType convert(String word) {
            return named(word, AlertType.values());
        }
    }

    @Option(
            names = "--answer",
            converter = AnswerWord.class,
            description = "The library's: checked-in, unknown-item, not-on-loan, refused, none (default: checked-in).")
    private Answer answer = Answer.CHECKED_IN;

    @Option(names = "--location", paramLabel = "AQ", description = "The permanent location in its answer.")
    private String location = "";

    @Option(names = "--sort-bin", paramLabel = "CL", description = "The sort bin in its answer.")
    private String sortBin = "";

    @Option(
            names = "--alert",
            paramLabel = "CV",
            converter = AlertWord.class,
            description =
                    "The alert in its answer: hold-here, hold-elsewhere, interlibrary-loan, transit, other, none.")
    private Optional<AlertType> alert = Optional.empty();

    @Option(names = "--destination", paramLabel = "CT", description = "Where the hold or transit in its answer goes.")
    private String destination = "";

    @Option(names = "--hold", description = "Its answer says that somebody waits for the book: --alert hold-here.")
    private boolean hold;

    CheckInOutcome outcome() {
        var said = new CheckInAnswer(
                true, alert.orElse(hold ? AlertType.HOLD_HERE : AlertType.NONE), "", sortBin, destination, location);
        return switch (answer) {
            case CHECKED_IN -> new CheckInOutcome.CheckedIn(said);
            case UNKNOWN_ITEM -> new CheckInOutcome.Refused(Refusal.UNKNOWN_ITEM, said);
            case NOT_ON_LOAN -> new CheckInOutcome.Refused(Refusal.NOT_ON_LOAN, said);
            case REFUSED -> new CheckInOutcome.Refused(Refusal.OTHER, said);
            case NONE -> new CheckInOutcome.Unreachable("not asked");
        };
    }

    private static <E extends Enum<E>> E named(String word, E[] values) {
        return Arrays.stream(values)
                .filter(value -> written(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected "
                        + Arrays.stream(values).map(AnswerOptions::written).collect(Collectors.joining(", "))));
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
