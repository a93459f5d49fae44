package org.caiyun.sim.panel;

import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.rr3036.Rr3036Frame;

/** Frames of RR3036 readers in words. A reply does not say what it answers, so the last request does. */
final class Rr3036Words implements FrameWords {
    private static final int INVENTORY = 0x01;
    private static final int READ_BLOCK = 0x20;
    private static final int TAG_INFORMATION = 0x2B;
    private static final int UID_BYTES = 8;
    /** Contents of replies, with their status. */
    private static final int READER_DESCRIBED = 9;

    private static final int FULLY_DESCRIBED = 15;
    private static final int AFI = 11;
    /** Behind command and state. */
    private static final int UID = 2;

    private static final Bytes NOTHING = Bytes.of(0x00, 0x00);

    /** Command, state and data of the last request. */
    private Bytes request = NOTHING;

    @Override
    public void reset() {
        request = NOTHING;
    }

    @Override
    public Optional<Uid> memoryOf() {
        return request.at(0) == READ_BLOCK ? addressee() : Optional.empty();
    }

    @Override
    public String asked(Bytes frame) {
        request = Rr3036Frame.of(frame).content();
        int state = request.size() > 1 ? request.at(1) : 0;
        String of = addressee().map(uid -> " of " + uid.hex()).orElse("");
        boolean more = request.size() > UID + UID_BYTES;
        int value = more ? request.at(UID + UID_BYTES) : 0;
        return switch (request.at(0)) {
            case 0x00 -> ofReader(state);
            case INVENTORY -> "inventory";
            case READ_BLOCK -> "read block" + (more ? " " + value : "") + of;
            case 0x27 -> "write AFI" + (more ? " %02X".formatted(value) : "") + of;
            case TAG_INFORMATION -> "tag information" + of;
            default -> "command %02X/%02X".formatted(request.at(0), state) + of;
        };
    }

    @Override
    public String answered(Bytes frame) {
        Bytes content = Rr3036Frame.of(frame).content();
        return switch (content.at(0)) {
            case 0x00 -> done(content);
            case 0x05 -> "the field is closed";
            case 0x0E -> "no tag";
            case 0x0F -> "the tag refuses";
            case 0x1F -> "set to another kind of tag";
            default -> "status %02X".formatted(content.at(0));
        };
    }

    private String done(Bytes content) {
        return switch (request.at(0)) {
            case INVENTORY -> tags(content.from(1));
            case TAG_INFORMATION -> content.size() == FULLY_DESCRIBED ? "AFI %02X".formatted(content.at(AFI)) : "done";
            case 0x00 ->
                content.size() == READER_DESCRIBED ? "firmware %d.%d".formatted(content.at(1), content.at(2)) : "done";
            default -> "done";
        };
    }

    private Optional<Uid> addressee() {
        return request.size() < UID + UID_BYTES
                ? Optional.empty()
                : Optional.of(new Uid(turned(request.slice(UID, UID + UID_BYTES))));
    }

    static Bytes turned(Bytes uid) {
        Bytes turned = Bytes.EMPTY;
        for (int i = uid.size() - 1; i >= 0; i--) {
            turned = turned.plus(Bytes.of(uid.at(i)));
        }
        return turned;
    }

    private static String ofReader(int state) {
        return switch (state) {
            case 0x00 -> "reader information?";
            case 0x01 -> "close the field";
            case 0x02 -> "open the field";
            case 0x06 -> "choose ISO 15693";
            default -> "command 00/%02X".formatted(state);
        };
    }

    private static String tags(Bytes list) {
        int count = list.size() / (1 + UID_BYTES);
        var text = new StringBuilder(count == 1 ? "1 tag" : count + " tags");
        for (int at = 1; at + UID_BYTES <= list.size(); at += 1 + UID_BYTES) {
            text.append(' ').append(turned(list.slice(at, at + UID_BYTES)).hex());
        }
        return text.toString();
    }
}
