package org.caiyun.device.rfid.rl866;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.rfid.rl866.Rl866PublishedFrames.SECOND_TAG;
import static org.caiyun.device.rfid.rl866.Rl866PublishedFrames.TAG;
import static org.caiyun.device.rfid.rl866.Rl866PublishedFrames.THIRD_TAG;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.HfRequest;
import org.junit.jupiter.api.Test;

/** What is asked in which order when all goes well; the words on the wire are those of the transcripts. */
final class Rl866DialectTest {
    private static final String CONNECT = "32 00 01 01 09 01 A727383F000104E0 -> 32 0000 01";
    private static final String DESCRIBE = "34 01 02 0A00 -> 34 0000 11 0A00 01 0F A727383F000104E0 00 00 1B 03 01";
    private static final String DISCONNECT = "33 01 -> 33 0000";
    private static final HfReply REGISTERS = new HfReply.Description(TAG, 0x00, 0x00, 4, 28);

    private final Rl866Dialect dialect = new Rl866Dialect();
    private final Exchanges reader = Exchanges.synchronised(dialect);

    @Test
    void beginsByCountingAnewAndClosingWhatAnEarlierSessionLeftOpen() {
        dialect.reset();

        HfReply reply = reader.ask(
                new HfRequest.Identify(),
                Exchanges.RESYNCHRONISE,
                Exchanges.CLEAR,
                "01 01 01 -> 01 0000 01 0102020003016400000000000000");

        assertThat(reply)
                .isEqualTo(new HfReply.Identity("RL866 family, node 01, configuration 010102020003016400000000000000"));
    }

    @Test
    void aReaderThatKeepsItsConfigurationToItselfIsOneAllTheSame() {
        HfReply reply = reader.ask(new HfRequest.Identify(), "01 01 01 -> 01 2101");

        assertThat(reply)
                .isEqualTo(new HfReply.Identity(
                        "RL866 family, node 01, configuration not told, status 121: no such configuration block"));
    }

    @Test
    void listsTags() {
        HfReply reply = reader.ask(
                new HfRequest.Inventory(false),
                "31 00 -> 31 0000 00 0300 03 0E010109 A727383F000104E0 00 0E010109 2426383F000104E0 00"
                        + "0E010109 A425383F000104E0 00");

        assertThat(reply).isEqualTo(new HfReply.Tags(List.of(TAG, SECOND_TAG, THIRD_TAG), List.of(), false));
    }

    @Test
    void goesOnWithAnInventoryThatDidNotFit() {
        HfReply first =
                reader.ask(new HfRequest.Inventory(false), "31 00 -> 31 0000 01 0100 01 0E010109 A727383F000104E0 00");
        HfReply second =
                reader.ask(new HfRequest.Inventory(true), "31 08 -> 31 0000 00 0100 01 0E010109 2426383F000104E0 00");

        assertThat(first).isEqualTo(new HfReply.Tags(List.of(TAG), List.of(), true));
        assertThat(second).isEqualTo(new HfReply.Tags(List.of(SECOND_TAG), List.of(), false));
    }

    @Test
    void goesOnAsLongAsTheReaderHasFoundMoreThanItHasNamed() {
        HfReply first =
                reader.ask(new HfRequest.Inventory(false), "31 00 -> 31 0000 00 0200 01 0E010109 A727383F000104E0 00");
        HfReply second =
                reader.ask(new HfRequest.Inventory(true), "31 08 -> 31 0000 00 0200 01 0E010109 2426383F000104E0 00");

        assertThat(first).isEqualTo(new HfReply.Tags(List.of(TAG), List.of(), true));
        assertThat(second).isEqualTo(new HfReply.Tags(List.of(SECOND_TAG), List.of(), false));
    }

    @Test
    void findsNoTagWhetherTheReaderCallsThatAnErrorOrNot() {
        HfReply none = new HfReply.Tags(List.of(), List.of(), false);

        assertThat(reader.ask(new HfRequest.Inventory(false), "31 00 -> 31 0000 00 0000 00"))
                .isEqualTo(none);
        assertThat(reader.ask(new HfRequest.Inventory(false), "31 00 -> 31 2004"))
                .isEqualTo(none);
    }

    @Test
    void describesAndReadsOverOneConnectionAndClosesItBeforeTheNextInventory() {
        HfReply registers = reader.ask(new HfRequest.Describe(TAG), CONNECT, DESCRIBE);
        HfReply blocks = reader.ask(
                new HfRequest.ReadBlocks(TAG, 12, 1, 4),
                "34 01 07 0300 00 0C00 0100 -> 34 0000 09 0300 01 0100 36373800");
        HfReply tags = reader.ask(new HfRequest.Inventory(false), DISCONNECT, "31 00 -> 31 0000 00 0000 00");

        assertThat(registers).isEqualTo(REGISTERS);
        assertThat(blocks).isEqualTo(new HfReply.Blocks(Bytes.ofHex("36373800")));
        assertThat(tags).isEqualTo(new HfReply.Tags(List.of(), List.of(), false));
    }

    @Test
    void connectsWithTheChipAndAntennaThatTheInventoryNamed() {
        reader.ask(new HfRequest.Inventory(false), "31 00 -> 31 0000 00 0100 01 0F 02 01 0C 09 A727383F000104E0 00");

        HfReply reply =
                reader.ask(new HfRequest.Describe(TAG), "32 02 01 0C 09 01 A727383F000104E0 -> 32 0000 01", DESCRIBE);

        assertThat(reply).isEqualTo(REGISTERS);
    }

    @Test
    void closesOneTagBeforeTheNext() {
        reader.ask(new HfRequest.Describe(TAG), CONNECT, DESCRIBE);

        HfReply reply = reader.ask(
                new HfRequest.Describe(SECOND_TAG),
                DISCONNECT,
                "32 00 01 01 09 01 2426383F000104E0 -> 32 0000 02",
                "34 02 02 0A00 -> 34 0000 11 0A00 01 0F 2426383F000104E0 3E C2 F9 07 01");

        assertThat(reply).isEqualTo(new HfReply.Description(SECOND_TAG, 0x3E, 0xC2, 8, 250));
    }

    @Test
    void writesTheAfiOverTheConnectionOnWhichTheTagWasLookedAt() {
        reader.ask(new HfRequest.Describe(TAG), CONNECT, DESCRIBE);

        HfReply reply = reader.ask(new HfRequest.WriteAfi(TAG, 0x07), "34 01 03 0600 07 -> 34 0000 03 0600 01");

        assertThat(reply).isEqualTo(new HfReply.Done());
    }

    @Test
    void writesTheAfiOverAFreshConnection() {
        HfReply reply =
                reader.ask(new HfRequest.WriteAfi(TAG, 0xC2), CONNECT, "34 01 03 0600 C2 -> 34 0000 03 0600 01");

        assertThat(reply).isEqualTo(new HfReply.Done());
    }

    @Test
    void setsResetsAndAsksTheSurveillanceBit() {
        reader.ask(new HfRequest.Describe(TAG), CONNECT, DESCRIBE);

        assertThat(reader.ask(new HfRequest.WriteEas(TAG, true), "34 01 02 0C00 -> 34 0000 03 0C00 01"))
                .isEqualTo(new HfReply.Done());
        assertThat(reader.ask(new HfRequest.ReadEas(TAG), "34 01 02 0F00 -> 34 0000 03 0F00 01"))
                .isEqualTo(new HfReply.Eas(true));
        assertThat(reader.ask(new HfRequest.WriteEas(TAG, false), "34 01 02 0D00 -> 34 0000 03 0D00 01"))
                .isEqualTo(new HfReply.Done());
        assertThat(reader.ask(new HfRequest.ReadEas(TAG), "34 01 02 0F00 -> 34 0000 05 0F00 00 0400"))
                .isEqualTo(new HfReply.Eas(false));
    }

    @Test
    void takesAnAlarmFlagOfZeroForSilence() {
        reader.ask(new HfRequest.Describe(TAG), CONNECT, DESCRIBE);

        assertThat(reader.ask(new HfRequest.ReadEas(TAG), "34 01 02 0F00 -> 34 0000 04 0F00 01 00"))
                .isEqualTo(new HfReply.Eas(false));
        assertThat(reader.ask(new HfRequest.ReadEas(TAG), "34 01 02 0F00 -> 34 0000 04 0F00 01 01"))
                .isEqualTo(new HfReply.Eas(true));
    }

    @Test
    void resetsTheTagAndClosesItsConnectionInsteadOfTheField() {
        reader.ask(new HfRequest.Describe(TAG), CONNECT, DESCRIBE);

        HfReply reply = reader.ask(new HfRequest.FieldReset(), "34 01 02 0100 -> 34 0000 03 0100 01", DISCONNECT);

        assertThat(reply).isEqualTo(new HfReply.Done());
        assertThat(reader.ask(new HfRequest.Describe(TAG), CONNECT, DESCRIBE)).isEqualTo(REGISTERS);
    }

    @Test
    void hasNothingToResetWhereNothingIsConnected() {
        assertThat(reader.ask(new HfRequest.FieldReset())).isEqualTo(new HfReply.Done());
    }

    @Test
    void asksForNoMoreBlocksThanAOneByteLengthCanSay() {
        assertThat(dialect.blocksPerRequest(4)).isEqualTo(30);
        assertThat(dialect.blocksPerRequest(8)).isEqualTo(15);
        assertThat(dialect.blocksPerRequest(32)).isEqualTo(3);
        assertThat(dialect.blocksPerRequest(200)).isEqualTo(1);
    }
}
