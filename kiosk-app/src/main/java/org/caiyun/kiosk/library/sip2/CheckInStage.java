package org.caiyun.kiosk.library.sip2;

import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.Refusal;

/** How far one check-in has come; {@code sends} counts the check-ins (09) that were handed to the line. */
sealed interface CheckInStage {
    /** Nothing was handed to the line. */
    record NotAsked() implements CheckInStage {}

    /** 17 is asked, to learn what the library calls the item with this tag; nothing has been checked in. */
    record LookingUp() implements CheckInStage {}

    /** 09 is with the line. */
    record Asked(int sends) implements CheckInStage {}

    /** A check-in may have happened; nothing is asked of the library before 17. */
    record InDoubt(int sends) implements CheckInStage {}

    /** 17 is asked, to learn whether the check-in happened. */
    record Settling(int sends) implements CheckInStage {}

    /**
     * The library said no, and 17 is or will be asked to learn why.
     *
     * @param said why, by the words of the no; other where they do not tell
     */
    record Classifying(int sends, CheckInAnswer refused, Refusal said) implements CheckInStage {}
}
