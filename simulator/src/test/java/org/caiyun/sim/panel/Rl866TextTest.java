package org.caiyun.sim.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.rl866.Rl866Frame;
import org.caiyun.sim.line.LineTap.Way;
import org.caiyun.sim.panel.LineText.Said;
import org.junit.jupiter.api.Test;

final class Rl866TextTest {
    private static final Uid CARD = Uid.ofHex("E00401003F382624");

    private final Rl866Text text = new Rl866Text(CARD::equals);

    @Test
    void saysWhatTheTranscriptsSay() {
        assertThat(asked("FA 05 FF C0 42 39")).isEqualTo("resynchronise");
        assertThat(told("FA 05 01 E0 58 FE")).isEqualTo("resynchronised");
        assertThat(asked("FA 07 FF 40 31 00 8A 6C")).isEqualTo("inventory");
        assertThat(told("FA 33 01 00 31 0000 00 0300 03 0E010109 A727383F000104E000 0E010109 2426383F000104E000"
                        + "0E010109 A425383F000104E000 97 FF"))
                .isEqualTo("3 tags");
        assertThat(asked("FA 13 FF 40 32 00 01 01 09 01 A727383F000104E0 A3 BF"))
                .isEqualTo("connect E00401003F3827A7");
        assertThat(told("FA 09 01 40 32 0000 01 B2 93")).isEqualTo("connected");
        assertThat(asked("FA 0A FF 40 34 01 02 0A00 99 7B")).isEqualTo("system information of E00401003F3827A7");
        assertThat(told("FA 1A 01 40 34 0000 11 0A00 01 0F A727383F000104E0 00 00 1B 03 01 20 E7"))
                .isEqualTo("AFI 00, 28 blocks");
        assertThat(asked("FA 0F FF 00 34 01 07 0300 00 0000 1C00 54 C1"))
                .isEqualTo("read blocks 0 to 27 of E00401003F3827A7");
        assertThat(asked("FA 0B FF 00 34 01 03 0600 07 6F 4E")).isEqualTo("write AFI 07 of E00401003F3827A7");
        assertThat(asked("FA 07 FF 00 33 01 C5 48")).isEqualTo("disconnect");
        assertThat(told("FA 08 01 00 33 0000 A6 4B")).isEqualTo("disconnected");
    }

    @Test
    void saysWhichErrorAReaderGives() {
        asked("FA 0B FF 00 34 01 03 0600 07 6F 4E");

        assertThat(one(Way.FROM_DEVICE, frame("34 0000 05 0600 00 1B04")).text())
                .isEqualTo("error 41B");
        assertThat(one(Way.FROM_DEVICE, frame("34 1504")).text()).isEqualTo("error 415");
        assertThat(one(Way.FROM_DEVICE, frame("33 0000")).text()).isEqualTo("late reply, or a part of one");
        assertThat(one(Way.FROM_DEVICE, Bytes.ofHex("00 01")).text()).isEqualTo("2 bytes of noise");
    }

    @Test
    void showsTheMemoryOfBooksAndNotOfAPatronsCard() {
        connect("A727383F000104E0", 1);
        connect("2426383F000104E0", 2);
        Bytes memory = frame("34 0000 09 0300 01 0100 36373800");

        one(Way.TO_DEVICE, frame("34 01 07 0300 00 0000 0100"));
        assertThat(one(Way.FROM_DEVICE, memory)).isEqualTo(new Said(memory.hex(), "1 block"));
        one(Way.TO_DEVICE, frame("34 02 07 0300 00 0000 0100"));
        assertThat(one(Way.FROM_DEVICE, memory)).isEqualTo(new Said("", "memory of a patron's card, not shown"));
        assertThat(one(Way.FROM_DEVICE, Bytes.ofHex("36 37"))).isEqualTo(new Said("", "a patron's card, not shown"));
    }

    @Test
    void showsNoMemoryOverAConnectionThatItDidNotSeeOpened() {
        connect("A727383F000104E0", 1);
        one(Way.TO_DEVICE, frame("33 00"));
        one(Way.FROM_DEVICE, frame("33 0000"));
        one(Way.TO_DEVICE, frame("34 01 07 0300 00 0000 0100"));

        assertThat(one(Way.FROM_DEVICE, frame("34 0000 09 0300 01 0100 36373800"))
                        .hex())
                .isEmpty();
    }

    private void connect(String uidLowFirst, int handle) {
        one(Way.TO_DEVICE, frame("32 00 01 01 09 01" + uidLowFirst));
        one(Way.FROM_DEVICE, frame("32 0000 0" + handle));
    }

    private String asked(String frame) {
        return one(Way.TO_DEVICE, Bytes.ofHex(frame)).text();
    }

    private String told(String frame) {
        return one(Way.FROM_DEVICE, Bytes.ofHex(frame)).text();
    }

    private Said one(Way way, Bytes bytes) {
        List<Said> said = text.passed(way, bytes);
        assertThat(said).hasSize(1);
        return said.getFirst();
    }

    private static Bytes frame(String information) {
        return new Rl866Frame(1, 0, Bytes.ofHex(information)).encoded();
    }
}
