package org.caiyun.device.rfid.feig;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.feig.FeigDecoder.Decoded;
import org.caiyun.device.rfid.hf.HfDialect;
import org.caiyun.device.rfid.hf.HfRequest;

/**
 * FEIG's ISO-host protocol: serial 38400 baud even parity, or TCP port 10001. Every request is one exchange, and the
 * reader remembers nothing of the host.
 */
public final class FeigDialect implements HfDialect {
    /** The manual's longest pause inside a frame. */
    private static final Duration FRAME_GAP = Duration.ofMillis(12);

    private final FeigSettings settings;
    private final FeigReplyParser parser;
    private final FeigDecoder decoder = new FeigDecoder();

    public FeigDialect(FeigSettings settings) {
        this.settings = settings;
        parser = new FeigReplyParser(settings.blocksReversed());
    }

    @Override
    public String device() {
        return "FEIG reader in ISO-host mode";
    }

    @Override
    public void reset() {
        decoder.clear();
    }

    @Override
    public void begin(HfRequest request) {
        decoder.clear();
    }

    @Override
    public Next next(HfRequest request) {
        decoder.clear();
        FeigRequest bytes = FeigRequest.of(request);
        return new Next.Say(settings.frame(bytes).encoded(), bytes.repeatable(), bytes.quiet());
    }

    @Override
    public Optional<Heard> heard(HfRequest request, Bytes bytes) {
        return look(request, decoder.feed(bytes));
    }

    @Override
    public Optional<Heard> searchOn(HfRequest request) {
        return look(request, decoder.searchOn());
    }

    @Override
    public boolean pending() {
        return decoder.pending() > 0;
    }

    @Override
    public Duration frameGap() {
        return FRAME_GAP;
    }

    @Override
    public int blocksPerRequest(int blockSize) {
        return FeigReplyParser.blocksPerRequest(blockSize, settings.form());
    }

    private Optional<Heard> look(HfRequest request, List<Decoded> decoded) {
        for (Decoded one : decoded) {
            if (one instanceof Decoded.Frame(FeigFrame frame) && settings.hears(frame)) {
                var reply = parser.parse(request, frame);
                if (reply.isPresent()) {
                    return reply.map(Heard.Answer::new);
                }
            }
        }
        return Optional.empty();
    }
}
