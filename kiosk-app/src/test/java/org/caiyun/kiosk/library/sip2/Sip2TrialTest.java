package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.library.LibraryCommand;
import org.caiyun.kiosk.library.LibraryEvent;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Patience;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Trial;
import org.junit.jupiter.api.Test;

/** A link that comes and goes is not steady before it has shown that it holds. */
class Sip2TrialTest {
    private static final Duration APART = Duration.ofSeconds(2);

    private final Sip2Session session = new Sip2Session(settings(), () -> Optional.of(SessionRig.WALL));
    private Uptime now = Uptime.ZERO;

    @Test
    void theLinkIsUpAtOnceAndSteadyAfterSoManyAnswers() {
        session.opened(now);
        assertThat(status().results()).containsExactly(new LibraryEvent.LinkUp(true, false));

        assertThat(writesAfter(APART)).startsWith("99");
        assertThat(status().results()).isEmpty();
        assertThat(writesAfter(APART)).startsWith("99");
        assertThat(status().results()).containsExactly(new LibraryEvent.LinkUp(true, true));
    }

    @Test
    void aSteadyLinkIsAskedSeldom() {
        becomeSteady();

        // the question that was due when it became steady
        assertThat(writesAfter(APART)).startsWith("99");
        assertThat(status().results()).isEmpty();
        assertThat(writesAfter(APART)).isEmpty();
    }

    @Test
    void aLinkThatWasLostBeginsAnew() {
        becomeSteady();

        session.closed("reset by peer", now);
        session.opened(now);

        assertThat(status().results()).containsExactly(new LibraryEvent.LinkUp(true, false));
    }

    @Test
    void aCheckInIsAskedBeforeTheLinkIsSteady() {
        session.opened(now);
        status();

        var asked = session.command(
                new LibraryCommand.CheckIn(new CommandId(1), new Barcode("B1"), SessionRig.RETURNED, false), now);

        assertThat(written(asked)).startsWith("09N");
    }

    @Test
    void anAnswerToACheckInIsNotCounted() {
        session.opened(now);
        status();
        session.command(
                new LibraryCommand.CheckIn(new CommandId(1), new Barcode("B1"), SessionRig.RETURNED, false), now);
        says(SessionRig.ok("B1"));

        assertThat(writesAfter(APART)).startsWith("99");
        assertThat(status().results()).isEmpty();
    }

    private void becomeSteady() {
        session.opened(now);
        status();
        writesAfter(APART);
        status();
        writesAfter(APART);
        status();
    }

    private Reaction<LibraryEvent> status() {
        return says(SessionRig.status("YYYYYYYYYYYYYYYY"));
    }

    private Reaction<LibraryEvent> says(String line) {
        return session.received(Bytes.ofText(line + "\r", UTF_8), now);
    }

    private String writesAfter(Duration time) {
        now = now.plus(time);
        return written(session.tick(now));
    }

    private static String written(Reaction<LibraryEvent> reaction) {
        var text = new StringBuilder();
        for (var action : reaction.line()) {
            if (action instanceof LineAction.Write(var bytes)) {
                text.append(bytes.text(UTF_8));
            }
        }
        return text.toString();
    }

    private static Sip2Settings settings() {
        var usual = SessionRig.settings(VerifyMode.OFF, Sip2Settings.Account.NONE);
        var patience = new Patience(
                Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(5), 2, new Trial(3, APART));
        return new Sip2Settings(usual.account(), usual.place(), usual.wire(), patience);
    }
}
