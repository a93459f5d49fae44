package org.caiyun.device.rfid.feig;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.feig.FeigDecoder.Decoded;
import org.caiyun.device.rfid.hf.HfDialect;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.HfRequest;

/**
 * FEIG's ISO-host protocol: serial 38400 baud even parity, or TCP port 10001. Every request is one exchange, and the
 * reader remembers nothing of the host; where the settings allow it, a reader found in scan mode is mended before it is
 * asked again, once for each time that it was found to work.
 */
public final class FeigDialect implements HfDialect {
    /** The manual's longest pause inside a frame. */
    private static final Duration FRAME_GAP = Duration.ofMillis(12);

    private final FeigSettings settings;
    private final FeigReplyParser parser;
    private final FeigDecoder decoder = new FeigDecoder();
    private Optional<ScanModeRepair> repair = Optional.empty();
    /** The reader has not been found to work since the last repair. */
    private boolean tried;

    private boolean mended;

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
        repair = Optional.empty();
        tried = false;
    }

    @Override
    public void begin(HfRequest request) {
        decoder.clear();
        repair = Optional.empty();
    }

    @Override
    public Next next(HfRequest request) {
        decoder.clear();
        FeigRequest bytes = repair.map(ScanModeRepair::request).orElseGet(() -> FeigRequest.of(request));
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
                Optional<Heard> heard = repair.isPresent()
                        ? repair.get().heard(frame).map(this::mending)
                        : parser.parse(request, frame).map(reply -> answered(request, reply));
                if (heard.isPresent()) {
                    return heard;
                }
            }
        }
        return Optional.empty();
    }

    private Heard answered(HfRequest request, HfReply reply) {
        if (reply instanceof HfReply.Failed failed && FeigStatus.isScanMode(failed.status())) {
            if (settings.mendsScanMode() && !tried) {
                tried = true;
                repair = Optional.of(new ScanModeRepair(failed));
                return new Heard.Further();
            }
        } else if (!(request instanceof HfRequest.Identify)) {
            // a reader in scan mode still tells its version
            tried = false;
        }
        return new Heard.Answer(reply instanceof HfReply.Identity(String text) ? identity(text) : reply);
    }

    private Heard mending(ScanModeRepair.Course course) {
        return switch (course) {
            case ON -> new Heard.Further();
            case MENDED -> {
                repair = Optional.empty();
                mended = true;
                yield new Heard.Further();
            }
            case IN_VAIN -> new Heard.Answer(repair.orElseThrow().why());
        };
    }

    private HfReply identity(String text) {
        return new HfReply.Identity(mended ? text + ", was set from scan mode to host mode" : text);
    }
}
