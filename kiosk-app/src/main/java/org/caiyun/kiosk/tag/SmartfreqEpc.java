package org.caiyun.kiosk.tag;

import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;

/**
 * The German profile BR of Smartfreq: 41, the number of bytes that follow, the item identifier in six bits a character;
 * zero bits and a zero byte pad. The security mark is the AFI in the protocol control.
 */
final class SmartfreqEpc {
    private static final int FORMAT = 0x41;
    private static final int HEADER = 2;
    private static final int CODE_BASE = 0x40;
    private static final int LOWEST_PLAIN = 0x20;

    private SmartfreqEpc() {}

    /** The item identifier; absent where the EPC is none of these. */
    static Optional<String> item(Bytes epc) {
        if (epc.size() <= HEADER || epc.at(0) != FORMAT) {
            return Optional.empty();
        }
        int end = HEADER + epc.at(1);
        boolean fits = end > HEADER && end + end % 2 == epc.size() && PlainText.zeros(epc.from(end));
        return fits ? sixBit(epc.slice(HEADER, end)) : Optional.empty();
    }

    static TagReading read(String item) {
        return ItemIdentifier.of(item)
                .<TagReading>map(barcode -> new TagReading.Decoded(
                        TagModel.DE_UHF_BR,
                        barcode,
                        "",
                        Usage.UNSTATED,
                        0,
                        PartOfSet.UNSTATED,
                        List.of(TagElement.text(ElementName.PRIMARY_ITEM_IDENTIFIER, barcode.text()))))
                .orElseGet(() -> new TagReading.Unknown("German UHF profile BR: no item identifier"));
    }

    private static Optional<String> sixBit(Bytes packed) {
        int[] groups = new Bits(packed).groups(6);
        int count = groups.length > 0 && groups[groups.length - 1] == 0 ? groups.length - 1 : groups.length;
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) (groups[i] < LOWEST_PLAIN ? CODE_BASE + groups[i] : groups[i]));
        }
        return text.toString().matches("[A-Z0-9 ]+")
                ? Optional.of(text.toString().strip())
                : Optional.empty();
    }
}
