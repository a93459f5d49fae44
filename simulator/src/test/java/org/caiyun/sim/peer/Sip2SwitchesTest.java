package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.junit.jupiter.api.Test;

final class Sip2SwitchesTest {
    private static final Sip2Fault LOST = new Sip2Fault.AnswerLost();
    private static final Sip2Fault TWICE = new Sip2Fault.Twice();
    private static final Sip2Fault AGAIN = new Sip2Fault.RunAgain();

    private final Sip2Switches switches = new Sip2Switches();
    private final int first = switches.connected();
    private final int second = switches.connected();

    @Test
    void befallsTheNextThreeWhoeverAsks() {
        switches.add(new Sip2Switch(LOST, Set.of(), 0, 0, 3, false));

        assertThat(next(first)).contains(LOST);
        assertThat(next(second)).contains(LOST);
        assertThat(next(second)).contains(LOST);
        assertThat(next(first)).isEmpty();
        assertThat(next(second)).isEmpty();
    }

    @Test
    void befallsEveryAnswerOfOneConnection() {
        switches.add(new Sip2Switch(LOST, Set.of(), second, 0, Sip2Switch.ALWAYS, false));

        for (int i = 0; i < 5; i++) {
            assertThat(next(first)).isEmpty();
            assertThat(next(second)).contains(LOST);
        }
    }

    @Test
    void befallsTheSecondAnswerOfEachConnection() {
        switches.add(new Sip2Switch(LOST, Set.of(), 0, 1, 1, true));

        assertThat(next(first)).isEmpty();
        assertThat(next(second)).isEmpty();
        assertThat(next(second)).contains(LOST);
        assertThat(next(first)).contains(LOST);
        assertThat(next(first)).isEmpty();
        int third = switches.connected();
        assertThat(next(third)).isEmpty();
        assertThat(next(third)).contains(LOST);
    }

    @Test
    void countsOnlyTheRequestsThatItIsFor() {
        switches.add(new Sip2Switch(LOST, Set.of(Sip2Layout.CHECK_IN), 0, 1, 1, false));

        assertThat(switches.next(first, Sip2Layout.LOGIN, false)).isEmpty();
        assertThat(next(first)).isEmpty();
        assertThat(switches.next(first, Sip2Layout.ITEM_INFORMATION, false)).isEmpty();
        assertThat(next(first)).contains(LOST);
    }

    @Test
    void letsThoseThatHappenOnceWaitForTheirTurns() {
        var one = Sip2Switch.once(Sip2Layout.CHECK_IN, LOST);
        var other = Sip2Switch.once(Sip2Layout.CHECK_IN, TWICE);
        switches.add(one);
        switches.add(other);

        assertThat(next(first)).contains(LOST);
        assertThat(switches.has(one)).isFalse();
        assertThat(switches.has(other)).isTrue();
        assertThat(next(first)).contains(TWICE);
        assertThat(switches.has(other)).isFalse();
        assertThat(next(first)).isEmpty();
    }

    @Test
    void takesTheNewestOfThoseThatLastAndTheOlderOneWhenThatIsOver() {
        switches.add(Sip2Switch.lasting(LOST));
        switches.add(Sip2Switch.lasting(TWICE));
        assertThat(next(first)).contains(TWICE);

        switches.remove(Sip2Switch.lasting(TWICE));

        assertThat(next(first)).contains(LOST);
        switches.remove(Sip2Switch.lasting(LOST));
        assertThat(next(first)).isEmpty();
    }

    @Test
    void takesOutOneOfTwoThatAreAlike() {
        switches.add(Sip2Switch.lasting(LOST));
        switches.add(Sip2Switch.lasting(LOST));

        switches.remove(Sip2Switch.lasting(LOST));

        assertThat(next(first)).contains(LOST);
    }

    @Test
    void refusesLoginsBeforeAllElse() {
        switches.add(Sip2Switch.lasting(new Sip2Fault.LoginRefused()));
        switches.add(Sip2Switch.once(Sip2Layout.CHECK_IN, LOST));

        assertThat(next(first)).contains(new Sip2Fault.LoginRefused());
    }

    @Test
    void befallsARequestToRepeatOnlyWhereThatIsNamed() {
        switches.add(Sip2Switch.lasting(TWICE));
        assertThat(switches.next(first, Sip2Layout.ACS_RESEND, false)).isEmpty();

        switches.add(Sip2Switch.lasting(LOST, Sip2Layout.ACS_RESEND));

        assertThat(switches.next(first, Sip2Layout.ACS_RESEND, false)).contains(LOST);
        assertThat(next(first)).contains(TWICE);
    }

    @Test
    void runsOnlyRepeatedRequestsAgain() {
        switches.add(Sip2Switch.lasting(AGAIN));
        switches.add(Sip2Switch.once(Sip2Layout.CHECK_IN, LOST));

        assertThat(switches.next(first, Sip2Layout.CHECK_IN, true)).contains(AGAIN);
        assertThat(next(first)).contains(LOST);
        assertThat(next(first)).isEmpty();
    }

    @Test
    void isOfSomeRequestAtLeast() {
        assertThatThrownBy(() -> new Sip2Switch(LOST, Set.of(), 0, 0, 0, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 times");
    }

    private Optional<Sip2Fault> next(int connection) {
        return switches.next(connection, Sip2Layout.CHECK_IN, false);
    }
}
