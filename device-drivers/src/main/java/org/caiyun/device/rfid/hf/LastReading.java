package org.caiyun.device.rfid.hf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;

/**
 * What the last reading saw of each tag's AFI, so that a tag known to be unmarked is not looked at once more before it
 * is written. Whatever happens to a tag after it was read makes this void; the writing itself is always read back. One
 * thread uses it.
 */
final class LastReading {
    private final Map<Uid, Integer> afis = new TreeMap<>();

    /** A command has ended. */
    void note(RfidAnswer answer) {
        switch (answer) {
            case RfidAnswer.TagsRead read -> {
                afis.clear();
                read.images().forEach(this::note);
            }
            case RfidAnswer.Unstable _, RfidAnswer.ReadFailed _ -> afis.clear();
            case RfidAnswer.MarkSet _ -> {}
        }
    }

    void forget() {
        afis.clear();
    }

    /** True when this tag is known to need all of it; asked once, because a mark is about to change what is known. */
    boolean takeIsOff(Uid uid, List<MarkAspect> aspects) {
        Integer afi = afis.remove(uid);
        return afi != null && aspects.stream().allMatch(aspect -> isOff(aspect, afi));
    }

    /** A reading says nothing of the surveillance bit. */
    private static boolean isOff(MarkAspect aspect, int afi) {
        return switch (aspect) {
            case MarkAspect.Afi wanted -> !wanted.isSo(afi, false);
            case MarkAspect.Eas _ -> false;
        };
    }

    private void note(TagImage tag) {
        switch (tag) {
            case TagImage.Hf hf -> afis.put(hf.uid(), hf.afi());
            case TagImage.Uhf _ -> {}
        }
    }
}
