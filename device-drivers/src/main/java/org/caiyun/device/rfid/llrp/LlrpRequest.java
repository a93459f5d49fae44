package org.caiyun.device.rfid.llrp;

import java.util.List;
import org.caiyun.device.Bytes;

/**
 * What a reader is asked, and what kind of message answers it: sections 16.1.1 to 16.1.22.
 *
 * @param name as the standard has it, for messages about refusals
 */
record LlrpRequest(String name, int type, int replyType, Bytes body) {
    private static final int REPLIES = 10;
    private static final int ALL = 0;
    private static final int NOTIFICATIONS = 244;
    private static final int NOTIFICATION = 245;
    private static final int EVENTS_AND_REPORTS = 226;
    private static final int KEEP_ALIVE = 220;
    private static final int ACCESS_REPORT = 239;
    private static final int ROSPEC_EVENT = 2;
    private static final int ANTENNA_EVENT = 8;
    private static final int GET_CONFIG = 2;
    private static final int ANTENNA_PROPERTIES = 2;
    private static final int ON = 0x80;

    /**
     * Makes a reader ready for rounds with this ROSpec: whatever another program or an earlier connection has left is
     * deleted.
     */
    static List<LlrpRequest> preparation(RoSpec spec, LlrpSettings settings) {
        return List.of(
                getCapabilities(),
                deleteAllAccessSpecs(),
                deleteAllRoSpecs(),
                setConfig(settings),
                getAntennas(),
                addRoSpec(spec),
                enableRoSpec(spec.id()));
    }

    /** A reader that does not answer this is as good as one that does. */
    boolean mayBeRefused() {
        return type == GET_CONFIG;
    }

    static LlrpRequest getCapabilities() {
        return answered("GET_READER_CAPABILITIES", 1, new Fields().u8(ALL));
    }

    /** Tell when a ROSpec ends and an antenna goes, hold nothing back, say now and then that you are there. */
    static LlrpRequest setConfig(LlrpSettings settings) {
        var notifications =
                new Fields().parameter(NOTIFICATION, event(ROSPEC_EVENT)).parameter(NOTIFICATION, event(ANTENNA_EVENT));
        return answered(
                "SET_READER_CONFIG",
                3,
                new Fields()
                        .u8(0)
                        .parameter(NOTIFICATIONS, notifications)
                        .parameter(ACCESS_REPORT, new Fields().u8(0))
                        .parameter(
                                KEEP_ALIVE,
                                new Fields().u8(1).u32(settings.keepAlive().toMillis()))
                        .parameter(EVENTS_AND_REPORTS, new Fields().u8(0)));
    }

    /** Which antennas are connected: events tell of changes only. */
    static LlrpRequest getAntennas() {
        return answered(
                "GET_READER_CONFIG",
                GET_CONFIG,
                new Fields().u16(ALL).u8(ANTENNA_PROPERTIES).u16(ALL).u16(ALL));
    }

    static LlrpRequest deleteAllRoSpecs() {
        return answered("DELETE_ROSPEC", 21, new Fields().u32(ALL));
    }

    static LlrpRequest addRoSpec(RoSpec spec) {
        return answered("ADD_ROSPEC", 20, new Fields().bytes(spec.encoded()));
    }

    static LlrpRequest enableRoSpec(long id) {
        return answered("ENABLE_ROSPEC", 24, new Fields().u32(id));
    }

    static LlrpRequest startRoSpec(long id) {
        return answered("START_ROSPEC", 22, new Fields().u32(id));
    }

    static LlrpRequest stopRoSpec(long id) {
        return answered("STOP_ROSPEC", 23, new Fields().u32(id));
    }

    static LlrpRequest addAccessSpec(AccessSpec spec) {
        return answered("ADD_ACCESSSPEC", 40, new Fields().bytes(spec.encoded()));
    }

    static LlrpRequest enableAccessSpec(long id) {
        return answered("ENABLE_ACCESSSPEC", 42, new Fields().u32(id));
    }

    static LlrpRequest deleteAllAccessSpecs() {
        return answered("DELETE_ACCESSSPEC", 41, new Fields().u32(ALL));
    }

    static LlrpRequest closeConnection() {
        return new LlrpRequest("CLOSE_CONNECTION", 14, 4, Bytes.EMPTY);
    }

    /** Nothing answers it. */
    static LlrpRequest enableEventsAndReports() {
        return new LlrpRequest("ENABLE_EVENTS_AND_REPORTS", 64, 0, Bytes.EMPTY);
    }

    private static LlrpRequest answered(String name, int type, Fields body) {
        return new LlrpRequest(name, type, type + REPLIES, body.done());
    }

    private static Fields event(int type) {
        return new Fields().u16(type).u8(ON);
    }

    /** Without the password that it may carry. */
    @Override
    public String toString() {
        return name;
    }
}
