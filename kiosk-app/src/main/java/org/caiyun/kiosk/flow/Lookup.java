package org.caiyun.kiosk.flow;

import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;

/** Whether the platform has been asked for a book's purchase, and what it said. */
public sealed interface Lookup {
    /** By nobody, or by an earlier run of the program, which knows the answer no more. */
    record NotAsked() implements Lookup {}

    record Asked(CommandId command, Uptime until) implements Lookup {}

    record Answered(PurchaseAnswer answer) implements Lookup {}

    default boolean isFor(CommandId command) {
        return this instanceof Asked asked && asked.command().equals(command);
    }

    /** What is known now; silence where no answer has come. */
    default PurchaseAnswer soFar() {
        return switch (this) {
            case NotAsked() -> new PurchaseAnswer.Silent("not asked");
            case Asked _ -> new PurchaseAnswer.Silent("no answer yet");
            case Answered(var answer) -> answer;
        };
    }
}
