package org.caiyun.sim.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.library.sip2.Sip2Codec;
import org.caiyun.kiosk.library.sip2.Sip2Framing;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.library.sip2.Sip2Trace;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.sim.line.LineTap.Way;

/**
 * SIP2 in words, as far as the kiosk's own trace may show it: the text is that of {@link Sip2Trace}, and in the hex the
 * same values are covered.
 */
final class LibraryText implements LineText {
    private final Sip2Codec codec;
    private final Terminator terminator;
    private final Map<Way, Sip2Framing> framings = new EnumMap<>(Way.class);

    LibraryText(Sip2Settings.Wire wire) {
        codec = wire.codec();
        terminator = wire.terminator();
        reset();
    }

    @Override
    public void reset() {
        for (var way : Way.values()) {
            framings.put(way, new Sip2Framing(terminator));
        }
    }

    @Override
    public List<Said> passed(Way way, Bytes bytes) {
        var said = new ArrayList<Said>();
        for (var piece : Objects.requireNonNull(framings.get(way)).feed(bytes)) {
            said.add(
                    switch (piece) {
                        case Sip2Framing.Dropped(int count) -> new Said("", count + " bytes without an end");
                        case Sip2Framing.Frame(Bytes frame) -> row(frame);
                    });
        }
        return said;
    }

    private Said row(Bytes frame) {
        var message = codec.decode(frame).message();
        return new Said(RedactedHex.of(frame, message), Sip2Trace.show(message));
    }
}
