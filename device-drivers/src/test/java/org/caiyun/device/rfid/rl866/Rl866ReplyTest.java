package org.caiyun.device.rfid.rl866;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.rfid.rl866.Rl866PublishedFrames.SECOND_TAG;
import static org.caiyun.device.rfid.rl866.Rl866PublishedFrames.TAG;
import static org.caiyun.device.rfid.rl866.Rl866PublishedFrames.THIRD_TAG;

import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.HfRequest;
import org.caiyun.device.rfid.rl866.Rl866Request.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Rl866ReplyTest {
    private static final Rl866Request LOOK = new Access(1, Access.SYSTEM_INFORMATION, Bytes.EMPTY);
    private static final Rl866Request INVENTORY = new Rl866Request.Inventory(false);

    @Test
    void understandsThePublishedInventory() {
        Rl866Listing listing = Rl866Listing.of(data(INVENTORY, Rl866PublishedFrames.THREE_TAGS))
                .orElseThrow();

        assertThat(listing)
                .isEqualTo(new Rl866Listing(
                        List.of(new Rl866Tag(TAG, 0, 1), new Rl866Tag(SECOND_TAG, 0, 1), new Rl866Tag(THIRD_TAG, 0, 1)),
                        List.of(),
                        List.of(),
                        false,
                        3,
                        3));
    }

    @Test
    void understandsThePublishedRegistersAndMemory() {
        Bytes registers = data(LOOK, Rl866PublishedFrames.REGISTERS);
        Bytes memory = data(new Access(1, Access.READ_BLOCKS, Bytes.EMPTY), Rl866PublishedFrames.ONE_BLOCK);

        assertThat(Rl866Content.description(TAG, registers)).contains(new HfReply.Description(TAG, 0, 0, 4, 28));
        assertThat(Rl866Content.description(SECOND_TAG, registers)).isEmpty();
        assertThat(Rl866Content.blocks(new HfRequest.ReadBlocks(TAG, 12, 1, 4), memory))
                .contains(new HfReply.Blocks(Bytes.ofHex("36373800")));
        assertThat(Rl866Content.blocks(new HfRequest.ReadBlocks(TAG, 12, 2, 4), memory))
                .isEmpty();
    }

    @Test
    void readsRegistersThatATagDoesNotHaveAsZero() {
        Bytes memoryOnly = Bytes.ofHex("04 A727383F000104E0 3F 03");

        assertThat(Rl866Content.description(TAG, memoryOnly)).contains(new HfReply.Description(TAG, 0, 0, 4, 64));
        assertThat(Rl866Content.description(TAG, Bytes.ofHex("03 A727383F000104E0 06 C2")))
                .as("a tag that does not say how large it is")
                .isEmpty();
    }

    @Test
    void readsALengthOfTwoBytes() {
        Bytes content = Bytes.ofHex("0A00 01").plus(Bytes.copyOf(new byte[200]));

        Optional<Rl866Reply> reply =
                Rl866Reply.parse(LOOK, Bytes.ofHex("34 0000 814B").plus(content));

        assertThat(reply).contains(new Rl866Reply.Accepted(Bytes.copyOf(new byte[200])));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "34 00",
                "34 0000",
                "34 0000 02 0A00",
                "34 0000 04 0A00 01",
                "34 0000 03 0B00 01",
                "34 0000 03 0A00 00",
                "34 0000 04 0A00 00 20",
                "34 0000 81"
            })
    void isNoReplyToAnAccessWhenSomethingIsMissingOrElse(String information) {
        assertThat(Rl866Reply.parse(LOOK, Bytes.ofHex(information))).isEmpty();
    }

    @Test
    void namesCardsBesideTheTags() {
        Bytes data = Bytes.ofHex(
                "00 0300 03 0E 02 05 07 04A1B2C3D4E5F6 0E 03 00 04 11223344" + "0E 01 07 09 A727383F000104E0 00");

        assertThat(Rl866Listing.of(data))
                .contains(new Rl866Listing(
                        List.of(new Rl866Tag(TAG, 0, 7)),
                        List.of(Uid.ofHex("04A1B2C3D4E5F6"), Uid.ofHex("11223344")),
                        List.of(),
                        false,
                        3,
                        3));
    }

    @Test
    void skipsMemoryThatAnInventoryTellsBesides() {
        Bytes data = Bytes.ofHex("00 0200 02 1E 01 01 09 A727383F000104E0 00 0C00 AABB" + "08 08 2426383F000104E0");

        assertThat(Rl866Listing.of(data))
                .contains(new Rl866Listing(
                        List.of(new Rl866Tag(TAG, 0, 1), new Rl866Tag(SECOND_TAG, 0, 0)),
                        List.of(),
                        List.of(),
                        false,
                        2,
                        2));
    }

    @Test
    void namesTheFirstTagThatItCannotReadAndStops() {
        Bytes protocol = Bytes.ofHex("00 0200 02 0E 0C 01 09 A727383F000104E0 00 FF");
        Bytes flags = Bytes.ofHex("00 0200 02 8E 01 01 09 A727383F000104E0 00 FF");
        Bytes nameless = Bytes.ofHex("00 0200 02 06 01 01 FF");

        assertThat(Rl866Listing.of(protocol).orElseThrow().strangers()).containsExactly(0x0C);
        assertThat(Rl866Listing.of(flags).orElseThrow().strangers()).containsExactly(0x8E);
        assertThat(Rl866Listing.of(nameless).orElseThrow().strangers()).containsExactly(0x01);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00 0000",
                "00 0100 01",
                "00 0100 01 0E 01 01 09 A727383F000104E0",
                "00 0100 01 0E 01 01 09 A727383F000104E0 00 00",
                "00 0100 01 1E 01 01 09 A727383F000104E0 00 FFFF AA"
            })
    void isNoInventoryWhenItEndsEarlyOrLate(String data) {
        assertThat(Rl866Listing.of(Bytes.ofHex(data))).isEmpty();
    }

    private static Bytes data(Rl866Request request, Bytes frame) {
        Rl866Reply reply =
                Rl866Reply.parse(request, Rl866Frame.of(frame).information()).orElseThrow();
        return ((Rl866Reply.Accepted) reply).data();
    }
}
