package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;

/** Commands written by hand from the Epson ESC/POS command reference. */
final class EscPosTokensTest {
    private static final List<EscPosToken> TOKENS = List.of(
            new EscPosToken.Initialise(hex("1B40")),
            new EscPosToken.Chinese(hex("1C26"), true),
            new EscPosToken.Align(hex("1B6101"), 1),
            new EscPosToken.Magnify(hex("1D2111"), 2, 2),
            new EscPosToken.Bold(hex("1B4501"), true),
            new EscPosToken.Ignored(hex("1B32")),
            new EscPosToken.Ignored(hex("1B3318")),
            new EscPosToken.Glyph(hex("BBB9")),
            new EscPosToken.Glyph(hex("61")),
            new EscPosToken.LineFeed(hex("0A")),
            new EscPosToken.Ignored(hex("0D")),
            new EscPosToken.Ignored(hex("1D286B04003141 3200")),
            new EscPosToken.QrModule(hex("1D286B0300314306"), 6),
            new EscPosToken.QrLevel(hex("1D286B0300314531"), 1),
            new EscPosToken.QrStore(hex("1D286B0500315030 4B31"), hex("4B31")),
            new EscPosToken.QrPrint(hex("1D286B0300315130")),
            new EscPosToken.Raster(hex("1D763000 0100 0200 AA55"), 1, 2, hex("AA55")),
            new EscPosToken.Feed(hex("1B6403"), 3),
            new EscPosToken.Cut(hex("1D564200")),
            new EscPosToken.Cut(hex("1D5600")),
            new EscPosToken.AutoStatus(hex("1D610E"), 0x0E),
            new EscPosToken.AskPaper(hex("1D7201")),
            new EscPosToken.Ignored(hex("1D7202")),
            new EscPosToken.AskIdentity(hex("1D4943"), 67),
            new EscPosToken.AskProcess(hex("1D284806003030 30303037"), hex("30303037")),
            new EscPosToken.Ignored(hex("1D2841020000 01")),
            new EscPosToken.Ignored(hex("100404")),
            new EscPosToken.Ignored(hex("100502")),
            new EscPosToken.Ignored(hex("1014 0801 0314 0106 0208")),
            new EscPosToken.Ignored(hex("1014 0100 01")),
            new EscPosToken.Unknown(hex("1B")),
            new EscPosToken.Glyph(hex("7A")),
            new EscPosToken.Unknown(hex("07")),
            new EscPosToken.Chinese(hex("1C2E"), false),
            new EscPosToken.Glyph(hex("BB")));

    private final EscPosTokens tokens = new EscPosTokens();

    @Test
    void readsTheCommandsInPortionsOfEverySize() {
        var all = TOKENS.stream().map(EscPosToken::bytes).reduce(Bytes.EMPTY, Bytes::plus);
        for (int size = 1; size <= all.size(); size++) {
            var found = new ArrayList<EscPosToken>();
            for (int from = 0; from < all.size(); from += size) {
                found.addAll(tokens.accept(all.slice(from, Math.min(from + size, all.size()))));
            }

            assertThat(found).as("portions of %d", size).isEqualTo(TOKENS);
        }
    }

    @Test
    void doesNotWaitForAnEndlessRaster() {
        var found = tokens.accept(hex("1D763000 FFFF FFFF 61"));

        assertThat(found.getFirst()).isEqualTo(new EscPosToken.Unknown(hex("1D")));
        assertThat(found.getLast()).isEqualTo(new EscPosToken.Glyph(hex("61")));
    }

    @Test
    void forgetsEverythingAtAPowerCycle() {
        tokens.accept(hex("1C26 1B"));

        tokens.powerCycle();

        assertThat(tokens.accept(hex("BB61")))
                .containsExactly(new EscPosToken.Glyph(hex("BB")), new EscPosToken.Glyph(hex("61")));
    }

    private static Bytes hex(String hex) {
        return Bytes.ofHex(hex);
    }
}
