package org.caiyun.device.chute;

import static org.caiyun.device.chute.ChuteScript.CAPTURED;
import static org.caiyun.device.chute.ChuteScript.INSERTED;
import static org.caiyun.device.chute.ChuteScript.playOneWay;

import org.junit.jupiter.api.Test;

/** A belt without a way back, as a book drop has; tables as {@link ChuteScript} reads them. */
class ChuteOneWayTest {
    @Test
    void takesAndSendsAnItemAsAnyOther() {
        playOneWay(CAPTURED + """
                2000 route 2 3             -> forward divert3
                2010 done                  ->
                2300 sees belt             ->
                2600 sees land3            -> open; landed 2 in 3
                """);
    }

    @Test
    void stopsWhereAnotherWouldBringTheItemBack() {
        playOneWay(INSERTED + """
                1200 capture 1             -> open forward
                5200 tick                  -> open
                5210 done                  ->
                5310 tick                  -> notCaptured 1 stillInMouth
                6000 sees                  -> withdrawn
                """);
    }

    @Test
    void tellsThatTheItemWasPulledOut() {
        playOneWay(INSERTED + """
                1200 capture 1             -> open forward
                1300 sees                  ->
                1400 tick                  -> open
                1410 done                  ->
                1510 tick                  -> notCaptured 1
                """);
    }

    /** A mouth sensor that goes blind is no hand, and an item that is only half in is in reach of one. */
    @Test
    void callsForHandsWhenWhatSeemedPulledOutRunsOnAsTheBeltStops() {
        playOneWay(INSERTED + """
                1200 capture 1             -> open forward
                1300 sees                  ->
                1400 tick                  -> open
                1405 sees captive          ->
                1410 done                  ->
                1510 tick                  -> jammed 1 SHUTTER
                """);
    }

    /** It has lost its power, and will say so. */
    @Test
    void waitsNoLongerForABoardThatNeverSaysThatTheBeltStands() {
        playOneWay(INSERTED + """
                1200 capture 1             -> open forward
                1300 sees                  ->
                1400 tick                  -> open
                3400 tick                  -> notCaptured 1
                """);
    }

    /** Hands must free it: it can be moved neither on nor back. */
    @Test
    void callsForHandsWhenTheItemStaysAcrossTheShutter() {
        playOneWay(INSERTED + """
                1200 capture 1             -> open forward
                1500 sees mouth captive    ->
                5200 tick                  -> open
                5210 done                  ->
                5310 tick                  -> jammed 1 SHUTTER
                """);
    }

    /** A board that is asked late: between two looks it has come in and gone on. */
    @Test
    void anItemThatRanOnToTheBeltIsIn() {
        playOneWay(INSERTED + """
                1200 capture 1             -> open forward
                1500 sees mouth captive    ->
                1900 sees belt             -> off
                1910 done                  ->
                2060 tick                  -> captured 1 ranOn
                """);
    }

    /** Thrown in right behind it: both are in, and what can be counted behind the flap is not the first. */
    @Test
    void anotherThatIsThrownInBehindItComesInAsWell() {
        playOneWay(INSERTED + """
                1200 capture 1             -> open forward
                1500 sees mouth captive    ->
                1700 sees mouth belt       ->
                1800 sees mouth captive belt ->
                1900 sees captive belt     -> off
                1910 done                  ->
                2060 tick                  -> captured 1 ranOn
                """);
    }

    /** Into a bin that nobody chose: hands must look. */
    @Test
    void whatFallsWhileAnItemIsDrawnInIsNoReturn() {
        playOneWay(INSERTED + """
                1200 capture 1             -> open forward
                1500 sees mouth captive    ->
                1700 sees mouth belt       ->
                2500 sees mouth land1      -> open
                2510 done                  ->
                2610 tick                  -> jammed 1 NOWHERE_SEEN
                """);
    }

    /** The stop came late. */
    @Test
    void anItemThatRunsOnWhileTheShutterFallsIsIn() {
        playOneWay(INSERTED + """
                1200 capture 1             -> open forward
                1500 sees mouth captive    ->
                1600 sees captive          -> off
                1610 done                  ->
                1650 sees belt             ->
                1760 tick                  -> captured 1 ranOn
                """);
    }

    @Test
    void anItemThatIsLookedForOnTheBeltIsFoundThere() {
        playOneWay("""
                0    sees belt             ->
                50   drawIn 1              -> captured 1 ranOn
                """);
    }

    @Test
    void anItemThatIsLookedForAndSeenNowhereIsNotIn() {
        playOneWay("""
                0    sees                  -> open
                1    done                  ->
                100  drawIn 1              -> notCaptured 1
                """);
    }

    /** As after a change of the configuration in the middle of a return. */
    @Test
    void givesBackOnlyWhatLiesInTheMouth() {
        playOneWay(CAPTURED + """
                2000 giveBack 2            -> notTaken 2
                """);
        playOneWay(INSERTED + """
                1200 giveBack 2            ->
                1500 sees                  -> takenBack 2
                """);
    }
}
