package org.caiyun.device.rfid.d6;

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
import org.caiyun.device.rfid.hf.UnnumberedBlocks;

/**
 * How a 3M or bibliotheca reader is asked. Where firmware differs the better form is tried first: what the reader
 * refuses, or does not answer at all, is asked in the form that every firmware has, and that is remembered until the
 * line is new. The protocol has no command for the field, so a reset of it is answered without asking.
 */
public final class D6Dialect implements HfDialect {
    /** A USB converter hands bytes on every 16 ms. */
    private static final Duration FRAME_GAP = Duration.ofMillis(20);

    /** 128 bytes: the reader may read them one by one, 0.2 s, and still answer in time. */
    private static final int BLOCKS_PER_REQUEST = 32;

    private sealed interface Talk {
        /** One answer ends it. */
        record Plain() implements Talk {}

        record Describing(D6Describing tag) implements Talk {}

        /** Blocks that do not say which they are. */
        record LargeBlocks(Uid uid, int size, UnnumberedBlocks run) implements Talk {}
    }

    private final FrameFinder finder = new FrameFinder(D6Frame::lengthAt, D6Frame.LONGEST);
    private D6Known known = new D6Known();
    private D6Request asked = new D6Request.Version();
    /** How often {@link #asked} was said. */
    private int sayings;

    private Talk talk = new Talk.Plain();

    @Override
    public String device() {
        return "a 3M or bibliotheca reader (D6)";
    }

    @Override
    public void reset() {
        finder.clear();
        known = new D6Known();
    }

    @Override
    public void begin(HfRequest request) {
        sayings = 0;
        talk = new Talk.Plain();
        asked = switch (request) {
            // asks nothing
            case HfRequest.FieldReset _ -> asked;
            case HfRequest.Identify _ -> new D6Request.Version();
            case HfRequest.Inventory _ -> new D6Request.Inventory();
            case HfRequest.Describe(Uid uid) -> {
                var tag = new D6Describing(uid, known);
                talk = new Talk.Describing(tag);
                yield tag.first();
            }
            case HfRequest.ReadBlocks(Uid uid, int first, int count, int size) ->
                size == D6Request.ReadBlocks.BLOCK_SIZE
                        ? new D6Request.ReadBlocks(uid, first, count, known.hasCompactReads())
                        : largeBlocks(uid, first, count, size);
            case HfRequest.WriteAfi(Uid uid, int value) -> new D6Request.WriteAfi(uid, value);
            case HfRequest.WriteEas(Uid uid, boolean on) -> new D6Request.WriteEas(uid, on);
            case HfRequest.ReadEas(Uid uid) -> new D6Request.CheckEas(uid);
        };
    }

    @Override
    public Next next(HfRequest request) {
        finder.clear();
        if (request instanceof HfRequest.FieldReset) {
            return new Next.Known(new HfReply.Done());
        }
        if (sayings > 0) {
            afterSilence();
        }
        sayings++;
        return new Next.Say(asked.frame().encoded(), asked.repeatable(), Duration.ZERO);
    }

    @Override
    public FrameFinder finder() {
        return finder;
    }

    @Override
    public Optional<Heard> heard(HfRequest request, List<Found> found) {
        Optional<Heard> heard = Optional.empty();
        for (Found one : found) {
            Optional<D6Reply> reply = heard.isPresent() ? Optional.empty() : reply(one);
            heard = heard.or(() -> reply.map(this::follow));
            if (reply.isEmpty()) {
                stray();
            }
        }
        if (heard.isPresent() && pending()) {
            stray();
        }
        return heard;
    }

    @Override
    public Duration frameGap() {
        return FRAME_GAP;
    }

    @Override
    public int blocksPerRequest(int blockSize) {
        return BLOCKS_PER_REQUEST;
    }

    private Optional<D6Reply> reply(Found found) {
        return found instanceof Found.Frame(Bytes bytes)
                ? D6ReplyParser.parse(asked, D6Frame.of(bytes))
                : Optional.empty();
    }

    private void stray() {
        if (talk instanceof Talk.LargeBlocks large) {
            large.run.stray();
        }
    }

    private Heard follow(D6Reply reply) {
        return switch (talk) {
            case Talk.Plain _ -> plain(reply);
            case Talk.Describing(D6Describing tag) ->
                switch (tag.on(reply)) {
                    case D6Describing.Step.Ask(D6Request more) -> further(more);
                    case D6Describing.Step.End(HfReply answer) -> new Heard.Answer(answer);
                };
            case Talk.LargeBlocks large -> large(large, reply);
        };
    }

    private D6Request largeBlocks(Uid uid, int first, int count, int size) {
        talk = new Talk.LargeBlocks(uid, size, new UnnumberedBlocks(first, count));
        return new D6Request.ReadLargeBlock(uid, first, size);
    }

    private Heard large(Talk.LargeBlocks large, D6Reply reply) {
        return switch (reply) {
            case D6Reply.Told(HfReply.Blocks(Bytes block)) -> step(large, large.run.block(block));
            case D6Reply.Told(HfReply refused) -> new Heard.Answer(refused);
            case D6Reply.Refused(int code) -> refused(code);
            case D6Reply.TagInfo _, D6Reply.Register _, D6Reply.Booted _ -> step(large, large.run.fence());
        };
    }

    private Heard step(Talk.LargeBlocks large, UnnumberedBlocks.Step step) {
        return switch (step) {
            case UnnumberedBlocks.Step.Ask(int block) ->
                further(new D6Request.ReadLargeBlock(large.uid, block, large.size));
            case UnnumberedBlocks.Step.Fence() -> further(new D6Request.TagInfo(large.uid));
            case UnnumberedBlocks.Step.End(HfReply answer) -> new Heard.Answer(answer);
        };
    }

    private Heard plain(D6Reply reply) {
        return switch (reply) {
            case D6Reply.Told(HfReply answer) -> new Heard.Answer(answer);
            case D6Reply.Booted _ -> further(new D6Request.Version());
            case D6Reply.Refused(int code) -> refused(code);
            case D6Reply.TagInfo _, D6Reply.Register _ ->
                throw new IllegalStateException("reply to a question that was not asked: " + reply);
        };
    }

    private Heard refused(int code) {
        boolean form = code == D6Status.OPTION_NOT_SUPPORTED || code == D6Status.BAD_PARAMETER;
        return form && asked instanceof D6Request.ReadBlocks read && read.compact()
                ? further(withoutOptions(read))
                : new Heard.Answer(new HfReply.Failed(D6Status.of(code)));
    }

    private Heard further(D6Request request) {
        asked = request;
        sayings = 0;
        return new Heard.Further();
    }

    /** Old firmware may be silent to a form that it does not know. */
    private void afterSilence() {
        if (talk instanceof Talk.LargeBlocks large) {
            step(large, large.run.silence());
        } else if (asked instanceof D6Request.Version) {
            asked = new D6Request.BootProbe();
        } else if (asked instanceof D6Request.ReadBlocks read && read.compact()) {
            asked = withoutOptions(read);
        }
    }

    private D6Request withoutOptions(D6Request.ReadBlocks read) {
        known.lacksCompactReads();
        return new D6Request.ReadBlocks(read.uid(), read.first(), read.count(), false);
    }
}
