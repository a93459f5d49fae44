package org.caiyun.device.rfid.rl866;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.rfid.rl866.Rl866PublishedFrames.TAG;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.HfDialect.Heard;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.HfRequest;
import org.caiyun.device.rfid.hf.HfStatus;
import org.caiyun.device.rfid.hf.HfStatus.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies that stay out, come late, come damaged, or say no. */
final class Rl866TroubleTest {
    private static final String CONNECT = "32 00 01 01 09 01 A727383F000104E0 -> 32 0000 01";
    private static final String DESCRIBE = "34 01 02 0A00 -> 34 0000 11 0A00 01 0F A727383F000104E0 00 C2 1B 03 01";
    private static final String DISCONNECT = "33 01 -> 33 0000";
    private static final String NO_TAG = "31 00 -> 31 0000 00 0000 00";
    private static final HfReply NONE = new HfReply.Tags(List.of(), List.of(), false);
    private static final HfRequest INVENTORY = new HfRequest.Inventory(false);
    private static final HfRequest LOOK = new HfRequest.Describe(TAG);
    private static final HfRequest WRITE = new HfRequest.WriteAfi(TAG, 0x07);

    private final Rl866Dialect dialect = new Rl866Dialect();
    private final Exchanges reader = Exchanges.synchronised(dialect);

    @Test
    void aReplyWithTheOtherSequenceBitAnswersAnEarlierRequest() {
        dialect.begin(INVENTORY);
        reader.unanswered(INVENTORY, "31 00");

        // the request had bit 6, as every second has
        assertThat(dialect.heard(INVENTORY, Rl866PublishedFrames.THREE_TAGS)).isEmpty();
        assertThat(dialect.heard(INVENTORY, reply(0x40, "31 0000 00 0000 00"))).contains(new Heard.Answer(NONE));
    }

    @Test
    void aReplyToAnotherCommandOrAccessCodeIsNone() {
        reader.ask(LOOK, CONNECT, DESCRIBE);
        dialect.begin(WRITE);
        reader.unanswered(WRITE, "34 01 03 0600 07");

        assertThat(dialect.heard(WRITE, reply(0x40, "33 0000"))).isEmpty();
        assertThat(dialect.heard(WRITE, reply(0x40, "34 0000 03 0A00 01"))).isEmpty();
        assertThat(dialect.heard(WRITE, reply(0x40, "34 0000 04 0600 01"))).isEmpty();
        assertThat(dialect.heard(WRITE, Rl866PublishedFrames.RESYNCHRONISED)).isEmpty();
        assertThat(dialect.heard(WRITE, reply(0x40, "34 0000 03 0600 01")))
                .contains(new Heard.Answer(new HfReply.Done()));
    }

    @Test
    void countsAnewWhenAReplyStaysOutAndSaysTheSameAgain() {
        reader.ask(LOOK, CONNECT, DESCRIBE);
        var read = new HfRequest.ReadBlocks(TAG, 0, 1, 4);
        dialect.begin(read);
        assertThat(reader.unanswered(read, "34 01 07 0300 00 0000 0100").repeatable())
                .isTrue();

        HfReply reply = reader.goOn(
                read,
                Exchanges.RESYNCHRONISE,
                Exchanges.CLEAR,
                CONNECT,
                DESCRIBE,
                "34 01 07 0300 00 0000 0100 -> 34 0000 09 0300 01 0100 11223344");

        assertThat(reply).isEqualTo(new HfReply.Blocks(Bytes.ofHex("11223344")));
    }

    /** A reply with blocks does not say whose they are; only the bit can tell a lost one that comes after all. */
    @Test
    void asksOtherBlocksWithTheOtherBitAfterAReplyStayedOut() {
        reader.ask(LOOK, CONNECT, DESCRIBE);
        var first = new HfRequest.ReadBlocks(TAG, 0, 1, 4);
        dialect.begin(first);
        Bytes lost = reader.unanswered(first, "34 01 07 0300 00 0000 0100").frame();
        reader.goOn(
                first,
                Exchanges.RESYNCHRONISE,
                Exchanges.CLEAR,
                CONNECT,
                DESCRIBE,
                "34 01 07 0300 00 0000 0100 -> 34 0000 09 0300 01 0100 11223344");
        reader.ask(LOOK, DESCRIBE);
        var second = new HfRequest.ReadBlocks(TAG, 1, 1, 4);
        dialect.begin(second);
        reader.exchange(second, DESCRIBE);
        Bytes other = reader.unanswered(second, "34 01 07 0300 00 0100 0100").frame();

        assertThat(Rl866Frame.of(other).sequence())
                .isNotEqualTo(Rl866Frame.of(lost).sequence());
        assertThat(dialect.heard(second, reply(Rl866Frame.of(lost).sequence(), "34 0000 09 0300 01 0100 11223344")))
                .isEmpty();
    }

    @Test
    void neitherAWriteNorTheRestOfAnInventoryIsRepeatedBlindly() {
        reader.ask(LOOK, CONNECT, DESCRIBE);
        dialect.begin(WRITE);
        assertThat(reader.unanswered(WRITE, "34 01 03 0600 07").repeatable()).isFalse();

        assertThat(reader.ask(new HfRequest.FieldReset(), Exchanges.RESYNCHRONISE, Exchanges.CLEAR))
                .isEqualTo(new HfReply.Done());
        var more = new HfRequest.Inventory(true);
        dialect.begin(more);
        assertThat(reader.unanswered(more, "31 08").repeatable()).isFalse();
    }

    @Test
    void takesNoReplyOfBeforeForAResynchronisation() {
        dialect.reset();
        dialect.begin(INVENTORY);
        reader.unanswered(INVENTORY, Exchanges.RESYNCHRONISE);

        assertThat(dialect.heard(INVENTORY, Rl866PublishedFrames.THREE_TAGS)).isEmpty();
        assertThat(dialect.heard(INVENTORY, Rl866PublishedFrames.RESYNCHRONISED))
                .contains(new Heard.Further());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0101", "0201", "0401"})
    void countsAnewWhenTheReaderDidNotUnderstandTheRequest(String error) {
        reader.ask(LOOK, CONNECT, DESCRIBE);

        HfReply reply = reader.ask(
                WRITE,
                "34 01 03 0600 07 -> 34 " + error,
                Exchanges.RESYNCHRONISE,
                Exchanges.CLEAR,
                CONNECT,
                "34 01 03 0600 07 -> 34 0000 03 0600 01");

        assertThat(reply).isEqualTo(new HfReply.Done());
    }

    @Test
    void givesUpWhenTheReaderNeverUnderstands() {
        HfReply reply =
                reader.ask(INVENTORY, "31 00 -> 31 0101", Exchanges.RESYNCHRONISE, Exchanges.CLEAR, "31 00 -> 31 0101");

        assertThat(failure(reply).group()).isEqualTo(Group.RETRY);
        assertThat(failure(reply).code()).isEqualTo("101");
    }

    @Test
    void connectsAgainWhenTheReaderHasForgottenTheConnection() {
        reader.ask(LOOK, CONNECT, DESCRIBE);

        HfReply reply = reader.ask(LOOK, "34 01 02 0A00 -> 34 1504", CONNECT, DESCRIBE);

        assertThat(reply).isEqualTo(new HfReply.Description(TAG, 0, 0xC2, 4, 28));
    }

    @Test
    void writesNothingOverAHandleOnWhichAnotherTagAnswers() {
        dialect.begin(INVENTORY);
        reader.unanswered(INVENTORY, "31 00");

        HfReply reply = reader.ask(
                WRITE,
                Exchanges.RESYNCHRONISE,
                Exchanges.CLEAR,
                CONNECT,
                "34 01 02 0A00 -> 34 0000 11 0A00 01 0F 2426383F000104E0 00 00 1B 03 01");

        assertThat(failure(reply).group()).isEqualTo(Group.RETRY);
        assertThat(reader.ask(LOOK, DISCONNECT, CONNECT, DESCRIBE)).isInstanceOf(HfReply.Description.class);
    }

    @Test
    void letsTagsNameThemselvesUntilNothingLateCanComeAnyMore() {
        dialect.begin(INVENTORY);
        reader.unanswered(INVENTORY, "31 00");
        String write = "34 01 03 0600 07 -> 34 0000 03 0600 01";

        assertThat(reader.ask(WRITE, Exchanges.RESYNCHRONISE, Exchanges.CLEAR, CONNECT, DESCRIBE, write))
                .isEqualTo(new HfReply.Done());
        reader.ask(new HfRequest.Identify(), DISCONNECT, "01 01 01 -> 01 0000 00");
        assertThat(reader.ask(WRITE, CONNECT, write)).isEqualTo(new HfReply.Done());
    }

    @Test
    void closesAConnectionOnWhichSomethingFailedBeforeItGoesOn() {
        HfReply reply = reader.ask(LOOK, CONNECT, "34 01 02 0A00 -> 34 0000 05 0A00 00 2004");

        assertThat(failure(reply).group()).isEqualTo(Group.GONE);
        assertThat(reader.ask(LOOK, DISCONNECT, CONNECT, DESCRIBE)).isInstanceOf(HfReply.Description.class);
    }

    @Test
    void closesTheConnectionOfATagThatDoesNotAnswerItsReset() {
        reader.ask(LOOK, CONNECT, DESCRIBE);

        HfReply reply = reader.ask(new HfRequest.FieldReset(), "34 01 02 0100 -> 34 0000 05 0100 00 0400", DISCONNECT);

        assertThat(reply).isEqualTo(new HfReply.Done());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("2004", "420", Group.GONE, false),
                arguments("0400", "004", Group.GONE, false),
                arguments("0104", "401", Group.RETRY, false),
                arguments("0204", "402", Group.RETRY, true),
                arguments("2304", "423", Group.RETRY, false),
                arguments("1904", "419", Group.RETRY, false),
                arguments("1B04", "41B", Group.PERMANENT, false),
                arguments("1D04", "41D", Group.PERMANENT, false),
                arguments("1704", "417", Group.READER, true),
                arguments("7777", "7777", Group.READER, false));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhichWayOutThereIsWhereverTheErrorStands(String error, String code, Group group, boolean needsHands) {
        reader.ask(LOOK, CONNECT, DESCRIBE);
        HfStatus inside = failure(reader.ask(WRITE, "34 01 03 0600 07 -> 34 0000 05 0600 00 " + error));
        reader.ask(LOOK, DISCONNECT, CONNECT, DESCRIBE);
        HfStatus outside = failure(reader.ask(WRITE, "34 01 03 0600 07 -> 34 " + error));

        assertThat(inside).isEqualTo(outside);
        assertThat(inside.code()).isEqualTo(code);
        assertThat(inside.group()).isEqualTo(group);
        assertThat(inside.needsHands()).isEqualTo(needsHands);
    }

    @Test
    void passesOnThatAnInventoryFailed() {
        assertThat(failure(reader.ask(INVENTORY, "31 00 -> 31 0404")).group()).isEqualTo(Group.RETRY);
        assertThat(failure(reader.ask(LOOK, "32 00 01 01 09 01 A727383F000104E0 -> 32 2104"))
                        .group())
                .isEqualTo(Group.PERMANENT);
        assertThat(failure(reader.ask(new HfRequest.Identify(), "01 01 01 -> 01 1704"))
                        .needsHands())
                .isTrue();
    }

    @Test
    void findsAReplyBehindTheBeginningOfAnother() {
        dialect.begin(INVENTORY);
        reader.unanswered(INVENTORY, "31 00");

        assertThat(dialect.heard(INVENTORY, Bytes.ofHex("FA FE 01").plus(reply(0x40, "31 0000 00 0000 00"))))
                .isEmpty();
        assertThat(dialect.pending()).isTrue();
        assertThat(dialect.searchOn(INVENTORY)).contains(new Heard.Answer(NONE));
    }

    @Test
    void joinsAReplyThatComesInSeveralFrames() {
        dialect.begin(INVENTORY);
        reader.unanswered(INVENTORY, "31 00");

        assertThat(dialect.heard(INVENTORY, reply(0x60, "31 0000 00 0100 01 0E0101")))
                .isEmpty();
        assertThat(dialect.heard(INVENTORY, reply(0x40, "09 A727383F000104E0 00")))
                .contains(new Heard.Answer(new HfReply.Tags(List.of(TAG), List.of(), false)));
    }

    @Test
    void keepsNoReplyThatNeverEnds() {
        dialect.begin(INVENTORY);
        reader.unanswered(INVENTORY, "31 00");
        Bytes part = reply(0x60, "00".repeat(250));
        Bytes many = Stream.generate(() -> part).limit(17).reduce(Bytes.EMPTY, Bytes::plus);

        assertThat(dialect.heard(INVENTORY, many)).isEmpty();
        assertThat(dialect.heard(INVENTORY, reply(0x40, "31 0000 00 0000 00"))).contains(new Heard.Answer(NONE));
    }

    @Test
    void hearsOnlyTheNodeItSpeaksTo() {
        var node = new Rl866Dialect(5);
        node.begin(INVENTORY);
        node.next(INVENTORY);

        assertThat(node.heard(INVENTORY, Rl866PublishedFrames.RESYNCHRONISED)).isEmpty();
        assertThat(node.heard(INVENTORY, new Rl866Frame(5, 0xE0, Bytes.EMPTY).encoded()))
                .contains(new Heard.Further());
    }

    @Test
    void goesOnAsUsualAfterTrouble() {
        dialect.begin(INVENTORY);
        reader.unanswered(INVENTORY, "31 00");

        assertThat(reader.ask(INVENTORY, Exchanges.RESYNCHRONISE, Exchanges.CLEAR, NO_TAG))
                .isEqualTo(NONE);
        assertThat(reader.ask(INVENTORY, NO_TAG)).isEqualTo(NONE);
    }

    private static Bytes reply(int control, String information) {
        return new Rl866Frame(1, control, Bytes.ofHex(information)).encoded();
    }

    private static HfStatus failure(HfReply reply) {
        return ((HfReply.Failed) reply).status();
    }
}
