package org.caiyun.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.caiyun.device.Bytes;
import org.caiyun.device.printer.PrintElement.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures as raster commands; the sequences to avoid are those that printers' manuals warn of inside image data. */
final class RasterBandsTest {
    private static final String BEGIN = "1B40 1C26";

    private final EscPosEncoder encoder = new EscPosEncoder(PaperProfile.MM80);

    @Test
    void aPictureGoesRowByRowBehindItsSize() {
        var picture = new Raster(12, 3, Bytes.ofHex("8010 FFF0 0000"));

        // 2 bytes a row, 3 rows
        assertThat(encode(picture)).isEqualTo(Bytes.ofHex(BEGIN + "1D763000 0200 0300 8010 FFF0 0000"));
    }

    @Test
    void aTallPictureGoesInBandsOf256Rows() {
        var picture = new Raster(8, 513, Bytes.ofHex("AA".repeat(513)));

        assertThat(encode(picture))
                .isEqualTo(Bytes.ofHex(BEGIN
                        + ("1D763000 0100 0001" + "AA".repeat(256))
                        + ("1D763000 0100 0001" + "AA".repeat(256))
                        + "1D763000 0100 0100 AA"));
    }

    @ParameterizedTest
    @CsvSource({
        "10 04 01, 18 04 01", // DLE EOT 1
        "10 04 04, 18 04 04",
        "10 05 01, 18 05 01", // DLE ENQ 1
        "10 05 02, 18 05 02",
        "10 14 08, 18 14 08", // DLE DC4
        "10 14 FF, 18 14 FF",
        "10 10 04 01, 10 18 04 01",
        "10 04 05, 10 04 05", // no status 5
        "10 04 00, 10 04 00",
        "10 05 03, 10 05 03",
        "10 13 01, 10 13 01"
    })
    void widensADotWhereARealTimeCommandWouldStand(String dots, String sent) {
        // behind the sequence comes more, so that it is not at the end of the band
        var picture = new Raster(8, Bytes.ofHex(dots).size() + 1, Bytes.ofHex(dots + "00"));

        assertThat(dotsOf(encode(picture))).isEqualTo(Bytes.ofHex(sent + "00"));
    }

    @Test
    void findsASequenceThatRunsOverTheEndOfARow() {
        var picture = new Raster(16, 2, Bytes.ofHex("0010 0401"));

        assertThat(dotsOf(encode(picture))).isEqualTo(Bytes.ofHex("0018 0401"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "10 04", "10 05", "10 14"})
    void leavesNothingUnfinishedAtTheEndOfABand(String end) {
        int rows = Bytes.ofHex(end).size();
        var picture = new Raster(8, rows, Bytes.ofHex(end));

        assertThat(dotsOf(encode(picture)).at(0)).isEqualTo(0x18);
    }

    @Test
    void aDotAtTheRightEdgeBecomesWiderToTheLeft() {
        // 12 dots: the last four bits of each row are outside
        var picture = new Raster(12, 2, Bytes.ofHex("0010 0401"));

        assertThat(dotsOf(encode(picture))).isEqualTo(Bytes.ofHex("0030 0401"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noPictureHoldsARealTimeCommandAndNoneChangesVisibly(long seed) {
        var random = new Random(seed);
        int width = 1 + random.nextInt(576);
        int height = 1 + random.nextInt(700);
        var rows = new byte[(width + 7) / 8 * height];
        int[] leads = {0x10, 0x04, 0x05, 0x14, 0x01, 0x02};
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (byte) leads[random.nextInt(leads.length)];
        }
        var picture = new Raster(width, height, Bytes.copyOf(rows));

        var sent = encode(picture).plus(EscPos.FEED_AND_CUT);

        assertThat(realTimeCommands(sent)).isZero();
        assertThat(changedDots(picture, sent)).isBetween(1, rows.length / 4);
    }

    @Test
    void sendsARuleAcrossNarrowerPaper() {
        var narrow = new EscPosEncoder(new PaperProfile(33, CharacterTable.GB18030));

        var bytes = narrow.encode(List.of(new PrintElement.Rule()));

        // 396 dots are 49 bytes and a half
        assertThat(bytes.hex()).contains("1D76300032000200" + "FF".repeat(49) + "F0");
    }

    @Test
    void refusesPicturesThatDoNotFit() {
        assertThatThrownBy(() -> encode(Raster.black(577, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Raster(8, 2, Bytes.of(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Raster(0, 1, Bytes.EMPTY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Raster.gap(Raster.TALLEST + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private Bytes encode(Raster picture) {
        return encoder.encode(List.of(picture));
    }

    private static Bytes dotsOf(Bytes job) {
        return job.from(4 + 8);
    }

    private static int realTimeCommands(Bytes sent) {
        int found = 0;
        for (int i = 0; i + 2 < sent.size(); i++) {
            int second = sent.at(i + 1);
            int third = sent.at(i + 2);
            boolean status = second == 0x04 && third >= 1 && third <= 4;
            boolean recover = second == 0x05 && (third == 1 || third == 2);
            if (sent.at(i) == 0x10 && (status || recover || second == 0x14)) {
                found++;
            }
        }
        return found;
    }

    /** How many dots differ; the test fails where a band's size is not what remains of the picture. */
    private static int changedDots(Raster picture, Bytes sent) {
        int changed = 0;
        int at = 4;
        for (int top = 0; top < picture.height(); top += 256) {
            int rows = Math.min(256, picture.height() - top);
            assertThat(sent.at(at + 4)).isEqualTo(picture.rowBytes());
            assertThat(sent.at(at + 6) + 256 * sent.at(at + 7)).isEqualTo(rows);
            for (int i = 0; i < rows * picture.rowBytes(); i++) {
                int difference = sent.at(at + 8 + i) ^ picture.rows().at(top * picture.rowBytes() + i);
                changed += Integer.bitCount(difference);
            }
            at += 8 + rows * picture.rowBytes();
        }
        return changed;
    }
}
