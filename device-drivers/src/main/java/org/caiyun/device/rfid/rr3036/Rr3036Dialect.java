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

/**
 * How an RR3036 is asked. Before the first request its field is opened and ISO 15693 chosen; the same again when the
 * reader says that it is not so, as one does that was without power. A block's content says neither tag nor number, so
 * after a lost reply the tag's information is asked first: what comes before it is late. It knows no command for the EAS
 * bit.
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
        /** A reply that says whose it is stands behind all earlier ones. */
        FENCE,
        ASK
    }

    private final int address;
    private final FrameFinder finder = new FrameFinder(Rr3036Frame::lengthAt, Rr3036Frame.LONGEST);
    private Stage stage = Stage.OPEN;
    private boolean prepared;
    /** Whether this request has prepared the reader: it is not done twice. */
    private boolean preparing;
    /** How often this stage was said. */
    private int sayings;

    /** @param address 0 as it leaves the factory */
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
        stage = switch (request) {
            case HfRequest.FieldReset _ -> Stage.CLOSE;
            case HfRequest.Identify _,
                    HfRequest.Inventory _,
                    HfRequest.Describe _,
                    HfRequest.ReadBlocks _,
                    HfRequest.WriteAfi _,
                    HfRequest.WriteEas _,
                    HfRequest.ReadEas _ -> prepared ? Stage.ASK : Stage.OPEN;
        };
    }

    @Override
    public Next next(HfRequest request) {
        finder.clear();
        Optional<HfStatus> impossible = impossible(request);
        if (impossible.isPresent()) {
            return new Next.Known(new HfReply.Failed(impossible.get()));
        }
        if (sayings > 0 && stage == Stage.ASK && request instanceof HfRequest.ReadBlocks) {
            stage = Stage.FENCE;
        }
        sayings++;
        Rr3036Request say = asked(request);
        Duration quiet = switch (stage) {
            case CLOSE -> FIELD_OFF;
            case OPEN -> FIELD_ON;
            case CHOOSE, FENCE, ASK -> Duration.ZERO;
        };
        return new Next.Say(new Rr3036Frame(address, say.content()).encoded(), say.repeatable(), quiet);
    }

    @Override
    public Optional<Heard> heard(HfRequest request, Bytes bytes) {
        return firstThatFits(request, finder.feed(bytes));
    }

    @Override
    public Optional<Heard> searchOn(HfRequest request) {
        return firstThatFits(request, finder.searchOn());
    }

    @Override
    public boolean pending() {
        return finder.pending() > 0;
    }

    @Override
    public Duration frameGap() {
        return FRAME_GAP;
    }

    @Override
    public int blocksPerRequest(int blockSize) {
        return 1;
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

    private Rr3036Request asked(HfRequest request) {
        return switch (stage) {
            case CLOSE -> new Rr3036Request.CloseField();
            case OPEN -> new Rr3036Request.OpenField();
            case CHOOSE -> new Rr3036Request.ChooseIso15693();
            case FENCE -> fence(request);
            case ASK -> own(request);
        };
    }

    private static Rr3036Request fence(HfRequest request) {
        return request instanceof HfRequest.ReadBlocks(Uid uid, int _, int _, int _)
                ? new Rr3036Request.TagInformation(uid)
                : own(request);
    }

    private static Rr3036Request own(HfRequest request) {
        return switch (request) {
            case HfRequest.Identify _ -> new Rr3036Request.Information();
            case HfRequest.Inventory _ -> new Rr3036Request.Inventory();
            case HfRequest.Describe(Uid uid) -> new Rr3036Request.TagInformation(uid);
            case HfRequest.ReadBlocks(Uid uid, int first, int _, int size) ->
                new Rr3036Request.ReadBlock(uid, first, size);
            case HfRequest.WriteAfi(Uid uid, int value) -> new Rr3036Request.WriteAfi(uid, value);
            case HfRequest.FieldReset _, HfRequest.WriteEas _, HfRequest.ReadEas _ ->
                throw new IllegalStateException("there is no command for " + request);
        };
    }

    private Optional<Heard> firstThatFits(HfRequest request, List<Found> found) {
        Rr3036Request asked = asked(request);
        return found.stream()
                .filter(Found.Frame.class::isInstance)
                .map(frame -> Rr3036Frame.of(((Found.Frame) frame).bytes()))
                .filter(frame -> frame.address() == address)
                .flatMap(frame -> Rr3036ReplyParser.parse(asked, frame.content()).stream())
                .findFirst()
                .map(reply -> follow(request, reply));
    }

    private Heard follow(HfRequest request, HfReply reply) {
        if (reply instanceof HfReply.Failed(HfStatus status)) {
            return failed(reply, Rr3036Status.unprepared(status));
        }
        return switch (stage) {
            case CLOSE -> further(Stage.OPEN);
            case OPEN ->
                request instanceof HfRequest.FieldReset ? new Heard.Answer(reply) : further(Stage.CHOOSE);
            case CHOOSE -> {
                prepared = true;
                yield further(Stage.ASK);
            }
            case FENCE -> further(Stage.ASK);
            case ASK -> new Heard.Answer(reply);
        };
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
