package org.caiyun.device.rfid.rr3036;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.caiyun.device.rfid.rr3036.PublishedRr3036Frames.TAG;
import static org.caiyun.device.rfid.rr3036.PublishedRr3036Frames.frame;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.HfDialect.Heard;
import org.caiyun.device.rfid.hf.HfDialect.Next;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.HfRequest;
import org.caiyun.device.rfid.hf.HfStatus;
import org.caiyun.device.rfid.hf.HfStatus.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Rr3036DialectTest {
    private static final Bytes OK = frame("00");
    private static final HfRequest IDENTIFY = new HfRequest.Identify();
    private static final HfRequest INVENTORY = new HfRequest.Inventory(false);
    private static final HfRequest DESCRIBE = new HfRequest.Describe(TAG);
    private static final HfRequest READ = new HfRequest.ReadBlocks(TAG, 0, 1, 4);
    private static final HfRequest READ_LARGE = new HfRequest.ReadBlocks(TAG, 0x0D, 1, 8);
    private static final HfRequest WRITE = new HfRequest.WriteAfi(TAG, 0x07);

    private final Rr3036Talk talk = new Rr3036Talk();

    @Test
    void opensTheFieldAndChoosesIso15693BeforeAnythingElse() {
        assertThat(talk.asks(IDENTIFY)).isEqualTo(PublishedRr3036Frames.OPEN_FIELD);
        assertThat(talk.further(IDENTIFY, OK)).isEqualTo(PublishedRr3036Frames.CHOOSE_ISO_15693);
        assertThat(talk.further(IDENTIFY, OK)).isEqualTo(frame("0000"));
        assertThat(talk.hears(IDENTIFY, frame("00 0107 0000 0B 0003 1E")))
                .contains(new Heard.Answer(new HfReply.Identity("RR3036 reader, firmware 1.7, type 0B")));

        assertThat(talk.asks(IDENTIFY)).as("once is enough").isEqualTo(frame("0000"));
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments(INVENTORY, PublishedRr3036Frames.INVENTORY, true),
                arguments(DESCRIBE, PublishedRr3036Frames.TAG_INFORMATION, true),
                arguments(READ, PublishedRr3036Frames.READ_BLOCK_0, true),
                // inferred
                arguments(READ_LARGE, frame("2004 12CBB909080104E0 0D"), true),
                arguments(WRITE, frame("2700 12CBB909080104E0 07"), false));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void saysWhatIsPublished(HfRequest request, Bytes bytes, boolean repeatable) {
        talk.prepare();

        talk.dialect().begin(request);
        var said = (Next.Say) talk.dialect().next(request);

        assertThat(said.frame()).isEqualTo(bytes);
        assertThat(said.repeatable()).isEqualTo(repeatable);
        assertThat(said.quiet()).isZero();
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                arguments(INVENTORY, "0E", new HfReply.Tags(List.of(), List.of(), false)),
                arguments(
                        INVENTORY,
                        "00 06 12CBB909080104E0 3E 9F13591100 0104E0",
                        new HfReply.Tags(List.of(TAG, Uid.ofHex("E00401001159139F")), List.of(), false)),
                arguments(
                        INVENTORY,
                        "0B 06 12CBB909080104E0",
                        failed("0B", Group.RETRY, "not every tag could be told from the others in time")),
                arguments(
                        DESCRIBE,
                        "00 0F 12CBB909080104E0 06 C2 1B03 01",
                        new HfReply.Description(TAG, 0x06, 0xC2, 4, 28)),
                arguments(
                        DESCRIBE,
                        "00 00 12CBB909080104E0 06 C2 031B 01",
                        new HfReply.Description(TAG, 0x06, 0xC2, 4, 28)),
                arguments(DESCRIBE, "00 0F 12CBB909080104E0 00 00 F907 01", new HfReply.Description(TAG, 0, 0, 8, 250)),
                arguments(DESCRIBE, "00 0F 12CBB909080104E0 00 00 07F9 01", new HfReply.Description(TAG, 0, 0, 8, 250)),
                // eight blocks of four bytes, or four of eight: ISO 15693's order
                arguments(DESCRIBE, "00 0F 12CBB909080104E0 00 00 0703 01", new HfReply.Description(TAG, 0, 0, 4, 8)),
                // the size of neither is one that this reader can read
                arguments(DESCRIBE, "00 0F 12CBB909080104E0 00 00 3F1F 01", new HfReply.Description(TAG, 0, 0, 32, 64)),
                arguments(DESCRIBE, "00 06 12CBB909080104E0 07 1B03", new HfReply.Description(TAG, 0, 0x07, 4, 28)),
                arguments(
                        DESCRIBE,
                        "00 03 12CBB909080104E0 06 07",
                        failed("00", Group.PERMANENT, "the tag does not tell its size")),
                arguments(WRITE, "00", new HfReply.Done()),
                arguments(WRITE, "0F12", failed("0F/12", Group.PERMANENT, "locked")),
                arguments(WRITE, "0F13", failed("0F/13", Group.RETRY, "not programmed")));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void understandsWhatTheReaderAnswers(HfRequest request, String reply, HfReply understood) {
        talk.prepare();
        talk.asks(request);

        assertThat(talk.hears(request, frame(reply))).contains(new Heard.Answer(understood));
    }

    @ParameterizedTest
    @CsvSource({
        "01, READER",
        "02, READER",
        "03, READER",
        "04, READER",
        "06, READER",
        "0A, RETRY",
        "0B, RETRY",
        "0C, RETRY",
        "0E, GONE",
        "0F, RETRY",
        "10, READER",
        "1B, READER",
        "77, READER"
    })
    void groupsTheErrorsOfATagsReading(String code, Group group) {
        talk.prepare();
        talk.asks(DESCRIBE);

        assertThat(talk.hears(DESCRIBE, frame(code)).orElseThrow())
                .isInstanceOfSatisfying(
                        Heard.Answer.class,
                        answer -> assertThat(answer.reply()).isInstanceOfSatisfying(HfReply.Failed.class, reply -> {
                            assertThat(reply.status().group()).isEqualTo(group);
                            assertThat(reply.status().code()).isEqualTo(code);
                        }));
    }

    static Stream<Arguments> lateReplies() {
        return Stream.of(
                // the shape of another question's answer, or another tag's
                arguments(IDENTIFY, "00"),
                arguments(INVENTORY, "00 01 91000 51C"),
                arguments(DESCRIBE, "00"),
                arguments(DESCRIBE, "00 06 12CBB909080104E0"),
                arguments(DESCRIBE, "00 0F 9F13591100 0104E0 06 C2 1B03 01"),
                arguments(READ, "00"),
                arguments(READ, "00 00 0011223344556677"),
                arguments(READ_LARGE, "00 01 91000 51C"),
                arguments(WRITE, "00 01 91000 51C"),
                arguments(WRITE, "0F 01 02"));
    }

    @ParameterizedTest
    @MethodSource("lateReplies")
    void passesOverWhatDoesNotHaveTheShapeOfTheAnswer(HfRequest request, String late) {
        talk.prepare();
        talk.asks(request);

        assertThat(talk.hears(request, frame(late))).isEmpty();
        assertThat(talk.dialect().pending()).isFalse();
    }

    @Test
    void passesOverReadersWithAnotherAddress() {
        talk.prepare();
        talk.asks(INVENTORY);

        assertThat(talk.hears(INVENTORY, new Rr3036Frame(1, Bytes.of(0x0E)).encoded()))
                .isEmpty();
    }

    @Test
    void countsATagOnceThatIsListedTwice() {
        talk.prepare();
        talk.asks(INVENTORY);

        assertThat(talk.hears(INVENTORY, frame("00 06 12CBB909080104E0 06 12CBB909080104E0")))
                .contains(new Heard.Answer(new HfReply.Tags(List.of(TAG), List.of(), false)));
    }

    @Test
    void closesAndOpensTheFieldToResetIt() {
        talk.prepare();
        var reset = new HfRequest.FieldReset();

        talk.dialect().begin(reset);
        assertThat(talk.dialect().next(reset)).isEqualTo(new Next.Say(frame("0001"), true, Duration.ofMillis(19)));
        assertThat(talk.hears(reset, OK)).contains(new Heard.Further());
        assertThat(talk.dialect().next(reset))
                .isEqualTo(new Next.Say(PublishedRr3036Frames.OPEN_FIELD, true, Duration.ofMillis(5)));
        assertThat(talk.hears(reset, OK)).contains(new Heard.Answer(new HfReply.Done()));
    }

    @Test
    void opensAFieldThatIsClosedAlready() {
        talk.prepare();
        var reset = new HfRequest.FieldReset();

        talk.asks(reset);

        assertThat(talk.further(reset, frame("05"))).isEqualTo(PublishedRr3036Frames.OPEN_FIELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"05", "1F"})
    void preparesAReaderAgainThatWasWithoutPower(String code) {
        talk.prepare();
        talk.asks(INVENTORY);

        assertThat(talk.further(INVENTORY, frame(code))).isEqualTo(PublishedRr3036Frames.OPEN_FIELD);
        assertThat(talk.further(INVENTORY, OK)).isEqualTo(PublishedRr3036Frames.CHOOSE_ISO_15693);
        assertThat(talk.further(INVENTORY, OK)).isEqualTo(PublishedRr3036Frames.INVENTORY);
        assertThat(talk.hears(INVENTORY, frame("0E"))).isPresent();
    }

    @Test
    void preparesAReaderOnceInOneRequest() {
        talk.prepare();
        talk.asks(INVENTORY);
        talk.further(INVENTORY, frame("05"));
        talk.further(INVENTORY, OK);
        talk.further(INVENTORY, OK);

        assertThat(talk.hears(INVENTORY, frame("05")))
                .contains(new Heard.Answer(failed("05", Group.READER, "the field is closed")));
        assertThat(talk.asks(INVENTORY)).as("the next request").isEqualTo(PublishedRr3036Frames.OPEN_FIELD);
    }

    @Test
    void saysWhyAReaderCannotBePrepared() {
        talk.asks(INVENTORY);

        assertThat(talk.hears(INVENTORY, frame("04")))
                .contains(new Heard.Answer(failed("04", Group.READER, "not available")));
    }

    @Test
    void preparesTheReaderAgainOnANewLine() {
        talk.prepare();

        talk.dialect().reset();

        assertThat(talk.asks(INVENTORY)).isEqualTo(PublishedRr3036Frames.OPEN_FIELD);
    }

    static Stream<HfRequest> impossible() {
        return Stream.of(
                new HfRequest.ReadEas(TAG), new HfRequest.WriteEas(TAG, true), new HfRequest.ReadBlocks(TAG, 0, 1, 32));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void refusesWhatTheProtocolCannotDoWithoutAsking(HfRequest request) {
        talk.dialect().begin(request);

        assertThat(talk.dialect().next(request))
                .isInstanceOfSatisfying(
                        Next.Known.class, known -> assertThat(known.reply()).isInstanceOf(HfReply.Failed.class));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 256})
    void refusesAnAddressThatIsNoByte(int address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rr3036Dialect(address))
                .withMessage("an address is one byte: " + address);
    }

    private static HfReply.Failed failed(String code, Group group, String meaning) {
        return new HfReply.Failed(new HfStatus(code, group, meaning, false));
    }
}
