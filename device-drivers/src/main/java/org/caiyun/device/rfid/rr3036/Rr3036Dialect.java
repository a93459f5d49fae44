package org.caiyun.device.rfid.rr3036;

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
import org.caiyun.device.rfid.hf.HfStatus;
import org.caiyun.device.rfid.hf.UnnumberedBlocks;

/**
 * How an RR3036 is asked. Before the first request its field is opened and ISO 15693 chosen; the same again when the
 * reader says that it is not so, as one does that was without power. A reply with a block says neither tag nor number:
 * {@link UnnumberedBlocks} with the tag's information as the fence. It knows no command for the EAS bit.
 */
public final class Rr3036Dialect implements HfDialect {
    /** A USB converter hands bytes on every 16 ms. */
    private static final Duration FRAME_GAP = Duration.ofMillis(20);

    /** 4 ms for the request on the wire, 15 ms without field. */
    private static final Duration FIELD_OFF = Duration.ofMillis(19);

    /** 4 ms for the request on the wire, 1 ms for tags to wake. */
    private static final Duration FIELD_ON = Duration.ofMillis(5);

    /** Steps of one request, in order. */
    private enum Stage {
        CLOSE,
        OPEN,
        CHOOSE,
        ASK
    }

    private sealed interface Talk {
        /** One answer ends it. */
        record Plain() implements Talk {}

        record Blocks(Uid uid, int size, UnnumberedBlocks run) implements Talk {}
    }

    /** So that a tag is read in one run, or a few. */
    private static final int BLOCKS_PER_REQUEST = 64;

    private final int address;
    private final FrameFinder finder = new FrameFinder(Rr3036Frame::lengthAt, Rr3036Frame.LONGEST);
    private Stage stage = Stage.OPEN;
    private Talk talk = new Talk.Plain();
    /** What the last stage says. */
    private Rr3036Request own = new Rr3036Request.Information();

    private boolean prepared;
    /** Whether this request has prepared the reader: it is not done twice. */
    private boolean preparing;
    /** How often this stage was said. */
    private int sayings;

    /** A reader with this address on its line; 0 as it leaves the factory. */
    public Rr3036Dialect(int address) {
        if (address < 0 || address > 255) {
            throw new IllegalArgumentException("an address is one byte: " + address);
        }
        this.address = address;
    }

    @Override
    public String device() {
        return "an RR3036 reader";
    }

    @Override
    public void reset() {
        finder.clear();
        prepared = false;
    }

    @Override
    public void begin(HfRequest request) {
        preparing = !prepared;
        sayings = 0;
        stage = prepared ? Stage.ASK : Stage.OPEN;
        talk = new Talk.Plain();
        switch (request) {
            case HfRequest.FieldReset _ -> stage = Stage.CLOSE;
            case HfRequest.Identify _ -> own = new Rr3036Request.Information();
            case HfRequest.Inventory _ -> own = new Rr3036Request.Inventory();
            case HfRequest.Describe(Uid uid) -> own = new Rr3036Request.TagInformation(uid);
            case HfRequest.WriteAfi(Uid uid, int value) -> own = new Rr3036Request.WriteAfi(uid, value);
            case HfRequest.ReadBlocks(Uid uid, int first, int count, int size) -> {
                var blocks = new Talk.Blocks(uid, size, new UnnumberedBlocks(first, count));
                talk = blocks;
                step(blocks, blocks.run.next());
            }
            // nothing is said
            case HfRequest.WriteEas _, HfRequest.ReadEas _ -> {}
        }
    }

    @Override
    public Next next(HfRequest request) {
        finder.clear();
        Optional<HfStatus> impossible = impossible(request);
        if (impossible.isPresent()) {
            return new Next.Known(new HfReply.Failed(impossible.get()));
        }
        if (sayings > 0 && stage == Stage.ASK && talk instanceof Talk.Blocks blocks) {
            step(blocks, blocks.run.silence());
        }
        sayings++;
        Rr3036Request say = asked();
        Duration quiet = switch (stage) {
            case CLOSE -> FIELD_OFF;
            case OPEN -> FIELD_ON;
            case CHOOSE, ASK -> Duration.ZERO;
        };
        return new Next.Say(new Rr3036Frame(address, say.content()).encoded(), say.repeatable(), quiet);
    }

    @Override
    public FrameFinder finder() {
        return finder;
    }

    @Override
    public Optional<Heard> heard(HfRequest request, List<Found> found) {
        Optional<Heard> heard = Optional.empty();
        for (Found one : found) {
            Optional<HfReply> reply = heard.isPresent() ? Optional.empty() : reply(one);
            heard = heard.or(() -> reply.map(fitting -> follow(request, fitting)));
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

    private static Optional<HfStatus> impossible(HfRequest request) {
        return switch (request) {
            case HfRequest.ReadEas _, HfRequest.WriteEas _ ->
                Optional.of(new HfStatus(
                        "-", HfStatus.Group.READER, "no command for the EAS bit is known for this reader", false));
            case HfRequest.ReadBlocks(Uid _, int _, int _, int size)
            when !Rr3036ReplyParser.readable(size) ->
                Optional.of(new HfStatus(
                        "-", HfStatus.Group.PERMANENT, "this reader cannot read blocks of " + size + " bytes", false));
            case HfRequest.Identify _,
                    HfRequest.FieldReset _,
                    HfRequest.Inventory _,
                    HfRequest.Describe _,
                    HfRequest.ReadBlocks _,
                    HfRequest.WriteAfi _ -> Optional.empty();
        };
    }

    private Rr3036Request asked() {
        return switch (stage) {
            case CLOSE -> new Rr3036Request.CloseField();
            case OPEN -> new Rr3036Request.OpenField();
            case CHOOSE -> new Rr3036Request.ChooseIso15693();
            case ASK -> own;
        };
    }

    private Optional<HfReply> reply(Found found) {
        if (found instanceof Found.Frame(Bytes bytes)) {
            Rr3036Frame frame = Rr3036Frame.of(bytes);
            return frame.address() == address ? Rr3036ReplyParser.parse(asked(), frame.content()) : Optional.empty();
        }
        return Optional.empty();
    }

    private void stray() {
        if (talk instanceof Talk.Blocks blocks) {
            blocks.run.stray();
        }
    }

    private Heard follow(HfRequest request, HfReply reply) {
        if (reply instanceof HfReply.Failed(HfStatus status)) {
            return failed(reply, Rr3036Status.unprepared(status));
        }
        return switch (stage) {
            case CLOSE -> further(Stage.OPEN);
            case OPEN -> request instanceof HfRequest.FieldReset ? new Heard.Answer(reply) : further(Stage.CHOOSE);
            case CHOOSE -> {
                prepared = true;
                yield further(Stage.ASK);
            }
            case ASK -> answered(reply);
        };
    }

    private Heard answered(HfReply reply) {
        return switch (talk) {
            case Talk.Plain _ -> new Heard.Answer(reply);
            case Talk.Blocks blocks ->
                step(
                        blocks,
                        reply instanceof HfReply.Blocks(Bytes block) ? blocks.run.block(block) : blocks.run.fence());
        };
    }

    private Heard step(Talk.Blocks blocks, UnnumberedBlocks.Step step) {
        return switch (step) {
            case UnnumberedBlocks.Step.Ask(int number) ->
                further(new Rr3036Request.ReadBlock(blocks.uid, number, blocks.size));
            case UnnumberedBlocks.Step.Fence() -> further(new Rr3036Request.TagInformation(blocks.uid));
            case UnnumberedBlocks.Step.End(HfReply answer) -> new Heard.Answer(answer);
        };
    }

    private Heard further(Rr3036Request next) {
        own = next;
        sayings = 0;
        return new Heard.Further();
    }

    private Heard failed(HfReply reply, boolean unprepared) {
        if (stage == Stage.CLOSE && unprepared) {
            return further(Stage.OPEN);
        }
        if (stage == Stage.ASK && unprepared && !preparing) {
            // it was without power, and has forgotten what it was told
            preparing = true;
            return further(Stage.OPEN);
        }
        prepared &= !unprepared;
        return new Heard.Answer(reply);
    }

    private Heard further(Stage next) {
        stage = next;
        sayings = 0;
        return new Heard.Further();
    }
}
