package org.caiyun.kiosk.library.sip2;

import org.caiyun.device.Uptime;
import org.caiyun.kiosk.library.LibraryCommand;

/** One command that is not answered yet, and until when it must be. */
record PendingCheckIn(LibraryCommand command, Uptime deadline, CheckInStage stage) {
    static PendingCheckIn of(LibraryCommand command, Uptime deadline) {
        return new PendingCheckIn(
                command,
                deadline,
                switch (command) {
                    case LibraryCommand.CheckIn _ -> new CheckInStage.NotAsked();
                    case LibraryCommand.Settle _ -> new CheckInStage.InDoubt(0);
                });
    }

    PendingCheckIn at(CheckInStage next) {
        return new PendingCheckIn(command, deadline, next);
    }

    /** The library may have seen an earlier check-in of this visit. */
    boolean isRetried(int sends) {
        return sends > 1 || command instanceof LibraryCommand.Settle;
    }
}
