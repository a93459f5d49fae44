package org.caiyun.device.chute;

import static org.caiyun.device.chute.ChuteScript.CAPTURED;
import static org.caiyun.device.chute.ChuteScript.IDLE;
import static org.caiyun.device.chute.ChuteScript.INSERTED;
import static org.caiyun.device.chute.ChuteScript.play;

import org.junit.jupiter.api.Test;

/** Items given back; tables as {@link ChuteScript} reads them. */
class ChuteGiveBackTest {
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

    /** Both reached out of the machine, one across the shutter and one in front of it. */
    @Test
    void anItemAcrossTheShutterGoesWithTheOneInTheMouth() {
        play(CAPTURED + """
                2000 sees mouth captive    ->
                2100 tick                  -> inserted
                3000 giveBack 2            ->
                4000 sees                  -> open; withdrawn; takenBack 2
                """);
    }
}
