package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caiyun.kiosk.library.sip2.LoginPrompts.Answer.NOTHING;
import static org.caiyun.kiosk.library.sip2.LoginPrompts.Answer.PASSWORD;
import static org.caiyun.kiosk.library.sip2.LoginPrompts.Answer.USER;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.device.line.LineEvent;
import org.caiyun.device.line.LinePolicy;
import org.caiyun.device.line.SupervisedLine;
import org.caiyun.kiosk.library.LibraryEvent;
import org.caiyun.kiosk.library.sip2.LoginPrompts.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The session in front of a server with prompts. What the server says is what Koha and Evergreen say on a port of the
 * telnet kind: {@code login: }, {@code password: }, {@code Login OK. Initiating SIP} and CRLF; {@code Invalid login}
 * and the first prompt again when they refuse.
 */
final class LoginPromptsTest {
    private static final Duration LIMIT = Duration.ofSeconds(6);
    private static final String SECRET = "tr0ub4dor";
    private static final String OK = "Login OK.  Initiating SIP\r\n";
    private static final List<Prompt> KOHA = List.of(
            new Prompt("login:", USER), new Prompt("password:", PASSWORD), new Prompt("Initiating SIP", NOTHING));
    private static final Bytes STATUS = sip("98YYYYYY600003" + SessionRig.DATE + "2.00AONMG|BXYYYYYYYYYYYYYYYY|");

    private final List<String> written = new ArrayList<>();
    private final List<LibraryEvent> events = new ArrayList<>();
    private final List<String> closes = new ArrayList<>();
    private Uptime now = Uptime.ZERO;
    private Sip2Session session = session(new LoginPrompts(KOHA, LIMIT, false));

    @Test
    void answersEachPromptAndGoesOnWithTheStatus() {
        opens();
        assertThat(written).as("before the first prompt").isEmpty();

        says("login: ");
        assertThat(written).containsExactly("kiosk\r\n");
        says("password: ");
        assertThat(written).containsExactly("kiosk\r\n", SECRET + "\r\n");
        says(OK);
        assertThat(written).containsExactly("kiosk\r\n", SECRET + "\r\n", "9900802.00\r");

        assertThat(events).as("not connected before 98").isEmpty();
        assertThat(session.health()).isEqualTo(new DeviceHealth.Starting());
        run(session.received(STATUS, now));
        assertThat(events).containsExactly(new LibraryEvent.LinkUp(true));
        assertThat(session.health()).isInstanceOf(DeviceHealth.Ready.class);
    }

    @Test
    void logsInWithSip2TooWhereTheServerWantsIt() {
        session = session(new LoginPrompts(KOHA, LIMIT, true));
        opens();

        says("login: password: " + OK);

        assertThat(written).containsExactly("kiosk\r\n" + SECRET + "\r\n", "9300CNkiosk|CO" + SECRET + "|CPhall|\r");
    }

    @Test
    void theLastStepMaySendThePassword() {
        session = session(new LoginPrompts(KOHA.subList(0, 2), LIMIT, false));
        opens();

        says("login: ");
        says("password: ");
        says(OK);
        run(session.received(STATUS, now));

        assertThat(written).containsExactly("kiosk\r\n", SECRET + "\r\n", "9900802.00\r");
        assertThat(events).containsExactly(new LibraryEvent.LinkUp(true));
    }

    /** A telnet server's own commands, a greeting before and a line after the login. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 11, 64, 4096})
    void takesTheConversationInPortionsOfAnySize(int size) {
        Bytes all = Bytes.of(0xFF, 0xFD, 0x18, 0xFF, 0xFB, 0x01)
                .plus(sip("Welcome to SIP\r\nLast outage: none\nLOGIN: "))
                .plus(Bytes.of(0xFF, 0xFA, 0x18, 0x01, 0xFF, 0xF0))
                .plus(sip("kiosk\r\nPassWord: "))
                .plus(Bytes.of(0xFF, 0xFC, 0x01))
                .plus(sip("\r\n" + OK))
                .plus(STATUS);
        opens();

        for (int i = 0; i < all.size(); i += size) {
            run(session.received(all.slice(i, Math.min(i + size, all.size())), now));
        }

        assertThat(String.join("", written)).isEqualTo("kiosk\r\n" + SECRET + "\r\n9900802.00\r");
        assertThat(events).containsExactly(new LibraryEvent.LinkUp(true));
        assertThat(closes).isEmpty();
    }

    @Test
    void whatStandsBehindTheLastPromptIsSip2() {
        session = session(new LoginPrompts(List.of(new Prompt("ready", NOTHING)), LIMIT, false));
        opens();

        run(session.received(sip("ready\r\n").plus(STATUS), now));

        assertThat(events).containsExactly(new LibraryEvent.LinkUp(true));
    }

    @Test
    void telnetCommandsAreIgnoredAmongMessagesToo() {
        connects();

        run(session.received(
                Bytes.of(0xFF, 0xF9)
                        .plus(STATUS.slice(0, 9))
                        .plus(Bytes.of(0xFF, 0xFC, 0x01))
                        .plus(STATUS.from(9)),
                now));

        assertThat(events).containsExactly(new LibraryEvent.LinkUp(true));
    }

    @Test
    void aLibraryWithoutPromptsSpeaksNoTelnet() {
        session = session(LoginPrompts.NONE);
        opens();

        run(session.received(
                STATUS.slice(0, STATUS.size() - 1).plus(Bytes.of('A', 'M', 0xFF, 0xFB, 'x', '|', '\r')), now));

        assertThat(session.health()).isEqualTo(new DeviceHealth.Ready("SIP2 2.00 ÿûx"));
    }

    @Test
    void aServerThatSaysNothingIsSilent() {
        opens();

        passes(LIMIT);

        assertFault(new DeviceFault.Silent(LIMIT));
    }

    @Test
    void namesThePromptThatDidNotCome() {
        opens();
        says("Username: ");

        passes(LIMIT.minusMillis(1));
        assertThat(closes).isEmpty();
        passes(Duration.ofMillis(1));

        assertFault(new DeviceFault.Garbled("login prompt 1 'login:' did not come within 6000 ms"));
    }

    @Test
    void saysThatUserOrPasswordAreWrongWhenItIsAskedAgain() {
        opens();
        says("login: ");
        says("password: ");
        says("Invalid login\r\nlogin: ");

        passes(LIMIT);

        assertFault(new DeviceFault.Refused("at the login prompts: the library asked again, so user or password are"
                + " wrong, or login prompt 3 'Initiating SIP' is not what it says"));
    }

    @Test
    void saysSoToWhenItIsHungUpOnAfterwards() {
        opens();
        says("login: ");
        says("password: ");
        says("Invalid login\r\nlogin: ");

        run(session.closed("closed by the other side", now));

        assertThat(fault()).isInstanceOf(DeviceFault.Refused.class);
    }

    @Test
    void aGreetingWithTheWordsOfAPromptRefusesNothing() {
        opens();
        says("login: ");
        says("password: ");

        says("Last login: Mon\r\n" + OK);
        run(session.received(STATUS, now));

        assertThat(events).containsExactly(new LibraryEvent.LinkUp(true));
    }

    @Test
    void namesThePromptThatWasWaitedForWhenTheServerHangsUp() {
        opens();
        says("login: ");

        run(session.closed("closed by the other side", now));

        assertThat(fault())
                .isEqualTo(new DeviceFault.Disconnected(
                        "closed by the other side, while login prompt 2 'password:' was waited for"));
    }

    /** What the log says of the library is the supervised line's health. */
    @Test
    void thePromptStandsInTheHealthOfTheLineToo() {
        var line = new SupervisedLine<>(session, LinePolicy.forDevices(), new Random(1));
        line.start(now);
        line.on(new LineEvent.Opened(), now);
        line.on(new LineEvent.Received(sip("login: ")), now);

        line.on(new LineEvent.Closed("gone"), now);

        assertThat(line.health())
                .isEqualTo(new DeviceHealth.Down(
                        new DeviceFault.Disconnected("gone, while login prompt 2 'password:' was waited for")));
    }

    @Test
    void textWithoutAnEndIsNotReadForEver() {
        opens();

        for (int i = 0; i <= PromptDialogue.MOST_BYTES && closes.isEmpty(); i++) {
            says("x");
        }

        assertFault(new DeviceFault.Garbled("login prompt 1 'login:' did not come within 16384 bytes"));
    }

    @Test
    void aSlowTrickleDoesNotMoveTheLimit() {
        opens();

        for (int i = 0; i < 6; i++) {
            says(".");
            passes(Duration.ofSeconds(1));
        }

        assertThat(fault()).isInstanceOf(DeviceFault.Garbled.class);
    }

    @Test
    void everyConnectionBeginsWithTheFirstPrompt() {
        opens();
        says("login: ");
        run(session.closed("gone", now));
        written.clear();
        events.clear();

        connects();
        run(session.received(STATUS, now));

        assertThat(String.join("", written)).isEqualTo("kiosk\r\n" + SECRET + "\r\n9900802.00\r");
        assertThat(events).containsExactly(new LibraryEvent.LinkUp(true));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void garbageEndsByTheLimitAndNeverShowsThePassword(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        opens();
        says("login: password: ");

        for (int i = 0; i < 50; i++) {
            var noise = new byte[random.nextInt(1, 200)];
            random.nextBytes(noise);
            run(session.received(Bytes.copyOf(noise), now));
            says(SECRET);
        }
        passes(LIMIT);

        assertThat(session.health()).isInstanceOf(DeviceHealth.Down.class);
        assertThat(closes).hasSize(1);
        assertThat(closes.getFirst() + events).doesNotContain(SECRET);
    }

    @Test
    void itsSettingsShowNoPassword() {
        assertThat(settings(new LoginPrompts(KOHA, LIMIT, false)).toString())
                .contains("Initiating SIP")
                .doesNotContain(SECRET);
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> new LoginPrompts(KOHA, Duration.ZERO, false))
                .hasMessageContaining("not login prompts");
        assertThatThrownBy(() -> new LoginPrompts(Collections.nCopies(9, KOHA.getFirst()), LIMIT, false))
                .hasMessageContaining("9 steps");
    }

    private void connects() {
        opens();
        says("login: ");
        says("password: ");
        says(OK);
    }

    private void opens() {
        run(session.opened(now));
    }

    private void says(String text) {
        run(session.received(sip(text), now));
    }

    private void passes(Duration time) {
        now = now.plus(time);
        if (session.deadline().filter(d -> d.reachedAt(now)).isPresent()) {
            run(session.tick(now));
        }
    }

    private void assertFault(DeviceFault expected) {
        assertThat(fault()).isEqualTo(expected);
        assertThat(closes).hasSize(1);
        assertThat(session.deadline()).isEmpty();
    }

    private DeviceFault fault() {
        assertThat(events).singleElement().isInstanceOf(LibraryEvent.LinkDown.class);
        return ((LibraryEvent.LinkDown) events.getFirst()).fault();
    }

    private void run(Reaction<LibraryEvent> reaction) {
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Write(Bytes bytes) -> written.add(bytes.text(ISO_8859_1));
                case LineAction.Close(String why) -> closes.add(why);
                case LineAction.Open() -> throw new AssertionError("a driver does not open");
            }
        }
        events.addAll(reaction.results());
    }

    private static Sip2Session session(LoginPrompts prompts) {
        return new Sip2Session(settings(prompts), Optional::empty);
    }

    private static Sip2Settings settings(LoginPrompts prompts) {
        boolean none = prompts.steps().isEmpty();
        return new Sip2Settings(
                none ? Sip2Settings.Account.NONE : new Sip2Settings.Account("kiosk", SECRET),
                new Sip2Settings.Place("NMG", "hall", ""),
                new Sip2Settings.Wire(ISO_8859_1, Terminator.CR, VerifyMode.OFF, ZoneId.of("Asia/Shanghai")),
                new Sip2Settings.Patience(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofMinutes(5), 3),
                prompts);
    }

    private static Bytes sip(String text) {
        return Bytes.ofText(text.startsWith("98") ? text + "\r" : text, StandardCharsets.ISO_8859_1);
    }
}
