package org.caiyun.sim.panel;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.ui.web.WebContent;
import org.caiyun.kiosk.ui.web.WebSource;
import org.caiyun.kiosk.ui.web.WebType;
import org.caiyun.sim.peer.ReceiptPicture;

/** {@code 1.png}: the picture of the paper that the simulated printer cut off first, and so on. */
record ReceiptSource(Bench bench) implements WebSource {
    private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,8})\\.png");

    @Override
    public Optional<WebContent> get(String name, Map<String, String> query) {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        return RecordingSource.Answer.of(bench.look(play -> bytes(play, number)))
                .flatMap(bytes -> bytes)
                .map(ReceiptSource::picture);
    }

    private static Optional<Bytes> bytes(Play play, int number) {
        return play.stage().see(() -> {
            var printer = play.stage().site().printer();
            var receipts = printer.receipts();
            int index = receipts.size() - 1 - (printer.printed() - number);
            return index < 0 || index >= receipts.size()
                    ? Optional.<Bytes>empty()
                    : Optional.of(receipts.get(index).bytes());
        });
    }

    private static WebContent picture(Bytes printed) {
        return new WebContent(WebType.PNG, ReceiptPicture.of(printed).png());
    }
}
