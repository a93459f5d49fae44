package org.caiyun.device.rfid.feig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Crc16;
import org.caiyun.device.rfid.feig.FeigFrame.Form;
import org.caiyun.device.rfid.hf.FrameFinder.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FeigFrameTest {
    private static final String UID = "E004010809B9CB12";

    /** Every frame of the table: bytes, form, address, command, payload. */
    static Stream<Arguments> published() {
        return Stream.of(
                request(PublishedFrames.INVENTORY, 0xB0, "01 00"),
                request(PublishedFrames.INVENTORY_MORE, 0xB0, "01 80"),
                reply(PublishedFrames.ONE_TAG, 0xB0, "00 01 03 06" + UID),
                reply(PublishedFrames.TWO_TAGS, 0xB0, "00 02 03 06" + UID + "03 3E E00401001159139F"),
                reply(PublishedFrames.NO_TAG, 0xB0, "01"),
                request(PublishedFrames.READ_8_BLOCKS, 0xB0, "23 01" + UID + "00 08"),
                reply(
                        PublishedFrames.NINE_BLOCKS,
                        0xB0,
                        PublishedFrames.NINE_BLOCKS.slice(3, 51).hex()),
                request(PublishedFrames.SYSTEM_INFORMATION, 0xB0, "2B 01" + UID),
                reply(PublishedFrames.ON_LOAN, 0xB0, "00 06" + UID + "C2 03 1B 01"),
                request(PublishedFrames.WRITE_AFI_07, 0xB0, "27 01" + UID + "07"),
                request(PublishedFrames.WRITE_AFI_C2, 0xB0, "27 01" + UID + "C2"),
                reply(PublishedFrames.OK, 0xB0, "00"),
                reply(PublishedFrames.LOCKED, 0xB0, "95 12"),
                reply(PublishedFrames.WRITE_ERROR_BLOCK_2, 0xB0, "03 02"),
                request(PublishedFrames.SET_EAS, 0xB1, "04 A2 01" + UID),
                request(PublishedFrames.RESET_EAS, 0xB1, "04 A3 01" + UID),
                request(PublishedFrames.RF_RESET, 0x69, ""),
                request(PublishedFrames.RF_OFF, 0x6A, "00"),
                request(PublishedFrames.RF_ON, 0x6A, "01"),
                request(PublishedFrames.SOFTWARE_VERSION, 0x65, ""),
                reply(PublishedFrames.VERSION, 0x65, "00 03 03 00 44 53 0D 30"),
                advanced(PublishedFrames.ADVANCED_INVENTORY, "01 00"),
                advanced(PublishedFrames.ADVANCED_WRITE_AFI_07, "27 01" + UID + "07"),
                advanced(PublishedFrames.CAPTURED_WRITE_BLOCK_1, "24 01" + UID + "01 01 04 35363738"),
                request(PublishedFrames.MIFARE_AUTHENT, 0xB2, "B0 0A 04 00 FFFFFFFFFFFF"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void encodesAsPublished(Bytes bytes, FeigFrame frame) {
        assertThat(frame.encoded()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("published")
    void decodesAsPublished(Bytes bytes, FeigFrame frame) {
        assertThat(FeigFrame.finder().feed(bytes)).containsExactly(new Found.Frame(frame.encoded()));
    }

    @Test
    void computesTheChecksumOfTheCatalogues() {
        // CRC-16/MCRF4XX: polynomial 8408, preset FFFF; its published check value
        Bytes digits = Bytes.ofText("123456789", StandardCharsets.US_ASCII);

        assertThat(Crc16.of(digits)).isEqualTo(0x6F91);
        assertThat(Crc16.appendedTo(digits).from(9)).isEqualTo(Bytes.of(0x91, 0x6F));
    }

    @Test
    void refusesAPayloadThatDoesNotFitIntoTheLengthByte() {
        Bytes tooLong = Bytes.copyOf(new byte[251]);

        assertThatThrownBy(() -> new FeigFrame(Form.STANDARD, 0, 0xB0, tooLong))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new FeigFrame(Form.ADVANCED, 0, 0xB0, tooLong).encoded().size())
                .isEqualTo(258);
    }

    private static Arguments request(Bytes bytes, int command, String payload) {
        return arguments(bytes, new FeigFrame(Form.STANDARD, 0xFF, command, Bytes.ofHex(payload)));
    }

    private static Arguments reply(Bytes bytes, int command, String payload) {
        return arguments(bytes, new FeigFrame(Form.STANDARD, 0, command, Bytes.ofHex(payload)));
    }

    private static Arguments advanced(Bytes bytes, String payload) {
        return arguments(bytes, new FeigFrame(Form.ADVANCED, 0xFF, 0xB0, Bytes.ofHex(payload)));
    }
}
