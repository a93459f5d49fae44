package org.caiyun.device.chute;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caiyun.device.chute.ChuteScript.CAPTURED;
import static org.caiyun.device.chute.ChuteScript.IDLE;
import static org.caiyun.device.chute.ChuteScript.INSERTED;
import static org.caiyun.device.chute.ChuteScript.play;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lamps, second commands, and a board that fails; tables as {@link ChuteScript} reads them. */
class ChuteBoardTest {
    @Test
    void tellsOfAnItemThatLiesThereWhenTheBoardComesUp() {
        play("""
                0    sees mouth            -> open
                100  tick                  -> inserted
                """);
    }

    @Test
    void failsWhenTheBoardNeverConfirmsTheShutter() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1500 sees mouth captive    ->
                1600 sees captive          -> off
                5600 tick                  -> failed 1 Silent
                """);
    }

    @Test
    void makesOneMovementAtATime() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1300 route 2 1             -> failed 2 Busy
                1300 giveBack 3            -> failed 3 Busy
                1300 capture 4             -> failed 4 Busy
                """);
    }

    @Test
    void sensesAndLightsAtAnyTime() {
        play(INSERTED + """
                1150 light 8 READY         -> open READY
                1160 done                  -> lit 8
                1200 capture 1             -> open forward READY
                1300 sense 2               -> sensed 2 mouth
                1310 light 3 BUSY          -> open forward BUSY
                1320 light 4 ATTENTION     -> open forward ATTENTION
                1330 done                  -> lit 3; lit 4
                """);
    }

    @Test
    void answersALampThatWasLitAlready() {
        play(IDLE + """
                1000 light 1 READY         -> open READY
                1010 done                  -> lit 1
                1020 light 2 READY         -> open READY
                1030 done                  -> lit 2
                """);
    }

    @Test
    void stopsEverythingWhenTheBoardRefuses() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1210 refused               -> off; failed 1 Refused
                1220 refused               ->
                1300 light 2 READY         -> READY
                1310 refused               -> failed 2 Refused
                """);
    }

    @Test
    void failsWhatIsUnderWayWhenTheBoardIsLost() {
        play(CAPTURED + """
                2000 route 2 3             -> forward divert3
                2100 light 3 BUSY          -> forward BUSY divert3
                2200 lost                  -> failed 3 Disconnected; failed 2 Disconnected
                2300 route 4 3             -> failed 4 Disconnected
                2300 sense 5               -> failed 5 Disconnected
                """);
    }

    @Test
    void goesOnWithTheItemThatIsOnTheBeltWhenTheBoardIsBack() {
        play(CAPTURED + """
                2000 light 9 BUSY          -> BUSY
                2001 done                  -> lit 9
                2002 route 2 3             -> forward BUSY divert3
                2200 lost                  -> failed 2 Disconnected
                5000 sees belt             -> BUSY
                5100 route 4 3             -> forward BUSY divert3
                5500 sees land3            -> open BUSY; landed 4 in 3
                """);
    }

    @Test
    void tellsAgainOfAnItemInTheMouthWhenTheBoardIsBack() {
        play(INSERTED + """
                2000 lost                  ->
                3000 sees mouth            -> open
                3100 tick                  -> inserted
                """);
    }

    @Test
    void tellsThatTheItemWentWhileTheBoardWasAway() {
        play(INSERTED + """
                2000 lost                  ->
                3000 sees                  -> open; withdrawn
                """);
    }

    @Test
    void saysNothingOfTheMouthAfterALossDuringACapture() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1300 lost                  -> failed 1 Disconnected
                3000 sees captive          ->
                """);
    }

    @Test
    void answersEveryCommandBeforeTheBoardIsThere() {
        play("""
                0    capture 1             -> failed 1 Disconnected
                0    light 2 READY         -> failed 2 Disconnected
                """);
    }

    @Test
    void refusesAWiringThatUsesAChannelTwice() {
        assertThatThrownBy(() -> new ChuteSettings(
                        new ChuteInputs(0, 1, 1, List.of(3)),
                        new ChuteOutputs(0, 1, Optional.of(2), 3, 4, 5, List.of(6)),
                        ChuteLimits.usual()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChuteSettings(
                        new ChuteInputs(0, 1, 2, List.of(3, 4)),
                        new ChuteOutputs(0, 1, Optional.of(2), 3, 4, 5, List.of(6)),
                        ChuteLimits.usual()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
