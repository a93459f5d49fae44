package org.caiyun.device.chute;

import static org.caiyun.device.chute.ChuteScript.CAPTURED;
import static org.caiyun.device.chute.ChuteScript.IDLE;
import static org.caiyun.device.chute.ChuteScript.INSERTED;
import static org.caiyun.device.chute.ChuteScript.play;

import org.junit.jupiter.api.Test;

/** Items put in, drawn in and pulled out; tables as {@link ChuteScript} reads them. */
class ChuteCaptureTest {
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
                1400 tick                  -> open back
                1500 tick                  ->
                3400 tick                  -> open; notCaptured 1
                """);
    }

    /** It was never read. */
    @Test
    void doesNotTakeWhatComesInPlaceOfAnItemThatWasPulledOut() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1300 sees                  ->
                1400 tick                  -> open back
                1500 sees mouth            -> open; notCaptured 1
                """);
    }

    @Test
    void goesOnDrawingWhenTheMouthSensorFlickers() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1300 sees                  ->
                1390 sees mouth            ->
                1450 sees                  ->
                1540 sees mouth            ->
                1700 sees mouth captive    ->
                1800 sees captive          -> off
                """);
    }

    @Test
    void tellsThatTheItemSlippedOutUnderTheShutter() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1500 sees mouth captive    ->
                1600 sees captive          -> off
                1610 done                  ->
                1700 sees mouth            ->
                1760 tick                  -> back
                3760 tick                  -> open; notCaptured 1 stillInMouth
                """);
    }

    /** A stop that arrives late; behind the shutter the antenna can count it. */
    @Test
    void bringsBackWhatRanOnBehindTheShutter() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1500 sees mouth captive    ->
                1600 sees captive          -> off
                1700 sees                  ->
                1790 done                  ->
                1940 tick                  -> back
                2300 sees captive          -> off; captured 1
                """);
    }

    @Test
    void looksOnTheBeltForWhatIsSeenNowhere() {
        play(IDLE + """
                1000 drawIn 1              -> off
                1010 done                  ->
                1150 tick                  -> back
                1160 done                  ->
                1500 sees belt             ->
                1700 sees captive          -> off; captured 1
                """);
        play(IDLE + """
                1000 drawIn 1              -> off
                1010 done                  ->
                1150 tick                  -> back
                3150 tick                  -> open; notCaptured 1
                """);
    }

    @Test
    void whatStaysOnTheBeltIsAJam() {
        play(IDLE + """
                500  sees belt             ->
                550  drawIn 1              -> off
                560  done                  ->
                700  tick                  -> back
                2700 tick                  -> off; jammed 1 BELT
                """);
    }

    /** It came while the belt ran behind the shut shutter, and nobody has been told of it. */
    @Test
    void tellsOfWhatLiesInTheMouthBeforeAJamOnTheBelt() {
        play(IDLE + """
                500  sees belt             ->
                550  drawIn 1              -> off
                560  done                  ->
                700  tick                  -> back
                900  sees mouth belt       ->
                2700 tick                  -> off; jammed 1 BELT
                2800 tick                  -> inserted
                """);
    }

    /** What lies in the mouth alone may be another item than the one that lay across the shutter. */
    @Test
    void finishesNoCaptureWithAnItemThatLiesInTheMouthAlone() {
        play(INSERTED + """
                1200 drawIn 1              -> notCaptured 1 stillInMouth
                """);
    }

    /** It lies across the shutter, in reach of a hand: every item is seen by both sensors on its way. */
    @Test
    void bringsBackAnItemThatTheMouthNoLongerSawWhenItCameIn() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1400 sees                  ->
                1500 sees captive          -> open back
                1700 sees                  ->
                3500 tick                  -> open; notCaptured 1
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
    void tellsOfTheNextItemPushedInBehindACapturedOne() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1500 sees mouth captive    ->
                1600 sees captive          -> off
                1610 done                  ->
                1700 sees captive mouth    ->
                1760 tick                  -> captured 1
                1860 tick                  -> inserted
                """);
    }

    /** Another lies behind it, so that the captive sensor never was alone; or it was not seen to come in. */
    @Test
    void bringsBackAnItemThatRunsOnToTheBeltWhileItIsDrawnIn() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1500 sees mouth captive    ->
                1700 sees mouth captive belt -> open back
                1750 sees mouth captive    ->
                1900 sees mouth            -> open; notCaptured 1 stillInMouth
                """);
    }

    @Test
    void bringsBackAnItemThatOnlyTheBeltSensorSawComeIn() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1600 sees belt             -> open back
                1800 sees mouth            -> open; notCaptured 1 stillInMouth
                """);
    }

    /** An item gripped for a moment only still gets the belt's least turn back. */
    @Test
    void turnsBackForTheLeastTimeEvenIfTheItemSeemsFreeAtOnce() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1500 sees mouth belt       -> open back
                1510 sees mouth            ->
                1600 tick                  -> open; notCaptured 1 stillInMouth
                """);
    }

    @Test
    void reportsAJamOfAnItemThatDoesNotComeBackFromTheBelt() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1600 sees belt             -> open back
                1700 tick                  ->
                3600 tick                  -> open; jammed 1 BELT
                """);
    }

    /** With a dead captive sensor an item runs through unseen: nothing tells what it was. */
    @Test
    void reportsAJamNowhereWhenSomethingLandsWhileAnItemIsDrawnIn() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1700 sees land1            ->
                1800 tick                  -> open back
                1900 sees                  ->
                3800 tick                  -> open; jammed 1 NOWHERE_SEEN
                """);
    }

    @Test
    void doesNotForgetWhatFellBeforeTheBeltTurnedBack() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1700 sees mouth land1      ->
                1800 sees mouth            ->
                5200 tick                  -> open back
                5300 tick                  ->
                7200 tick                  -> open; jammed 1 NOWHERE_SEEN
                """);
    }

    @Test
    void reportsAJamNowhereWhenSomethingLandsWhileTheBeltTurnsBack() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1600 sees belt             -> open back
                1650 sees land1            ->
                1700 sees mouth            ->
                3600 tick                  -> open; jammed 1 NOWHERE_SEEN
                """);
    }

    /** With the captive and the landing sensors dead, one that fell looks the same: who asks must look for it. */
    @Test
    void tellsThatTheItemWasPulledOutWhileItWasBroughtBack() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1600 sees belt             -> open back
                1700 sees                  ->
                3600 tick                  -> open; notCaptured 1
                """);
    }
}
