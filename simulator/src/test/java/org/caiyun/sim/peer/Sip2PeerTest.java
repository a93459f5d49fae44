package org.caiyun.sim.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.library.sip2.Sip2Framing;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulated ACS from bytes that other clients send. */
final class Sip2PeerTest {
    private static final String DATE = "20260301    093000";
    private static final String CHECK_IN = "09N" + DATE + DATE + "AP|AONMG|AB31500100000011|AC|";

    private static final Sip2Switch NO_LOGIN = Sip2Switch.lasting(new Sip2Fault.LoginRefused());

    private final SimLibrary library = SimLibrary.of(SimCatalogue.load());
    private final Sip2Peer peer =
            new Sip2Peer(library, Sip2Site.DEFAULT, InstantSource.fixed(Instant.parse("2026-03-01T01:30:00Z")));

    @BeforeEach
    void open() {
        peer.opened(Uptime.ZERO);
    }

    @Test
    void answersWithoutErrorDetectionWhereTheRequestHasNone() {
        assertThat(says("9300CNkiosk|COkiosk|")).containsExactly("941");
        assertThat(says("9900802.00|"))
                .containsExactly("98YYNNNY050003" + DATE + "2.00AONMG|AM内蒙古图书馆|BXNNYNYYYNYNYNNNNN|");
        assertThat(says(CHECK_IN)).containsExactly("101YNN" + DATE + "AONMG|AB31500100000011|AQ总馆|AJ红楼梦|");
        assertThat(says("17" + DATE + "AONMG|AB31500100000011|"))
                .containsExactly("18030101" + DATE + "AB31500100000011|AJ红楼梦|AQ总馆|");
        assertThat(says("35" + DATE + "AONMG|AAcard|")).containsExactly("36Y" + DATE + "AONMG|AAcard|");
    }

    @Test
    void saysNoToAWrongPassword() {
        assertThat(says("9300CNkiosk|COwrong|")).containsExactly("940");
    }

    @Test
    void hangsUpOnARequestBeforeTheLogin() {
        PeerReaction reaction = peer.received(Bytes.ofText("9900802.00\r", UTF_8), Uptime.ZERO);

        assertThat(reaction.deeds()).singleElement().isInstanceOf(PeerReaction.HangUp.class);
    }

    @Test
    void hearsNobodyWhileItRefusesLogins() {
        says("9300CNkiosk|COkiosk|");
        peer.switches().add(NO_LOGIN);

        assertThat(says("9300CNkiosk|COkiosk|")).containsExactly("940");
        assertThat(peer.received(Bytes.ofText(CHECK_IN + "\r", UTF_8), Uptime.ZERO)
                        .deeds())
                .singleElement()
                .isInstanceOf(PeerReaction.HangUp.class);
        peer.switches().remove(NO_LOGIN);
        assertThat(says("9300CNkiosk|COkiosk|")).containsExactly("941");
    }

    @Test
    void asksForDamagedUnknownAndEndlessRequestsAgain() {
        assertThat(says("9300CNkiosk|COkiosk|AY0AZ0000")).containsExactly("96AZFEF6");
        assertThat(says("24 x")).containsExactly("96AZFEF6");
        assertThat(says("hello")).containsExactly("96AZFEF6");
        assertThat(says("x".repeat(Sip2Framing.MAX_FRAME_BYTES + 1))).containsExactly("96AZFEF6");
    }

    @Test
    void repeatsItsLastAnswerOn97() {
        assertThat(says("97AZFEF5")).as("nothing sent yet").containsExactly("96AZFEF6");
        assertThat(says("9300CNkiosk|COkiosk|")).containsExactly("941");
        assertThat(says("97AZFEF5")).containsExactly("941");
    }

    /** Evergreen, as recorded: the same check-in twice gives 101 and then 100. */
    @Test
    void runsARequestAgainWhereItIsToldTo() {
        says("9300CNkiosk|COkiosk|");
        peer.reexecutes(true);

        assertThat(says(numbered())).singleElement().asString().startsWith("101");
        assertThat(says(numbered())).singleElement().asString().startsWith("100");
        assertThat(library.doubles()).hasSize(1);
    }

    @Test
    void repeatsTheAnswerToTheSameRequestUnderTheSameNumber() {
        says("9300CNkiosk|COkiosk|");

        List<String> first = says(numbered());

        assertThat(says(numbered())).isEqualTo(first);
        assertThat(library.executionsOf("31500100000011")).isEqualTo(1);
    }

    private static String numbered() {
        String text = CHECK_IN + "AY5AZ";
        int sum = text.chars().sum();
        return text + "%04X".formatted(-sum & 0xFFFF);
    }

    private List<String> says(String request) {
        return peer.received(Bytes.ofText(request + "\r", UTF_8), Uptime.ZERO).deeds().stream()
                .filter(PeerReaction.Reply.class::isInstance)
                .map(PeerReaction.Reply.class::cast)
                .map(r -> r.bytes().text(UTF_8).strip())
                .toList();
    }
}
