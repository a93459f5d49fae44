package org.caiyun.sim.panel;

import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.d6.D6Frame;

/** Frames of 3M readers in words. */
final class D6Words implements FrameWords {
    private static final int READ_BLOCKS = 0x02;
    private static final int TO_TAG = 0x14;
    private static final int INVENTORY = 0xFE;
    private static final int TAG_INFORMATION = 0x0D;
    private static final int UID_BYTES = 8;
    /** In a reply, behind its status and the UID. */
    private static final int TOLD = 1 + UID_BYTES;
    /** DSFID, AFI, and the size of the memory. */
    private static final int EVERYTHING = 0x07;

    /** In the content of a request that is handed on: sizes and control, then flags and command. */
    private static final int UID_HANDED_ON = 8;

    private static final D6Frame VERSION = new D6Frame(0x11, Bytes.EMPTY);

    private D6Frame request = VERSION;

    @Override
    public void reset() {
        request = VERSION;
    }

    @Override
    public Optional<Uid> memoryOf() {
        return switch (request.command()) {
            case READ_BLOCKS -> addressee();
            case TO_TAG -> handedOn();
            default -> Optional.empty();
        };
    }

    @Override
    public String asked(Bytes frame) {
        request = D6Frame.of(frame);
        Bytes content = request.content();
        String of = addressee().map(uid -> " of " + uid.hex()).orElse("");
        return switch (request.command()) {
            case 0x04 -> "are you there?";
            case 0x11 -> "version?";
            case INVENTORY -> "inventory";
            case TAG_INFORMATION -> "tag information" + of;
            case 0x0A -> "AFI" + of;
            case 0x0F -> "DSFID" + of;
            case READ_BLOCKS ->
                content.size() < UID_BYTES + 2
                        ? "read blocks" + of
                        : "read blocks %d to %d".formatted(content.at(UID_BYTES), lastBlock(content)) + of;
            case TO_TAG -> "to the tag " + handedOn().map(Uid::hex).orElse("itself");
            case 0x09 -> "write AFI" + value(content) + of;
            case 0x0C -> "set EAS" + value(content) + of;
            case 0x03 -> "check EAS" + of;
            default -> "command %02X".formatted(request.command()) + of;
        };
    }

    @Override
    public String answered(Bytes frame) {
        D6Frame reply = D6Frame.of(frame);
        Bytes content = reply.content();
        int error = content.isEmpty() ? 0 : content.at(0);
        if (error != 0) {
            return error == 0x06 ? "no tag answers" : "error %02X".formatted(error);
        }
        return switch (reply.command()) {
            case 0x11 ->
                content.size() < 5
                        ? "done"
                        : "firmware %d.%d.%d".formatted(content.at(2), content.at(3), content.at(4));
            case INVENTORY -> content.size() > 3 ? tags(content.from(3)) : "done";
            case TAG_INFORMATION ->
                content.size() < TOLD + 5 || content.at(TOLD) != EVERYTHING
                        ? "done"
                        : "AFI %02X, %d blocks".formatted(content.at(TOLD + 2), content.at(TOLD + 4) + 1);
            case 0x0A, 0x0F -> content.size() > TOLD ? "%02X".formatted(content.at(TOLD)) : "done";
            default -> "done";
        };
    }

    private static int lastBlock(Bytes content) {
        return content.at(UID_BYTES) + content.at(UID_BYTES + 1) - 1;
    }

    private static String tags(Bytes list) {
        var text = new StringBuilder(list.at(0) == 1 ? "1 tag" : list.at(0) + " tags");
        for (int at = 1; at + UID_BYTES <= list.size(); at += UID_BYTES) {
            text.append(' ').append(list.slice(at, at + UID_BYTES).hex());
        }
        return text.toString();
    }

    private Optional<Uid> addressee() {
        Bytes content = request.content();
        return content.size() < UID_BYTES ? Optional.empty() : Optional.of(new Uid(content.slice(0, UID_BYTES)));
    }

    private Optional<Uid> handedOn() {
        Bytes content = request.content();
        return content.size() < UID_HANDED_ON + UID_BYTES
                ? Optional.empty()
                : Optional.of(new Uid(Rr3036Words.turned(content.slice(UID_HANDED_ON, UID_HANDED_ON + UID_BYTES))));
    }

    private static String value(Bytes content) {
        return content.size() > UID_BYTES ? " %02X".formatted(content.at(UID_BYTES)) : "";
    }
}
