package org.caiyun.device.chute;

import static org.caiyun.device.chute.ChuteScript.CAPTURED;
import static org.caiyun.device.chute.ChuteScript.IDLE;
import static org.caiyun.device.chute.ChuteScript.play;

import org.junit.jupiter.api.Test;

/** Items on their way to an output; tables as {@link ChuteScript} reads them. */
class ChuteRouteTest {
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
                2950 sees                  -> open; landed 2 in 3 unsure
                """);
    }

    @Test
    void cannotTellWhichOfTwoFallsInOneMomentWasTheItems() {
        play(CAPTURED + """
                2000 route 2 3             -> forward divert3
                2200 sees belt             ->
                2900 sees land1 land3      -> open; landed 2 in 3 unsure
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
                1500 sees land1            -> open; landed 2 in 1 unsure
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

    /** A sensor that sticks on the way does not hide where the item falls. */
    @Test
    void theLastFallSeenIsTheItems() {
        play(CAPTURED + """
                2000 route 2 2             -> forward divert2
                2500 sees belt             ->
                2700 sees belt land2       ->
                3300 sees land2 land1      -> open; landed 2 in 1 unsure
                """);
    }

    /** Its sensor may be blind, and what falls what was left there. */
    @Test
    void afterAJamTheBeltMustSeeTheNextItemPass() {
        String jammed = CAPTURED + """
                2000 route 2 1             -> forward divert1
                2010 done                  ->
                2300 sees belt             ->
                10000 tick                 -> off; jammed 2 BELT
                10010 done                 ->
                """;
        String next = """
                30000 sees mouth           ->
                30100 tick                 -> inserted
                30200 capture 3            -> open
                30210 done                 ->
                30350 tick                 -> open forward
                30360 done                 ->
                30500 sees mouth captive   ->
                30600 sees captive         -> off
                30610 done                 ->
                30760 tick                 -> captured 3
                31000 route 4 2            -> forward divert2
                31010 done                 ->
                """;
        play(jammed + "20000 sees           -> \n" + next + """
                31300 sees belt            ->
                31600 sees land2           -> open; landed 4 in 2
                """);
        play(jammed + "20000 sees           -> \n" + next + """
                31300 sees                 ->
                31600 sees land2           -> open; landed 4 in 2 unsure
                """);
    }
}
