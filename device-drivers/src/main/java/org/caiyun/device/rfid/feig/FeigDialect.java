package org.caiyun.device.rfid.feig;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.hf.FrameFinder.Found;
import org.caiyun.device.rfid.hf.HfDialect;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.HfRequest;

/**
 * FEIG's ISO-host protocol: serial 38400 baud even parity, or TCP port 10001. Nearly every request is one exchange, and
 * the reader remembers nothing of the host. A reply with blocks does not say which they are, so that a doubled one
 * would be taken for the next piece of the same tag: a fence stands before each further piece, which is the tag's
 * system information, and whatever is too many comes before its answer. Where the settings allow it, a reader found in
 * scan mode is mended before it is asked again, once for each time that it was found to work, and a few times in all.
 */
public final class FeigDialect implements HfDialect {
    /** The manual's longest pause inside a frame. */
    private static final Duration FRAME_GAP = Duration.ofMillis(12);

    /** An EEPROM does not bear being written for ever, and a reader that is not mended by now never will be. */
    private static final int MOST_REPAIRS = 3;

    private final FeigSettings settings;
    private final FeigReplyParser parser;
    private final FrameFinder finder = FeigFrame.finder();
    private Optional<ScanModeRepair> repair = Optional.empty();
    /** What is asked before the request itself. */
    private Optional<HfRequest> fence = Optional.empty();

    /** Of those that write, for as long as the program runs, whatever becomes of the line. */
    private int repairs;
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
        finder.clear();
        repair = Optional.empty();
        fence = Optional.empty();
        tried = false;
    }

    @Override
    public void begin(HfRequest request) {
        finder.clear();
        repair = Optional.empty();
        fence = request instanceof HfRequest.ReadBlocks(Uid uid, int first, int _, int _) && first > 0
                ? Optional.of(new HfRequest.Describe(uid))
                : Optional.empty();
    }

    @Override
    public Next next(HfRequest request) {
        finder.clear();
        FeigRequest bytes = repair.map(ScanModeRepair::request).orElseGet(() -> FeigRequest.of(fence.orElse(request)));
        return new Next.Say(settings.frame(bytes).encoded(), bytes.repeatable(), bytes.quiet());
    }

    @Override
    public FrameFinder finder() {
        return finder;
    }

    @Override
    public Optional<Heard> heard(HfRequest request, List<Found> found) {
        for (Found one : found) {
            if (one instanceof Found.Frame(Bytes bytes) && settings.hears(FeigFrame.of(bytes))) {
                FeigFrame frame = FeigFrame.of(bytes);
                Optional<Heard> heard = repair.isPresent()
                        ? repair.get().heard(frame).map(this::mending)
                        : parser.parse(fence.orElse(request), frame).map(reply -> answered(request, reply));
                if (heard.isPresent()) {
                    return heard;
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Duration frameGap() {
        return FRAME_GAP;
    }

    @Override
    public int blocksPerRequest(int blockSize) {
        return FeigReplyParser.blocksPerRequest(blockSize, settings.form());
    }

    private Heard answered(HfRequest request, HfReply reply) {
        if (reply instanceof HfReply.Failed failed && FeigStatus.isScanMode(failed.status())) {
            if (settings.mendsScanMode() && !tried && repairs < MOST_REPAIRS) {
                tried = true;
                repair = Optional.of(new ScanModeRepair(failed));
                return new Heard.Further();
            }
        } else if (!(request instanceof HfRequest.Identify)) {
            // a reader in scan mode still tells its version
            tried = false;
        }
        if (fence.isPresent() && reply instanceof HfReply.Description) {
            fence = Optional.empty();
            return new Heard.Further();
        }
        return new Heard.Answer(reply instanceof HfReply.Identity(String text) ? identity(text) : reply);
    }

    private Heard mending(ScanModeRepair.Course course) {
        return switch (course) {
            case ON -> {
                repairs += repair.orElseThrow().writes() ? 1 : 0;
                yield new Heard.Further();
            }
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
