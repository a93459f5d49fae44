package org.caiyun.kiosk.tag;

import java.util.ArrayList;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.item.Barcode;

/**
 * The format of the alliance of Chinese university libraries (高校联盟); the protocol control has no AFI.
 *
 * <table>
 * <caption>EPC</caption>
 * <tr><td>0</td><td>bit 7: on loan; bits 6 and 5: reserved; bits 4 to 0: for sorting</td></tr>
 * <tr><td>1</td><td>bits 7 and 6: code of the identifier, 0 = 96 bits, 1 = 128, 2 = 144; bits 5 to 0: version less 1</td></tr>
 * <tr><td>2, 3</td><td>content index, see {@link AllianceUser}</td></tr>
 * <tr><td>4 to the end</td><td>item identifier, see {@link AllianceCode}</td></tr>
 * </table>
 *
 * Nothing marks an EPC as one of these, so the reserved bits must be zero, which those of GS1 and of a chip's maker are
 * not, and the version one that can be.
 */
final class AllianceEpc {
    static final int LOAN_BIT = 0x80;
    private static final int RESERVED = 0x60;
    private static final int IDENTIFIER = 4;
    private static final int LATEST_VERSION = 16;
    private static final int CODE_SHIFT = 6;

    private AllianceEpc() {}

    static boolean isMeant(Bytes epc) {
        return epc.size() > IDENTIFIER
                && (epc.at(0) & RESERVED) == 0
                && kind(epc).isPresent()
                && (epc.at(1) & 0x3F) < LATEST_VERSION;
    }

    static TagReading read(Bytes epc, Bytes userBank) {
        return kind(epc)
                .flatMap(kind -> AllianceCode.decode(kind, epc.from(IDENTIFIER)))
                .flatMap(ItemIdentifier::of)
                .<TagReading>map(item -> assemble(item, AllianceUser.read(userBank)))
                .orElseGet(() -> new TagReading.Unknown(
                        "no known UHF format; as one of the university alliance it has no item identifier"));
    }

    private static Optional<AllianceCode.Kind> kind(Bytes epc) {
        return AllianceCode.Kind.ofNumber(epc.at(1) >> CODE_SHIFT);
    }

    private static TagReading assemble(Barcode item, AllianceUser user) {
        var elements = new ArrayList<TagElement>();
        elements.add(TagElement.text(ElementName.PRIMARY_ITEM_IDENTIFIER, item.text()));
        elements.addAll(user.elements());
        return new TagReading.Decoded(
                TagModel.CN_ALLIANCE,
                item,
                user.owner(),
                user.usage().map(AllianceUser::usage).orElse(Usage.UNSTATED),
                user.usage().orElse(0),
                user.set(),
                elements);
    }
}
