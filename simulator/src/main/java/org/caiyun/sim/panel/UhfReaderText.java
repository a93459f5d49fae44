package org.caiyun.sim.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.llrp.LlrpDecoder;
import org.caiyun.device.rfid.llrp.LlrpDecoder.Decoded;
import org.caiyun.device.rfid.llrp.LlrpMessage;
import org.caiyun.sim.line.LineTap.Way;

/**
 * LLRP messages by their names. Of an AccessSpec, which may hold a password, and of reports, which may hold a patron's
 * card, only the header is shown.
 */
final class UhfReaderText implements LineText {
    private static final int ADD_ACCESSSPEC = 40;
    private static final int RO_ACCESS_REPORT = 61;
    private static final int REPLIES = 10;

    private final Map<Way, LlrpDecoder> decoders = new EnumMap<>(Way.class);

    UhfReaderText() {
        reset();
    }

    @Override
    public void reset() {
        for (Way way : Way.values()) {
            decoders.put(way, new LlrpDecoder());
        }
    }

    @Override
    public List<Said> passed(Way way, Bytes bytes) {
        var said = new ArrayList<Said>();
        for (Decoded decoded : Objects.requireNonNull(decoders.get(way)).feed(bytes)) {
            said.add(
                    switch (decoded) {
                        case Decoded.Broken(String why) -> new Said("", "no LLRP any more: " + why);
                        case Decoded.Message(LlrpMessage message) -> said(message);
                    });
        }
        return said;
    }

    private static Said said(LlrpMessage message) {
        Bytes bytes = message.encoded();
        boolean hidden = message.type() == ADD_ACCESSSPEC || message.type() == RO_ACCESS_REPORT;
        Bytes shown = hidden ? bytes.slice(0, LlrpMessage.HEADER_LENGTH) : bytes;
        return Said.of(shown, "%s %d, %d bytes".formatted(name(message.type()), message.id(), bytes.size()));
    }

    private static String name(int type) {
        return switch (type) {
            case 1 -> "GET_READER_CAPABILITIES";
            case 3 -> "SET_READER_CONFIG";
            case 4 -> "CLOSE_CONNECTION_RESPONSE";
            case 14 -> "CLOSE_CONNECTION";
            case 20 -> "ADD_ROSPEC";
            case 21 -> "DELETE_ROSPEC";
            case 22 -> "START_ROSPEC";
            case 23 -> "STOP_ROSPEC";
            case 24 -> "ENABLE_ROSPEC";
            case ADD_ACCESSSPEC -> "ADD_ACCESSSPEC";
            case 41 -> "DELETE_ACCESSSPEC";
            case 42 -> "ENABLE_ACCESSSPEC";
            case 11, 13, 30, 31, 32, 33, 34, 50, 51, 52 -> name(type - REPLIES) + "_RESPONSE";
            case RO_ACCESS_REPORT -> "RO_ACCESS_REPORT";
            case 62 -> "KEEPALIVE";
            case 63 -> "READER_EVENT_NOTIFICATION";
            case 64 -> "ENABLE_EVENTS_AND_REPORTS";
            case 72 -> "KEEPALIVE_ACK";
            case 100 -> "ERROR_MESSAGE";
            default -> "message of type " + type;
        };
    }
}
