package org.caiyun.sim.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronViewForm;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A patron chooses another language while a returned book is on the screen: from the press in the kiosk's inbox to the
 * text of the next picture, as it goes to the browser. What the browser then needs is not in it.
 */
@State(Scope.Thread)
public class ScreenBench {
    private static final List<Language> LANGUAGES = List.of(Language.EN, Language.ZH_CN);

    private final BookThatReturns book = new BookThatReturns(1);
    private int presses;
    private String picture = "";

    @Setup
    public void returnOne() {
        var _ = book.comeBack();
        picture = press();
        if (picture.equals(press())) {
            throw new IllegalStateException("a press changes nothing");
        }
    }

    @Benchmark
    public String press() {
        presses++;
        book.stage().press(new PatronIntent.Speak(LANGUAGES.get(presses % LANGUAGES.size())));
        return PatronViewForm.json(book.stage().view().orElseThrow(), presses);
    }

    @Benchmark
    public byte[] copy() {
        return picture.getBytes(UTF_8);
    }
}
