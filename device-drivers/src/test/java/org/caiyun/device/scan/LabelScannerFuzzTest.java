package org.caiyun.device.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.device.scan.PublishedCodes.HEARD;
import static org.caiyun.device.scan.PublishedCodes.TRIGGER;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.scan.CodeFinder.Found;
import org.caiyun.device.scan.ScannerSettings.Ending;

final class LabelScannerFuzzTest {
    private static final Pattern TERMINATOR = Pattern.compile("[\r\n\t]");

    /** Whatever comes in whatever portions: no byte is lost count of, none is kept beyond the bound. */
    @FuzzTest
    void accountsForEveryByte(FuzzedDataProvider data) {
        var finder = new CodeFinder(HEARD, data.consumeBoolean() ? Ending.TERMINATOR : Ending.TERMINATOR_OR_SILENCE);
        int fed = 0;
        int out = 0;
        while (data.remainingBytes() > 0) {
            Bytes portion = Bytes.copyOf(data.consumeBytes(data.consumeInt(1, 400)));
            fed += portion.size() - terminators(portion);
            out += sizes(finder.feed(portion));
            if (data.consumeBoolean()) {
                out += sizes(finder.silence());
            }
            assertThat(finder.pending()).isLessThanOrEqualTo(CodeFinder.LONGEST);
        }
        assertThat(out + finder.pending()).isEqualTo(fed);
    }

    @FuzzTest
    void saysNothingButText(byte[] code) {
        Optional<String> text = LabelText.of(Bytes.copyOf(code));

        text.ifPresent(label -> {
            assertThat(label.codePoints().anyMatch(Character::isISOControl)).isFalse();
            assertThat(label.length()).isBetween(1, LabelText.LONGEST);
        });
    }

    /** Where only terminators count, every text said stood whole between two of them. */
    @FuzzTest
    void inventsNoCode(FuzzedDataProvider data) {
        var scanner = new ScannerOnPaper(ScannerSettings.SELF_SCANNING
                .triggered(TRIGGER, Bytes.EMPTY)
                .acknowledging(HEARD)
                .withEnding(Ending.TERMINATOR));
        scanner.open();
        var sent = new ByteArrayOutputStream();
        while (data.remainingBytes() > 0) {
            switch (data.consumeInt(0, 4)) {
                case 0 -> scanner.look();
                case 1 -> scanner.rest();
                case 2 -> scanner.pass(data.consumeInt(0, 600));
                default -> {
                    byte[] portion = data.consumeBytes(data.consumeInt(1, 40));
                    scanner.says(Bytes.copyOf(portion));
                    sent.writeBytes(portion);
                }
            }
        }
        assertThat(wholeCodes(Bytes.copyOf(sent.toByteArray()))).containsAll(scanner.texts);
    }

    /** As texts, with or without an answer to a trigger before them. */
    private static List<String> wholeCodes(Bytes sent) {
        return TERMINATOR
                .splitAsStream(sent.text(ISO_8859_1))
                .map(one -> Bytes.ofText(one, ISO_8859_1))
                .flatMap(one -> Stream.iterate(
                        one,
                        rest -> rest.size() > 0,
                        rest -> rest.startsWith(HEARD) ? rest.from(HEARD.size()) : Bytes.EMPTY))
                .flatMap(one -> LabelText.of(one).stream())
                .collect(Collectors.toList());
    }

    private static int terminators(Bytes bytes) {
        int count = 0;
        for (int i = 0; i < bytes.size(); i++) {
            int value = bytes.at(i);
            count += value == '\r' || value == '\n' || value == '\t' ? 1 : 0;
        }
        return count;
    }

    private static int sizes(List<Found> found) {
        int sum = 0;
        for (Found one : found) {
            sum += switch (one) {
                case Found.Code(Bytes bytes) -> {
                    assertThat(bytes.size()).isBetween(1, CodeFinder.LONGEST);
                    yield bytes.size();
                }
                case Found.Acknowledged _ -> HEARD.size();
                case Found.Dropped(int count) -> count;
            };
        }
        return sum;
    }
}
