package org.caiyun.kiosk.flow;

import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;

/** Whether the platform has been asked for a book's purchase, and what it said. */
public sealed interface Lookup {
    /** By nobody, or by an earlier run of the program, which knows the answer no more. */
    record NotAsked() implements Lookup {}

    record Asked(CommandId command, Uptime until) implements Lookup {}

    /** Silence counts, but the answer may still come while the book is on its way. */
    record Overdue(CommandId command) implements Lookup {}

    record Answered(PurchaseAnswer answer) implements Lookup {}

    default boolean isFor(CommandId command) {
        return switch (this) {
            case Asked(var asked, var _) -> asked.equals(command);
            case Overdue(var asked) -> asked.equals(command);
            case NotAsked(), Answered _ -> false;
        };
    }

    /** What is known now; silence where no answer has come. */
    default PurchaseAnswer soFar() {
        return switch (this) {
            case NotAsked() -> new PurchaseAnswer.Silent("not asked");
            case Asked _ -> new PurchaseAnswer.Silent("no answer yet");
            case Overdue _ -> new PurchaseAnswer.Silent("no answer in time");
            case Answered(var answer) -> answer;
        };
    }
}
