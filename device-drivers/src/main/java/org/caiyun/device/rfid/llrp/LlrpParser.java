package org.caiyun.device.rfid.llrp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caiyun.device.Bytes;

/** From a reader's message to what it says; empty for a message whose parameters cannot be taken apart. */
final class LlrpParser {
    static final int CAPABILITIES_REPLY = 11;
    static final int CONFIG_REPLY = 12;
    static final int TAG_REPORTS = 61;
    static final int KEEP_ALIVE = 62;
    static final int EVENT_NOTIFICATION = 63;
    static final int ERROR_MESSAGE = 100;

    private static final int ANTENNA_PROPERTIES = 221;
    private static final int CONNECTED = 0x80;
    private static final int EVENT_DATA = 246;
    private static final int ROSPEC_EVENT = 249;
    private static final int ANTENNA_EVENT = 255;
    private static final int CONNECTION_ATTEMPT = 256;
    private static final int CONNECTION_CLOSE = 257;
    private static final int END_OF_ROSPEC = 1;
    private static final int DEVICE_CAPABILITIES = 137;
    private static final int LLRP_CAPABILITIES = 142;

    private LlrpParser() {}

    static Optional<LlrpHeard> parse(LlrpMessage message) {
        return switch (message.type()) {
            case KEEP_ALIVE -> Optional.of(new LlrpHeard.KeepAlive());
            case TAG_REPORTS -> LlrpParameter.list(message.body()).flatMap(TagReportParser::tags);
            case EVENT_NOTIFICATION -> LlrpParameter.list(message.body()).flatMap(LlrpParser::events);
            case CAPABILITIES_REPLY -> LlrpParameter.list(message.body()).flatMap(LlrpParser::capabilities);
            case CONFIG_REPLY -> LlrpParameter.list(message.body()).flatMap(LlrpParser::antennas);
            case ERROR_MESSAGE ->
                LlrpParameter.list(message.body()).flatMap(LlrpStatus::in).map(LlrpHeard.Rejected::new);
            case 4, 13, 30, 31, 32, 33, 34, 50, 51, 52 ->
                LlrpParameter.list(message.body())
                        .flatMap(LlrpStatus::in)
                        .map(status -> new LlrpHeard.Done(message.type(), status));
            default -> Optional.of(new LlrpHeard.Other(message.type()));
        };
    }

    private static Optional<LlrpHeard> events(List<LlrpParameter> parameters) {
        if (parameters.isEmpty() || parameters.getFirst().type() != EVENT_DATA) {
            return Optional.empty();
        }
        return LlrpParameter.list(parameters.getFirst().value()).flatMap(LlrpParser::eventsOf);
    }

    private static Optional<LlrpHeard> eventsOf(List<LlrpParameter> parameters) {
        var events = new ArrayList<LlrpHeard.Event>();
        for (LlrpParameter parameter : parameters) {
            Bytes value = parameter.value();
            if (value.size() < shortest(parameter.type())) {
                return Optional.empty();
            }
            switch (parameter.type()) {
                case ROSPEC_EVENT -> {
                    if (value.at(0) == END_OF_ROSPEC) {
                        events.add(new LlrpHeard.Event.RoSpecEnded(Fields.u32(value, 1)));
                    }
                }
                case ANTENNA_EVENT ->
                    events.add(new LlrpHeard.Event.AntennaChanged(Fields.u16(value, 1), value.at(0) == 1));
                case CONNECTION_ATTEMPT -> events.add(new LlrpHeard.Event.ConnectionAttempt(Fields.u16(value, 0)));
                case CONNECTION_CLOSE -> events.add(new LlrpHeard.Event.ConnectionClosing());
                default -> {}
            }
        }
        return Optional.of(new LlrpHeard.Events(events));
    }

    private static int shortest(int type) {
        return switch (type) {
            case ROSPEC_EVENT -> 9;
            case ANTENNA_EVENT -> 3;
            case CONNECTION_ATTEMPT -> 2;
            default -> 0;
        };
    }

    private static Optional<LlrpHeard> capabilities(List<LlrpParameter> parameters) {
        String identity = value(DEVICE_CAPABILITIES, parameters)
                .flatMap(LlrpParser::identity)
                .orElse("LLRP reader");
        long ops = value(LLRP_CAPABILITIES, parameters)
                .filter(value -> value.size() >= 24)
                .map(value -> Fields.u32(value, 20))
                .orElse(0L);
        return LlrpStatus.in(parameters).map(status -> new LlrpHeard.Capabilities(status, identity, ops));
    }

    /** AntennaProperties, section 16.2.6.5: connected (highest bit), antenna, gain. */
    private static Optional<LlrpHeard> antennas(List<LlrpParameter> parameters) {
        var antennas = new ArrayList<LlrpHeard.Event.AntennaChanged>();
        for (LlrpParameter parameter : parameters) {
            if (parameter.type() == ANTENNA_PROPERTIES) {
                Bytes value = parameter.value();
                if (value.size() < 3) {
                    return Optional.empty();
                }
                boolean connected = (value.at(0) & CONNECTED) != 0;
                antennas.add(new LlrpHeard.Event.AntennaChanged(Fields.u16(value, 1), connected));
            }
        }
        return LlrpStatus.in(parameters).map(status -> new LlrpHeard.AntennaStates(status, antennas));
    }

    /** The manufacturer is an IANA enterprise number, the model the manufacturer's own. */
    private static Optional<String> identity(Bytes value) {
        if (value.size() < 14 || value.size() < 14 + Fields.u16(value, 12)) {
            return Optional.empty();
        }
        String firmware = value.slice(14, 14 + Fields.u16(value, 12)).text(StandardCharsets.UTF_8);
        return Optional.of(String.format(
                Locale.ROOT,
                "LLRP reader, manufacturer %d, model %d, firmware %s",
                Fields.u32(value, 4),
                Fields.u32(value, 8),
                LlrpStatus.clean(firmware)));
    }

    private static Optional<Bytes> value(int type, List<LlrpParameter> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.type() == type)
                .findFirst()
                .map(LlrpParameter::value);
    }
}
