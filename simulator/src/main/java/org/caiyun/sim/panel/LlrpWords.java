package org.caiyun.sim.panel;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.llrp.LlrpMessage;

/** What an LLRP message means, in a few words before its own name. Of tags it says only how many there are. */
final class LlrpWords {
    static final int ADD_ACCESSSPEC = 40;
    static final int RO_ACCESS_REPORT = 61;
    private static final int REPLIES = 10;

    private static final int PARAMETER_TYPES = 0x3FF;
    private static final int FIRST_WITH_LENGTH = 0x80;
    private static final int PARAMETER_HEADER = 4;
    private static final int STATUS = 287;
    private static final int TAG_REPORT = 240;
    private static final int EVENTS = 246;
    private static final int ROSPEC_EVENT = 249;
    private static final int ANTENNA_EVENT = 255;
    private static final int CONNECTION_ATTEMPT = 256;
    private static final int CONNECTION_CLOSE = 257;

    private LlrpWords() {}

    static String of(LlrpMessage message) {
        return "%s (%s %d)".formatted(meaning(message), name(message.type()), message.id());
    }

    private static String meaning(LlrpMessage message) {
        return switch (message.type()) {
            case 1 -> "what can you do?";
            case 3 -> "settings";
            case 14 -> "goodbye";
            case 20 -> "how to look";
            case 21 -> "forget how to look";
            case 22 -> "look for tags";
            case 23 -> "look no longer";
            case 24 -> "be ready to look";
            case ADD_ACCESSSPEC -> "what to do with a tag";
            case 41 -> "forget what to do with a tag";
            case 42 -> "do so at the next look";
            case 4, 11, 13, 30, 31, 32, 33, 34, 50, 51, 52, 100 -> status(message.body());
            case RO_ACCESS_REPORT -> tags(message.body());
            case 62 -> "are you there?";
            case 63 -> event(message.body());
            case 64 -> "say what you have";
            case 72 -> "here";
            default -> "unknown";
        };
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

    /** The status is a reply's first parameter, and its code the first of that. */
    private static String status(Bytes body) {
        if (body.size() < PARAMETER_HEADER + 2 || type(body, 0) != STATUS) {
            return "a reply without a status";
        }
        int code = word(body, PARAMETER_HEADER);
        return code == 0 ? "done" : "refused, status " + code;
    }

    private static String tags(Bytes body) {
        int count = 0;
        for (int at = 0; at < body.size() && length(body, at) > 0; at += length(body, at)) {
            count += type(body, at) == TAG_REPORT ? 1 : 0;
        }
        return count == 0 ? "no tag" : count == 1 ? "1 tag" : count + " tags";
    }

    private static String event(Bytes body) {
        if (length(body, 0) == 0 || type(body, 0) != EVENTS) {
            return "an event";
        }
        Bytes inside = body.slice(PARAMETER_HEADER, length(body, 0));
        for (int at = 0; at < inside.size() && length(inside, at) > 0; at += length(inside, at)) {
            Bytes value = inside.slice(at + PARAMETER_HEADER, at + length(inside, at));
            if (value.size() >= 2) {
                switch (type(inside, at)) {
                    case ROSPEC_EVENT -> {
                        return look(value.at(0));
                    }
                    case ANTENNA_EVENT -> {
                        return value.at(0) == 0 ? "an antenna is gone" : "an antenna is there";
                    }
                    case CONNECTION_ATTEMPT -> {
                        return word(value, 0) == 0 ? "welcome" : "not welcome, status " + word(value, 0);
                    }
                    default -> {}
                }
            } else if (type(inside, at) == CONNECTION_CLOSE) {
                return "goodbye";
            }
        }
        return "an event";
    }

    private static String look(int event) {
        return switch (event) {
            case 0 -> "the look has begun";
            case 1 -> "the look has ended";
            default -> "the look was broken off";
        };
    }

    private static int type(Bytes bytes, int at) {
        return word(bytes, at) & PARAMETER_TYPES;
    }

    /** Of the parameter there, with its header; 0 where none with a length fits. */
    private static int length(Bytes bytes, int at) {
        if (at + PARAMETER_HEADER > bytes.size() || bytes.at(at) >= FIRST_WITH_LENGTH) {
            return 0;
        }
        int length = word(bytes, at + 2);
        return length < PARAMETER_HEADER || at + length > bytes.size() ? 0 : length;
    }

    private static int word(Bytes bytes, int at) {
        return bytes.at(at) << Byte.SIZE | bytes.at(at + 1);
    }
}
