package org.caiyun.device.rfid.llrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.llrp.OpResult.Outcome;
import org.junit.jupiter.api.Test;

final class InventoryTest {
    private static final LlrpSettings SETTINGS = LlrpSettings.standard().withMinimumRssi(-60);
    private static final Uid ONE = Uid.ofHex("E2801160 60000209 00000001");
    private static final Uid OTHER = Uid.ofHex("E2801160 60000209 00000002");
    private static final Bytes EPC = PublishedMessages.EPC;
    private static final Inventory.Seen SEEN = new Inventory.Seen(0x3000, EPC);

    @Test
    void takesATagAtTheThresholdAndLeavesOneOutBelowIt() {
        Inventory inventory = inventory(told(ONE, -60, 1, 0x3000), told(OTHER, -61, 1, 0x3000));

        assertThat(inventory.tags()).containsOnlyKeys(ONE);
        assertThat(inventory.unread()).isZero();
    }

    @Test
    void takesATagThatIsHeardWellOnce() {
        Inventory inventory = inventory(told(ONE, -70, 1, 0x3000), told(ONE, -50, 1, 0x3000));

        assertThat(inventory.tags()).containsOnlyKeys(ONE).containsValue(SEEN);
    }

    /** The one heard well may lie in the slot, and the weak one in a bin: which says its TID must be told well. */
    @Test
    void doesNotTakeAWeakTagForTheOneWithTheSameEpcThatIsHeardWell() {
        Inventory inventory = inventory(told(ONE, -70, 1, 0x3000), silent(EPC, -50));

        assertThat(inventory.tags()).isEmpty();
        assertThat(inventory.unread()).isOne();
    }

    @Test
    void leavesAWeakTagOutThatHasTheEpcOfAStrongOne() {
        Inventory inventory = inventory(told(ONE, -50, 1, 0x3000), told(OTHER, -70, 1, 0x3000), silent(EPC, -50));

        assertThat(inventory.tags()).containsOnlyKeys(ONE);
        assertThat(inventory.unread()).isZero();
    }

    @Test
    void countsTagsThatAreHeardWellAndTellNothing() {
        Inventory inventory =
                inventory(told(ONE, -50, 1, 0x3000), silent(Bytes.of(1, 2), -50), silent(Bytes.of(1), -80));

        assertThat(inventory.tags()).containsOnlyKeys(ONE);
        assertThat(inventory.unread()).isOne();
    }

    @Test
    void countsATagWhoseEpcIsNotAsLongAsItsProtocolControlSays() {
        Inventory inventory = inventory(told(ONE, -50, 1, 0x3800));

        assertThat(inventory.tags()).isEmpty();
        assertThat(inventory.unread()).isOne();
    }

    @Test
    void countsATagThatSaysTwoThingsOfItself() {
        Inventory inventory = inventory(told(ONE, -50, 1, 0x3000), told(ONE, -50, 1, 0x3007));

        assertThat(inventory.unread()).isOne();
    }

    @Test
    void doesNotHearWithOtherAntennas() {
        LlrpSettings ours = SETTINGS.withAntennas(List.of(2, 4));
        List<TagReport> reports = List.of(told(ONE, -50, 4, 0x3000), told(OTHER, -50, 3, 0x3000));

        assertThat(Inventory.of(reports, ours).tags()).containsOnlyKeys(ONE);
    }

    /** Readers that do not tell antenna and RSSI. */
    @Test
    void takesATagOfWhichNothingElseIsTold() {
        LlrpSettings ours = SETTINGS.withAntennas(List.of(2, 4));

        assertThat(Inventory.of(List.of(told(ONE, 0, 0, 0x3000)), ours).tags()).containsOnlyKeys(ONE);
    }

    @Test
    void knowsWhetherUserMemoryIsUsed() {
        assertThat(inventory(told(ONE, -50, 1, 0x3000)).anyUsesUserMemory()).isFalse();
        assertThat(inventory(told(ONE, -50, 1, 0x3400)).anyUsesUserMemory()).isTrue();
    }

    private static Inventory inventory(TagReport... reports) {
        return Inventory.of(List.of(reports), SETTINGS);
    }

    private static TagReport told(Uid uid, int rssi, int antenna, int pc) {
        var tid = new OpResult(1, Outcome.DONE, uid.bytes());
        var word = new OpResult(2, Outcome.DONE, Bytes.of(pc >> 8, pc));
        return new TagReport(EPC, antenna, rssi, 1, List.of(tid, word));
    }

    private static TagReport silent(Bytes epc, int rssi) {
        return new TagReport(epc, 1, rssi, 1, List.of(new OpResult(1, Outcome.UNHEARD, Bytes.EMPTY)));
    }
}
