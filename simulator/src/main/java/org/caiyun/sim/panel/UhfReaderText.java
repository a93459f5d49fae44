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
 * LLRP messages in words. Of an AccessSpec, which may hold a password, and of reports, which may hold a patron's card,
 * only the header is shown.
 */
final class UhfReaderText implements LineText {
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
        boolean hidden = message.type() == LlrpWords.ADD_ACCESSSPEC || message.type() == LlrpWords.RO_ACCESS_REPORT;
        Bytes shown = hidden ? bytes.slice(0, LlrpMessage.HEADER_LENGTH) : bytes;
        return Said.of(shown, LlrpWords.of(message));
    }
}
