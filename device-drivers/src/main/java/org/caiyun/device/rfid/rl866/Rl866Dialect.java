package org.caiyun.device.rfid.rl866;

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
import org.caiyun.device.rfid.rl866.Rl866Request.Access;

/**
 * Speaks to readers of the RL866 family. A tag is reached over a connection, which stays open as long as the same tag
 * is asked for. As long as a lost reply may still come, a tag must name itself over its connection before it is written
 * or read, so that no handle of another tag is ever taken for its own. See docs/devices/rl866.md. One thread uses it.
 */
public final class Rl866Dialect implements HfDialect {
    /** Not known of these readers; USB adapters pause up to 16 ms. It only says when to look behind a broken frame. */
    private static final Duration FRAME_GAP = Duration.ofMillis(20);

    /** So that the length before the blocks stays one byte: 127, less code, status and number of blocks. */
    private static final int MOST_DATA = 122;

    /** The two sides are made to agree again, or a tag is connected again, only so often for one request. */
    private static final int MENDINGS = 1;

    private static final HfStatus OTHER_TAG = new HfStatus(
            "none", HfStatus.Group.RETRY, "another tag answered, or it did not say how large it is", false);

    private final Rl866Channel channel;
    private final Rl866Tags tags = new Rl866Tags();
    private Optional<Rl866Connection> connection = Optional.empty();
    private final Rl866LostReply lost = new Rl866LostReply();
    private HfRequest current = new HfRequest.Identify();
    private Rl866Request asked = new Rl866Request.ReadConfiguration();
    /** Since the last resynchronisation all connections of an earlier session have been closed. */
    private boolean cleared;

    /** How many tags the inventory has named so far. */
    private int listed;

    private boolean tagWasReset;
    private int mendings;

    /** A reader that is alone on its line. */
    public Rl866Dialect() {
        this(Rl866Frame.ANY_NODE);
    }

    /**
     * One of several readers on a line.
     *
     * @param node of the reader; 255 speaks to any, and then replies from any count
     */
    public Rl866Dialect(int node) {
        channel = new Rl866Channel(node);
    }

    @Override
    public String device() {
        return "an RL866 reader";
    }

    @Override
    public void reset() {
        channel.reset();
        tags.clear();
        lost.forget();
        connection = Optional.empty();
    }

    @Override
    public void begin(HfRequest request) {
        loseUnanswered();
        current = request;
        tagWasReset = false;
        mendings = 0;
    }

    @Override
    public Next next(HfRequest request) {
        loseUnanswered();
        if (!channel.synchronised()) {
            connection = Optional.empty();
            cleared = false;
            return new Next.Say(channel.resynchronise(), true, Duration.ZERO);
        }
        Optional<Rl866Request> step =
                cleared ? step(request) : Optional.of(new Rl866Request.Disconnect(Rl866Request.ALL_HANDLES));
        if (step.isEmpty()) {
            return new Next.Known(new HfReply.Done());
        }
        asked = step.get();
        return new Next.Say(channel.ask(asked.information()), asked.repeatable(), Duration.ZERO);
    }

    @Override
    public FrameFinder finder() {
        return channel.finder();
    }

    @Override
    public Optional<Heard> heard(HfRequest request, List<Found> found) {
        return channel.heard(found).flatMap(information -> understand(request, information));
    }

    @Override
    public Duration frameGap() {
        return FRAME_GAP;
    }

    @Override
    public int blocksPerRequest(int blockSize) {
        return Math.max(1, MOST_DATA / blockSize);
    }

    /** A reply that stayed out leaves it open what the reader knows. */
    private void loseUnanswered() {
        if (channel.waits()) {
            channel.unanswered().ifPresent(sequence -> lost.remember(current, asked, sequence));
            channel.lose();
        }
    }

    /** What to ask now; nothing when there is nothing left to do. */
    private Optional<Rl866Request> step(HfRequest request) {
        return switch (request) {
            case HfRequest.Identify _ -> Optional.of(unconnected(new Rl866Request.ReadConfiguration()));
            case HfRequest.Inventory(boolean more) -> Optional.of(unconnected(new Rl866Request.Inventory(more)));
            case HfRequest.FieldReset _ ->
                connection.map(open -> tagWasReset ? open.closing() : open.access(Access.RESET, Bytes.EMPTY));
            case HfRequest.Describe(Uid uid) -> Optional.of(connected(uid, Access.SYSTEM_INFORMATION, Bytes.EMPTY));
            case HfRequest.ReadBlocks read ->
                Optional.of(connected(
                        read.uid(),
                        Access.READ_BLOCKS,
                        Bytes.of(0, read.first(), read.first() >> 8, read.count(), read.count() >> 8)));
            case HfRequest.WriteAfi(Uid uid, int value) ->
                Optional.of(connected(uid, Access.WRITE_AFI, Bytes.of(value)));
            case HfRequest.WriteEas(Uid uid, boolean on) ->
                Optional.of(connected(uid, on ? Access.EAS_ON : Access.EAS_OFF, Bytes.EMPTY));
            case HfRequest.ReadEas(Uid uid) -> Optional.of(connected(uid, Access.EAS_ALARM, Bytes.EMPTY));
        };
    }

    private Rl866Request unconnected(Rl866Request request) {
        return connection.<Rl866Request>map(Rl866Connection::closing).orElse(request);
    }

    private Rl866Request connected(Uid uid, int code, Bytes parameters) {
        if (connection.isEmpty()) {
            return new Rl866Request.Connect(tags.find(uid));
        }
        Rl866Connection open = connection.get();
        if (!open.serves(uid)) {
            return open.closing();
        }
        Access access = open.access(code, parameters);
        boolean confusing = access.namesNoTag() && lost.confuses(current, channel.nextSequence());
        return open.named() && !confusing ? access : open.access(Access.SYSTEM_INFORMATION, Bytes.EMPTY);
    }

    private Optional<Heard> understand(HfRequest request, Bytes information) {
        Optional<Heard> heard = information.isEmpty()
                ? Optional.of(new Heard.Further())
                : Rl866Reply.parse(asked, information).flatMap(reply -> switch (reply) {
                    case Rl866Reply.Refused(int error) -> Optional.of(refused(error));
                    case Rl866Reply.Accepted(Bytes data) -> accepted(request, data);
                });
        if (heard.isPresent()) {
            channel.understood();
        }
        return heard;
    }

    private Heard refused(int error) {
        if (Rl866Status.nothingDone(error) && mendings < MENDINGS) {
            mendings++;
            channel.lose();
            return new Heard.Further();
        }
        HfStatus status = Rl866Status.of(error);
        return switch (asked) {
            case Rl866Request.ReadConfiguration _ ->
                status.needsHands() ? failed(status) : identified("configuration not told, " + status.text());
            case Rl866Request.Inventory _ ->
                status.group() == HfStatus.Group.GONE
                        ? new Heard.Answer(new HfReply.Tags(List.of(), List.of(), false))
                        : failed(status);
            case Rl866Request.Connect _ -> failed(status);
            case Rl866Request.Disconnect _ -> closed();
            case Access(int _, int code, Bytes _) -> refusedByTag(code, error, status);
        };
    }

    private Heard refusedByTag(int code, int error, HfStatus status) {
        if (code == Access.RESET) {
            return tagReset();
        }
        if (code == Access.EAS_ALARM && status.group() == HfStatus.Group.GONE) {
            // a tag with the bit reset is silent to the alarm
            return new Heard.Answer(new HfReply.Eas(false));
        }
        if (error == Rl866Status.WRONG_HANDLE && mendings < MENDINGS) {
            mendings++;
            connection = Optional.empty();
            return new Heard.Further();
        }
        connection = connection.map(Rl866Connection::nowSpoilt);
        return failed(status);
    }

    private Optional<Heard> accepted(HfRequest request, Bytes data) {
        return switch (asked) {
            case Rl866Request.ReadConfiguration _ -> {
                lost.forget();
                yield Optional.of(identified("configuration " + data.hex()));
            }
            case Rl866Request.Inventory(boolean more) -> Rl866Listing.of(data).map(listing -> listed(more, listing));
            case Rl866Request.Connect(Rl866Tag tag) ->
                data.isEmpty() || data.at(0) == 0 ? Optional.empty() : Optional.of(opened(data.at(0), tag));
            case Rl866Request.Disconnect _ -> Optional.of(closed());
            case Access(int _, int code, Bytes _) -> done(request, code, data);
        };
    }

    private Optional<Heard> done(HfRequest request, int code, Bytes data) {
        return switch (code) {
            case Access.RESET -> Optional.of(tagReset());
            case Access.SYSTEM_INFORMATION -> Optional.of(described(request, data));
            case Access.EAS_ALARM -> Optional.of(new Heard.Answer(Rl866Content.alarm(data)));
            default ->
                request instanceof HfRequest.ReadBlocks read
                        ? Rl866Content.blocks(read, data).map(Heard.Answer::new)
                        : Optional.of(new Heard.Answer(new HfReply.Done()));
        };
    }

    private Heard described(HfRequest request, Bytes data) {
        Optional<HfReply> description = connection.flatMap(open -> Rl866Content.description(open.uid(), data));
        if (description.isEmpty()) {
            connection = connection.map(Rl866Connection::nowSpoilt);
            return failed(OTHER_TAG);
        }
        connection = connection.map(Rl866Connection::nowNamed);
        return request instanceof HfRequest.Describe ? new Heard.Answer(description.get()) : new Heard.Further();
    }

    private Heard listed(boolean more, Rl866Listing listing) {
        listing.tags().forEach(tags::remember);
        listed = more ? listed + listing.count() : listing.count();
        List<Uid> uids = listing.tags().stream().map(Rl866Tag::uid).toList();
        boolean rest = listing.unfinished() || listed < listing.total();
        return new Heard.Answer(new HfReply.Tags(uids, listing.cards(), listing.strangers(), rest));
    }

    private Heard opened(int handle, Rl866Tag tag) {
        connection = Optional.of(new Rl866Connection(handle, tag.uid(), !lost.mayCome(), false));
        return new Heard.Further();
    }

    private Heard closed() {
        connection = Optional.empty();
        cleared = true;
        return new Heard.Further();
    }

    private Heard tagReset() {
        tagWasReset = true;
        return new Heard.Further();
    }

    private Heard identified(String what) {
        String text = "RL866 family, node %02X, %s".formatted(channel.heardNode(), what);
        return new Heard.Answer(new HfReply.Identity(text));
    }

    private static Heard failed(HfStatus status) {
        return new Heard.Answer(new HfReply.Failed(status));
    }
}
