package org.caiyun.kiosk.tag;

import java.util.Optional;
import org.caiyun.device.Bytes;

/**
 * Decides which format a Gen2 tag follows. With an AFI of a library in the protocol control: the German profile BR, or
 * ISO 28560-4. Without one: a German profile by its header, or the format of the Chinese university alliance.
 */
final class UhfDecoder {
    /** The first byte of what chips come with: the class of their TID. */
    private static final int FACTORY = 0xE2;

    private UhfDecoder() {}

    static TagReading decode(int pc, Bytes epc, Bytes user, TagProfile profile) {
        if (EpcBank.epcBytes(pc) != epc.size()) {
            return new TagReading.Unknown(
                    "the protocol control says " + EpcBank.epcBytes(pc) + " bytes of EPC, and there are " + epc.size());
        }
        if (epc.isEmpty() || epc.size() > EpcBank.LONGEST_EPC || user.size() > TagDecoder.MOST_BYTES) {
            return new TagReading.Unknown("an EPC of " + epc.size() + " bytes, a user bank of " + user.size());
        }
        if (TagDecoder.isBlank(epc)) {
            return new TagReading.Blank();
        }
        return EpcBank.isIso(pc) ? ofLibrary(EpcBank.afi(pc), epc, user, profile) : withoutAfi(epc, user);
    }

    private static TagReading ofLibrary(int afi, Bytes epc, Bytes user, TagProfile profile) {
        if (!profile.uhfAfis().contains(afi)) {
            return new TagReading.Unknown("the AFI %02X is not that of a library".formatted(afi));
        }
        // text of BR reads as URN Code 40 too, but then names no ISIL
        Optional<String> item = SmartfreqEpc.item(epc).filter(_ -> !Iso28560Part4.namesAnIsil(epc));
        return item.map(SmartfreqEpc::read).orElseGet(() -> Iso28560Part4.read(epc, user, profile));
    }

    private static TagReading withoutAfi(Bytes epc, Bytes user) {
        Optional<String> german = GermanEpc.profile(epc);
        if (german.isPresent()) {
            return GermanEpc.read(german.get(), epc);
        }
        if (AllianceEpc.isMeant(epc)) {
            return AllianceEpc.read(epc, user);
        }
        return new TagReading.Unknown(
                epc.at(0) == FACTORY
                        ? "the EPC that its maker gave it: never written, or not by a library"
                        : "no known UHF format, the EPC begins with %02X".formatted(epc.at(0)));
    }
}
