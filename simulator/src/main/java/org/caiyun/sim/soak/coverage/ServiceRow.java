package org.caiyun.sim.soak.coverage;

import org.caiyun.kiosk.flow.Service;

/**
 * The rows of what the machine as a whole can do: each device, the journal, the link, the way, and whether it begins.
 */
public enum ServiceRow {
    READER_READY,
    READER_AWAY,
    CHUTE_READY,
    CHUTE_AWAY,
    JOURNAL_READY,
    JOURNAL_AWAY,
    LINK_SETTLES,
    LINK_CANNOT_SETTLE,
    LINK_AWAY,
    WAY_CLEAR,
    WAY_BLOCKED,
    TAKES_ITEMS,
    TAKES_NONE;

    static ServiceRow reader(Service service) {
        return service.readerReady() ? READER_READY : READER_AWAY;
    }

    static ServiceRow chute(Service service) {
        return service.chuteReady() ? CHUTE_READY : CHUTE_AWAY;
    }

    static ServiceRow journal(Service service) {
        return service.journalReady() ? JOURNAL_READY : JOURNAL_AWAY;
    }

    static ServiceRow gate(Service service) {
        return service.takesItems() ? TAKES_ITEMS : TAKES_NONE;
    }

    static ServiceRow of(Service.Link link) {
        return switch (link) {
            case Service.Link.Down() -> LINK_AWAY;
            case Service.Link.Up(var canSettle, var _) -> canSettle ? LINK_SETTLES : LINK_CANNOT_SETTLE;
        };
    }

    static ServiceRow of(Service.Way way) {
        return switch (way) {
            case Service.Way.Clear() -> WAY_CLEAR;
            case Service.Way.Blocked _ -> WAY_BLOCKED;
        };
    }
}
