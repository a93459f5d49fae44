package org.caiyun.device.chute;

import static org.caiyun.device.chute.ChuteScript.CAPTURED;
import static org.caiyun.device.chute.ChuteScript.IDLE;
import static org.caiyun.device.chute.ChuteScript.INSERTED;
import static org.caiyun.device.chute.ChuteScript.play;

import org.junit.jupiter.api.Test;

/** What a chute says of its inside while nothing moves. */
final class ChuteAtRestTest {
    @Test
    void saysOnceWhatAppearsInsideAtRest() {
        play(IDLE + """
                1000 sees captive          ->
                1050 sees                  ->
                2000 sees belt             ->
                2100 tick                  -> foundInside BELT
                2200 sees belt captive     ->
                2300 sees                  ->
                2400 sees captive          ->
                2500 tick                  -> foundInside SHUTTER
                """);
    }

    /** Its front is under the second sensor; it lies in the mouth all the same. */
    @Test
    void anItemPushedInFarIsNotInside() {
        play(INSERTED + """
                1200 sees mouth captive    ->
                1500 sees mouth            ->
                """);
    }

    /** Whoever asked for it has called it stuck and waits for hands; once the way is clear, it may still lie there. */
    @Test
    void whatLiesInTheMouthAfterAJamIsToldAnew() {
        play(INSERTED + """
                1200 capture 1             -> open forward
                1500 sees mouth captive    ->
                5200 tick                  -> open back
                5300 tick                  ->
                7200 tick                  -> open; jammed 1 SHUTTER
                7300 tick                  -> inserted
                """);
    }

    @Test
    void aCapturedItemIsKnownToBeInside() {
        play(CAPTURED + """
                2000 sees mouth captive    ->
                2100 tick                  -> inserted
                """);
    }
}
