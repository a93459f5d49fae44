package org.caiyun.device.rfid.llrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the driver writes, message by message, and what it makes of messages that come at another time. */
final class LlrpReaderTest {
    private static final CommandId READ = new CommandId(1);
    private static final DeviceHealth READY = new DeviceHealth.Ready("LLRP reader");
    private static final String WELCOME = "00F6 0016 0080 000C 0000000000000000 0100 0006 0000";
    private static final String ENDED = "00F6 001D 0080 000C 0000000000000000 00F9 000D 01 00000001 00000000";
    private static final int NOTIFICATION = 63;
    private static final int REPORT = 61;
    private static final int START = 22;
    private static final int DELETE_ACCESSSPEC = 41;
    private static final Uid UID = Uid.ofHex("E2801160 60000209 A1B2C3D4");
    private static final TagImage TAG = new TagImage.Uhf(UID, 0x3000, PublishedMessages.EPC, Bytes.EMPTY);

    private final DriverOnPaper paper =
            new DriverOnPaper(new LlrpReader(LlrpSettings.standard()), new Uptime(-5_000_000_000L));

    @Test
    void waitsForTheReaderToSpeakFirst() {
        paper.open();

        assertThat(paper.isQuiet()).isTrue();
        assertThat(paper.health()).isEqualTo(new DeviceHealth.Starting());
    }

    @Test
    void preparesTheReaderInThisOrder() {
        paper.open().hears(NOTIFICATION, 900, WELCOME);

        for (int type : List.of(1, 64, 41, 21, 3, 2, 20, 24)) {
            LlrpMessage asked = paper.wrote();
            assertThat(asked.type()).isEqualTo(type);
            paper.agrees(asked);
        }
        assertThat(paper.isQuiet()).isTrue();
        assertThat(paper.health()).isEqualTo(READY);
    }

    @Test
    void runsACommandThatCameWhileTheReaderWasPrepared() {
        paper.open().read(1);
        ready();

        assertThat(paper.wrote().type()).isEqualTo(40);
        assertThat(paper.answers()).isEmpty();
    }

    @Test
    void acknowledgesAKeepAliveWithItsId() {
        paper.open();
        ready();

        paper.hears(62, 7, "");

        assertThat(paper.wrote().encoded()).isEqualTo(PublishedMessages.KEEPALIVE_ACK);
    }

    @Test
    void readsTheTagThatTwoLooksShow() {
        paper.open();
        ready();
        paper.read(1);

        look(report(1));
        look(report(2));

        assertThat(paper.answers()).containsExactly(new RfidAnswer.TagsRead(READ, List.of(TAG)));
    }

    /** One entry for each time that a tag was met: without results, with them, by another antenna. */
    @Test
    void putsTheEntriesOfOneTagTogether() {
        paper.open();
        ready();
        paper.read(1);

        String unread = "00F0 0011 8D" + PublishedMessages.EPC.hex();
        look(unread + report(1) + report(1));
        look(report(2) + unread);

        assertThat(paper.answers()).containsExactly(new RfidAnswer.TagsRead(READ, List.of(TAG)));
    }

    @Test
    void dropsAReportOfAnEarlierLook() {
        paper.open();
        ready();
        paper.read(1);

        look(report(1));
        look(report(1));
        look("");

        assertThat(paper.answers()).containsExactly(new RfidAnswer.TagsRead(READ, List.of()));
    }

    @Test
    void takesAReportThatComesAfterTheEnd() {
        paper.open();
        ready();
        paper.read(1);

        for (int look = 1; look <= 2; look++) {
            paper.agrees(paper.agreesUntil(START));
            paper.hears(NOTIFICATION, 901, ENDED);
            LlrpMessage fence = paper.wrote();
            paper.hears(REPORT, 902, report(look));
            paper.agrees(fence);
        }

        assertThat(paper.answers()).containsExactly(new RfidAnswer.TagsRead(READ, List.of(TAG)));
    }

    @Test
    void takesAnEndThatIsToldBeforeTheStartIsConfirmed() {
        paper.open();
        ready();
        paper.read(1);

        LlrpMessage start = paper.agreesUntil(START);
        paper.hears(NOTIFICATION, 901, ENDED);
        assertThat(paper.isQuiet()).isTrue();
        paper.agrees(start);

        assertThat(paper.wrote().type()).isEqualTo(DELETE_ACCESSSPEC);
    }

    @Test
    void doesNotTakeTheReplyToAnotherMessageForItsOwn() {
        paper.open();
        ready();
        paper.read(1);
        LlrpMessage asked = paper.wrote();

        paper.hears(50, asked.id() - 1, "011F 0008 0000 0000");
        paper.hears(30, asked.id(), "011F 0008 0000 0000");
        assertThat(paper.isQuiet()).isTrue();

        paper.agrees(asked);
        assertThat(paper.wrote().type()).isEqualTo(42);
    }

    @Test
    void takesAnErrorMessageForARefusal() {
        paper.open();
        ready();
        paper.read(1);

        paper.hears(100, paper.wrote().id(), "011F 000B 0064 0003 626164");

        assertThat(paper.answers())
                .containsExactly(
                        new RfidAnswer.ReadFailed(READ, new DeviceFault.Refused("ADD_ACCESSSPEC: status 100, bad")));
    }

    @Test
    void livesWithAReaderThatKnowsNoHoldingBack() {
        paper.open().hears(NOTIFICATION, 900, WELCOME);
        LlrpMessage capabilities = paper.wrote();
        paper.agrees(capabilities);

        LlrpMessage enable = paper.wrote();
        paper.hears(100, enable.id(), "011F 0008 006D 0000");
        ready();

        assertThat(enable.type()).isEqualTo(64);
        assertThat(paper.health()).isEqualTo(READY);
    }

    @Test
    void saysFarewellToAReaderThatItGivesUp() {
        paper.open().hears(NOTIFICATION, 900, WELCOME);

        paper.hears(11, paper.wrote().id(), "011F 0008 0064 0000");

        assertThat(paper.wrote().type()).isEqualTo(14);
        assertThat(paper.closings()).isOne();
        assertThat(paper.health())
                .isEqualTo(new DeviceHealth.Down(new DeviceFault.Refused("GET_READER_CAPABILITIES: status 100")));
    }

    @Test
    void doesNotUseAReaderThatCanDoTooLittleAtOnce() {
        paper.open().hears(NOTIFICATION, 900, WELCOME);

        String abilities = "008E 001C 00 00 0000 00000001 00000001 00000001 00000001 00000002";
        paper.hears(11, paper.wrote().id(), "011F 0008 0000 0000" + abilities);

        assertThat(paper.health())
                .isEqualTo(new DeviceHealth.Down(
                        new DeviceFault.WrongDevice("a reader with 3 operations in an AccessSpec", "one with 2")));
    }

    @ParameterizedTest
    @CsvSource({"0001, the reader serves another program", "0003, the reader takes no connection: status 3"})
    void saysWhyTheReaderTakesNoConnection(String status, String why) {
        paper.open().hears(NOTIFICATION, 900, WELCOME.substring(0, WELCOME.length() - 4) + status);

        assertThat(paper.health()).isEqualTo(new DeviceHealth.Down(new DeviceFault.Refused(why)));
        assertThat(paper.isQuiet()).isTrue();
        assertThat(paper.closings()).isOne();
    }

    /** Status 4: someone else wanted the reader, and did not get it. */
    @Test
    void staysWhenAnotherProgramHasTried() {
        paper.open();
        ready();

        paper.hears(NOTIFICATION, 901, WELCOME.substring(0, WELCOME.length() - 4) + "0004");

        assertThat(paper.health()).isEqualTo(READY);
        assertThat(paper.closings()).isZero();
    }

    @Test
    void closesWhenTheReaderIsAboutTo() {
        paper.open();
        ready();
        paper.read(1);

        paper.hears(NOTIFICATION, 901, "00F6 0014 0080 000C 0000000000000000 0101 0004");

        var fault = new DeviceFault.Disconnected("the reader closes the connection");
        assertThat(paper.answers()).containsExactly(new RfidAnswer.ReadFailed(READ, fault));
        assertThat(paper.health()).isEqualTo(new DeviceHealth.Down(fault));
        assertThat(paper.closings()).isOne();
    }

    @Test
    void closesOnAMessageThatEndsInTheMiddle() {
        paper.open();
        ready();
        paper.read(1);

        paper.hears(REPORT, 902, "00F0 0006 8D 17");

        assertThat(paper.answers())
                .containsExactly(new RfidAnswer.ReadFailed(
                        READ, new DeviceFault.Garbled("a message of type 61 that ends in the middle")));
        assertThat(paper.closings()).isOne();
    }

    @Test
    void givesUpAFloodOfReports() {
        paper.open();
        ready();
        paper.read(1);
        paper.agrees(paper.agreesUntil(START));

        String entry = "00F0 0011 8D" + PublishedMessages.EPC.hex();
        for (int i = 0; i < 5; i++) {
            paper.hears(REPORT, 902, entry.repeat(1000));
        }
        paper.hears(NOTIFICATION, 901, ENDED);
        paper.agrees(paper.wrote());

        assertThat(paper.answers())
                .containsExactly(
                        new RfidAnswer.ReadFailed(READ, new DeviceFault.Garbled("more than 4096 tag reports at once")));
    }

    /** The line tells of the closing that the driver itself has asked for, or does not. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void remembersWhyItGaveTheReaderUp(boolean told) {
        paper.open().passes(Duration.ofSeconds(4));

        DriverOnPaper after = told ? paper.closed("closed") : paper;

        var fault = new DeviceFault.Silent(Duration.ofSeconds(3));
        assertThat(after.health()).isEqualTo(new DeviceHealth.Down(fault));
        assertThat(after.read(1).answers()).containsExactly(new RfidAnswer.ReadFailed(READ, fault));
    }

    @Test
    void answersWhatWasOpenWhenTheLineIsOpenedAgain() {
        paper.open();
        ready();
        paper.read(1);

        paper.open();

        assertThat(paper.answers())
                .containsExactly(
                        new RfidAnswer.ReadFailed(READ, new DeviceFault.Disconnected("the line was opened again")));
    }

    /** A new connection does not put a cable back, and events tell of changes only. */
    @Test
    void keepsAnAntennaFaultOverANewConnectionUntilTheReaderSaysOtherwise() {
        var two = new DriverOnPaper(new LlrpReader(LlrpSettings.standard().withAntennas(List.of(2))), Uptime.ZERO);
        var fault = new DeviceHealth.Down(new DeviceFault.NeedsHands("antenna 2 is not connected"));
        two.open().hears(NOTIFICATION, 900, WELCOME);
        two.agrees(two.agreesUntil(24));
        two.hears(NOTIFICATION, 901, "00F6 0017 0080 000C 0000000000000000 00FF 0007 00 0002");
        assertThat(two.health()).isEqualTo(fault);

        two.closed("cable").open().hears(NOTIFICATION, 902, WELCOME);
        LlrpMessage asked = two.agreesUntil(2);
        two.hears(100, asked.id(), "011F 0008 006D 0000");
        two.agrees(two.agreesUntil(24));
        assertThat(two.health()).isEqualTo(fault);

        two.closed("cable").open().hears(NOTIFICATION, 903, WELCOME);
        asked = two.agreesUntil(2);
        two.hears(12, asked.id(), "011F 0008 0000 0000 00DD 0009 80 0002 0258");
        two.agrees(two.agreesUntil(24));
        assertThat(two.health()).isEqualTo(READY);
    }

    @Test
    void knowsFromTheBeginningThatAnAntennaIsNotConnected() {
        var two = new DriverOnPaper(new LlrpReader(LlrpSettings.standard().withAntennas(List.of(2))), Uptime.ZERO);
        two.open().hears(NOTIFICATION, 900, WELCOME);

        LlrpMessage asked = two.agreesUntil(2);
        two.hears(12, asked.id(), "011F 0008 0000 0000 00DD 0009 80 0001 0258 00DD 0009 00 0002 0258");
        two.agrees(two.agreesUntil(24));

        assertThat(two.health())
                .isEqualTo(new DeviceHealth.Down(new DeviceFault.NeedsHands("antenna 2 is not connected")));
    }

    @Test
    void doesNotShowThePassword() {
        var settings = LlrpSettings.standard().withPassword(AccessPassword.ofHex("CAFE0123"));

        assertThat(settings.toString().toUpperCase(Locale.ROOT)).doesNotContain("CAFE", "3405644067");
    }

    /** Welcomes the driver if that is still to be done, and agrees to everything until it is ready. */
    private void ready() {
        if (paper.isQuiet()) {
            paper.hears(NOTIFICATION, 900, WELCOME);
        }
        paper.agrees(paper.agreesUntil(24));
    }

    private void look(String reports) {
        paper.agrees(paper.agreesUntil(START));
        if (!reports.isEmpty()) {
            paper.hears(REPORT, 902, reports);
        }
        paper.hears(NOTIFICATION, 901, ENDED);
        paper.agrees(paper.wrote());
        paper.passes(Duration.ofMillis(60));
    }

    /** One tag with TID and protocol control, met in the look with this number. */
    private static String report(int accessSpec) {
        return "00F0 003B 8D" + PublishedMessages.EPC.hex() + "81 0001 86 D3 90 %08X".formatted(accessSpec)
                + "015D 0015 00 0001 0006" + UID.hex() + "015D 000B 00 0002 0001 3000";
    }
}
