package org.caiyun.kiosk.library.sip2;

import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.LibraryCommand;

/**
 * One command that is not answered yet, and until when it must be.
 *
 * @param item what the library is asked for: the command's item, or what the library calls it once that is known
 */
record PendingCheckIn(LibraryCommand command, Barcode item, Uptime deadline, CheckInStage stage) {
    static PendingCheckIn of(LibraryCommand command, Uptime deadline) {
        return new PendingCheckIn(
                command,
                command.item(),
                deadline,
                switch (command) {
                    case LibraryCommand.CheckIn _ -> new CheckInStage.NotAsked();
                    case LibraryCommand.Settle _ -> new CheckInStage.InDoubt(0);
                });
    }

    PendingCheckIn at(CheckInStage next) {
        return new PendingCheckIn(command, item, deadline, next);
    }

    PendingCheckIn called(Barcode name) {
        return new PendingCheckIn(command, name, deadline, stage);
    }

    /** The answer with the library's name of the item, where that is another than the command's. */
    CheckInAnswer named(CheckInAnswer answer) {
        return item.equals(command.item()) ? answer : answer.calling(item.text());
    }

    /** The library may have seen an earlier check-in of this visit. */
    boolean isRetried(int sends) {
        return sends > 1 || command instanceof LibraryCommand.Settle;
    }
}
