package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.d6.D6Frame;
import org.caiyun.device.rfid.hf.FrameFinder;

/** The bytes of a 3M or bibliotheca reader. Like the real one it is silent to damaged frames. */
public final class D6PeerDialect implements HfPeerDialect {
    /** What a reader has of the specification. */
    public enum Firmware {
        CURRENT,
        /** No tag information, no options of reading. */
        FIRST,
        /** Silent until it has been probed. */
        ASLEEP
    }

    static final int NOT_IMPLEMENTED = 0x02;
    static final int OPTION_NOT_SUPPORTED = 0x31;
    static final int BAD_PARAMETER = 0x32;

    private static final int UID_BYTES = 8;
    private static final int MOST_TAGS = 255;
    private static final int MOST_BYTES = 255 * 4;
    private static final Duration FRAME_GAP = Duration.ofMillis(50);
    private static final Bytes PROBE = Bytes.of(0x00, 0x11);
    private static final Bytes PROBED = Bytes.ofHex("00 11 0A 05 00 02");

    private final Firmware firmware;
    private boolean awake;

    public D6PeerDialect() {
        this(Firmware.CURRENT);
    }

    public D6PeerDialect(Firmware firmware) {
        this.firmware = firmware;
        awake = firmware != Firmware.ASLEEP;
    }

    @Override
    public FrameFinder finder() {
        return new FrameFinder(D6Frame::lengthAt, D6Frame.LONGEST);
    }

    @Override
    public Duration frameGap() {
        return FRAME_GAP;
    }

    @Override
    public int tagsPerReply() {
        return MOST_TAGS;
    }

    @Override
    public int bytesPerRead() {
        return MOST_BYTES;
    }

    @Override
    public Optional<Asked> asked(Bytes frame) {
        return act(D6Frame.of(frame)).map(act -> new Asked(frame, act));
    }

    @Override
    public Bytes reply(Asked asked, HfOutcome outcome) {
        D6Frame request = D6Frame.of(asked.frame());
        return new D6Frame(request.start(), request.command(), D6PeerReplies.content(request, outcome)).encoded();
    }

    private Optional<HfAct> act(D6Frame request) {
        if (request.start() == D6Frame.BOOT_START) {
            boolean probe = request.command() == 0x04 && request.content().equals(PROBE);
            awake |= probe;
            return probe ? Optional.of(new HfAct.Own(PROBED)) : Optional.empty();
        }
        return awake ? Optional.of(command(request)) : Optional.empty();
    }

    private HfAct command(D6Frame request) {
        Bytes content = request.content();
        return switch (request.command()) {
            case 0x11 -> content.isEmpty() ? new HfAct.Identify() : refused(BAD_PARAMETER);
            case 0xFE -> inventory(content);
            case 0x0A, 0x0F -> onTag(content, 0, uid -> new HfAct.Describe(uid));
            case 0x0D ->
                firmware == Firmware.FIRST
                        ? refused(NOT_IMPLEMENTED)
                        : onTag(content, 1, uid -> new HfAct.Describe(uid));
            case 0x02 -> read(content);
            case 0x14 -> toTag(content);
            case 0x09 -> onTag(content, 1, uid -> new HfAct.WriteAfi(uid, content.at(UID_BYTES)));
            case 0x0C -> onTag(content, 1, uid -> new HfAct.WriteEas(uid, content.at(UID_BYTES) == 1));
            case 0x03 -> onTag(content, 0, uid -> new HfAct.ReadEas(uid));
            default -> refused(NOT_IMPLEMENTED);
        };
    }

    /** Of the options only UIDs, with or without the bit that means nothing any more. */
    private static HfAct inventory(Bytes content) {
        boolean known = content.size() == 2 && content.at(0) == 0 && (content.at(1) & ~0x04) == 0x01;
        return known ? new HfAct.Inventory(false) : refused(OPTION_NOT_SUPPORTED);
    }

    private HfAct read(Bytes content) {
        if (content.size() == UID_BYTES + 3) {
            boolean known = firmware != Firmware.FIRST && content.at(UID_BYTES + 2) == 0x0C;
            return known
                    ? blocks(content)
                    : new HfAct.Own(Bytes.of(OPTION_NOT_SUPPORTED).plus(content.slice(0, UID_BYTES)));
        }
        return content.size() == UID_BYTES + 2 ? blocks(content) : refused(BAD_PARAMETER);
    }

    private static HfAct blocks(Bytes content) {
        Uid uid = new Uid(content.slice(0, UID_BYTES));
        return new HfAct.ReadBlocks(Optional.of(uid), content.at(UID_BYTES), content.at(UID_BYTES + 1));
    }

    /** Only the one air command that is asked for here: addressed "read single block". */
    private static HfAct toTag(Bytes content) {
        Bytes readBlock = Bytes.of(0x23, 0x20);
        int head = 6;
        if (content.size() != head + 3 + UID_BYTES || !content.from(head).startsWith(readBlock)) {
            return refused(OPTION_NOT_SUPPORTED);
        }
        int uid = head + readBlock.size();
        Bytes turned = Bytes.EMPTY;
        for (int i = UID_BYTES - 1; i >= 0; i--) {
            turned = turned.plus(Bytes.of(content.at(uid + i)));
        }
        return new HfAct.ReadBlocks(Optional.of(new Uid(turned)), content.at(uid + UID_BYTES), 1);
    }

    /** {@code more} bytes follow the UID. */
    private static HfAct onTag(Bytes content, int more, Function<Optional<Uid>, HfAct> act) {
        return content.size() == UID_BYTES + more
                ? act.apply(Optional.of(new Uid(content.slice(0, UID_BYTES))))
                : refused(BAD_PARAMETER);
    }

    private static HfAct refused(int error) {
        return new HfAct.Own(Bytes.of(error));
    }
}
