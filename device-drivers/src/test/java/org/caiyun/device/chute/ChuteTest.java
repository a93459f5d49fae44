package org.caiyun.device.chute;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The times are those of {@link ChuteLimits#usual}: presence 100, shutter 150, capture 4000, back 2000 ms ... */
class ChuteTest {
    private static final String IDLE = """
            0    sees                      -> open
            1    done                      ->
            """;
    private static final String INSERTED = IDLE + """
            1000 sees mouth                ->
            1100 tick                      -> inserted
            """;
    private static final String CAPTURED = INSERTED + """
            1200 capture 1                 -> open forward
            1210 done                      ->
            1500 sees mouth captive        ->
            1600 sees captive              -> off
            1610 done                      ->
            1760 tick                      -> captured 1
            """;

    @Test
    void capturesAnItem() {
        play(CAPTURED);
    }

    @Test
    void waitsUntilTheMouthHasStayedOccupied() {
        play(IDLE + """
                1000 sees mouth            ->
                1050 sees                  ->
                1060 sees mouth            ->
                1160 tick                  -> inserted
                """);
    }

    /** A deadline that has passed and stays would keep the loop busy for ever. */
    @Test
    void forgetsThePresenceTimeWhenTheItemIsCapturedBeforeIt() {
        play(IDLE + """
                1000 sees mouth            ->
                1050 capture 1             -> open forward
                5050 tick                  -> open back
                """);
    }

    @Test
    void tellsThatTheItemWasPulledOutAgain() {
        play(INSERTED + """
                1300 sees                  -> withdrawn
                1400 capture 1             -> notCaptured 1
                """);
    }

    @Test
    void tellsOfAnItemThatLiesThereWhenTheBoardComesUp() {
        play("""
                0    sees mouth            -> open
                100  tick                  -> inserted
                """);
    }

    @Test
    void doesNotCloseTheShutterOnAnItemThatIsStillInTheMouth() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1500 sees mouth captive    ->
                5200 tick                  -> open back
                5300 tick                  ->
                5600 sees mouth            -> open; notCaptured 1 stillInMouth
                6000 sees                  -> withdrawn
                """);
    }

    @Test
    void givesUpACaptureWhoseItemDoesNotMove() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                5200 tick                  -> open back
                5300 tick                  -> open; notCaptured 1 stillInMouth
                """);
    }

    @Test
    void tellsThatTheItemWasPulledOutDuringTheCapture() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1300 sees                  ->
                5200 tick                  -> open back
                5300 tick                  ->
                7200 tick                  -> open; notCaptured 1
                """);
    }

    @Test
    void tellsThatTheItemSlippedOutUnderTheShutter() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1600 sees captive          -> off
                1610 done                  ->
                1700 sees mouth            ->
                1760 tick                  -> open; notCaptured 1 stillInMouth
                """);
    }

    @Test
    void reportsAJamUnderTheShutter() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1500 sees mouth captive    ->
                5200 tick                  -> open back
                5300 tick                  ->
                7200 tick                  -> open; jammed 1 SHUTTER
                """);
    }

    @Test
    void locksAnItemInThatIsInsideAlready() {
        play("""
                0    sees captive          ->
                1    done                  ->
                10   capture 1             ->
                160  tick                  -> captured 1
                """);
    }

    @Test
    void drawsNothingInOnTopOfAnotherItem() {
        play(CAPTURED + """
                2000 sees captive mouth    ->
                2100 tick                  -> inserted
                2200 capture 2             -> failed 2 Refused
                2300 sees mouth belt       ->
                2400 capture 3             -> failed 3 Refused
                """);
    }

    @Test
    void failsWhenTheBoardNeverConfirmsTheShutter() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1600 sees captive          -> off
                5600 tick                  -> failed 1 Silent
                """);
    }

    @Test
    void givesAnItemBackThatLiesInTheMouth() {
        play(INSERTED + """
                1200 giveBack 1            ->
                3000 sees                  -> takenBack 1
                """);
    }

    @Test
    void tellsThatAnItemWasNotTakenAndLaterThatItWas() {
        play(INSERTED + """
                1200  giveBack 1           ->
                21200 tick                 -> notTaken 1
                30000 sees                 -> withdrawn
                """);
    }

    @Test
    void bringsACapturedItemBack() {
        play(CAPTURED + """
                2000 giveBack 2            -> open
                2150 tick                  -> open back
                2500 sees captive mouth    ->
                2600 sees mouth            -> open
                4000 sees                  -> takenBack 2
                """);
    }

    @Test
    void takesAnItemForTakenThatWasPulledOutWhileItCameBack() {
        play(CAPTURED + """
                2000 giveBack 2            -> open
                2150 tick                  -> open back
                2500 sees captive mouth    ->
                2600 sees                  -> open; takenBack 2
                """);
    }

    @Test
    void reportsAnItemThatDoesNotComeBack() {
        play(CAPTURED + """
                2000 giveBack 2            -> open
                2150 tick                  -> open back
                4150 tick                  -> open; jammed 2 SHUTTER
                """);
    }

    @Test
    void waitsForTheMouthBeforeAnItemComesBack() {
        play(CAPTURED + """
                2000 sees captive mouth    ->
                2100 tick                  -> inserted
                2200 giveBack 2            ->
                3000 sees captive          -> open; withdrawn
                3150 tick                  -> open back
                3500 sees mouth            -> open
                4000 sees                  -> takenBack 2
                """);
    }

    @Test
    void keepsAnItemInsideWhenTheMouthIsNotCleared() {
        play(CAPTURED + """
                2000  sees captive mouth   ->
                2100  tick                 -> inserted
                2200  giveBack 2           ->
                22200 tick                 -> notTaken 2
                """);
    }

    @Test
    void takesNothingForTakenBack() {
        play(IDLE + """
                1000 giveBack 1            -> takenBack 1
                """);
    }

    @Test
    void routesAnItemToAnOutput() {
        play(CAPTURED + """
                2000 route 2 3             -> forward divert3
                2200 sees belt             ->
                2900 sees land3            -> open; landed 2 in 3
                """);
    }

    @Test
    void waitsForTheBeltToBeFreeAfterALanding() {
        play(CAPTURED + """
                2000 route 2 3             -> forward divert3
                2200 sees belt             ->
                2900 sees belt land3       ->
                2950 sees land3            -> open; landed 2 in 3
                """);
    }

    /** Somebody empties bin 1 meanwhile: the item still on the belt has not landed there. */
    @Test
    void countsTheOutputAskedForBeforeAnother() {
        play(CAPTURED + """
                2000 route 2 3             -> forward divert3
                2200 sees belt             ->
                2500 sees belt land1       ->
                2600 sees belt             ->
                2900 sees belt land3       ->
                2950 sees                  -> open; landed 2 in 3
                """);
    }

    @Test
    void saysWhereAnItemReallyLanded() {
        play(CAPTURED + """
                2000 route 2 3             -> forward divert3
                2200 sees belt             ->
                2900 sees land1            -> open; landed 2 in 1
                """);
    }

    @Test
    void saysWhereAnItemIsStuck() {
        play(CAPTURED + """
                2000  route 2 3            -> forward divert3
                2200  sees belt            ->
                10000 tick                 -> off; jammed 2 BELT
                """);
    }

    @Test
    void doesNotTakeAFullBinForALanding() {
        play("""
                0    sees captive land3    ->
                1    done                  ->
                10   route 2 3             -> forward divert3
                200  sees belt land3       ->
                800  sees land3            ->
                8010 tick                  -> off; jammed 2 NOWHERE_SEEN
                """);
    }

    @Test
    void runsTheBeltForAnItemThatNoSensorSees() {
        play(IDLE + """
                1000 route 2 1             -> divert1
                1150 tick                  -> forward divert1
                1500 sees land1            -> open; landed 2 in 1
                2000 sees                  ->
                3000 route 3 2             -> divert2
                3150 tick                  -> forward divert2
                11150 tick                 -> off; jammed 3 NOWHERE_SEEN
                """);
    }

    @Test
    void refusesAnOutputThatItDoesNotHave() {
        play(CAPTURED + """
                2000 route 2 4             -> failed 2 Refused
                2001 route 3 0             -> failed 3 Refused
                """);
    }

    @Test
    void tellsOnceOfTheNextItemWhileOneTravels() {
        play(CAPTURED + """
                2000 route 2 3             -> forward divert3
                2200 sees belt mouth       ->
                2300 tick                  -> inserted
                2900 sees mouth land3      -> open; landed 2 in 3
                3000 sees mouth            ->
                3100 capture 3             -> open forward
                """);
    }

    @Test
    void tellsOfTheNextItemPushedInBehindACapturedOne() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1600 sees captive          -> off
                1610 done                  ->
                1700 sees captive mouth    ->
                1760 tick                  -> captured 1
                1860 tick                  -> inserted
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
                        new ChuteOutputs(0, 1, 2, 3, 4, 5, List.of(6)),
                        ChuteLimits.usual()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChuteSettings(
                        new ChuteInputs(0, 1, 2, List.of(3, 4)),
                        new ChuteOutputs(0, 1, 2, 3, 4, 5, List.of(6)),
                        ChuteLimits.usual()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void play(String table) {
        new ChuteScript().play(table);
    }
}
