package org.caiyun.sim.soak.coverage;

import java.time.Duration;
import java.util.Random;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.boot.KioskApp;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.flow.ReturnPath;
import org.caiyun.kiosk.run.Kiosk;
import org.caiyun.kiosk.run.KioskInput;
import org.caiyun.kiosk.run.Onlooker;
import org.caiyun.kiosk.store.ModelledStore;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.sim.time.Timeline;

/**
 * A store that never answers is missed after ten seconds, and something falls due in that very moment. No stage has
 * such a disk, so that the kiosk stands alone here: its lines stay shut, and its commits lie where they are.
 */
final class SilentDisk {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    private SilentDisk() {}

    static void count(Coverage coverage) {
        var time = new Timeline(Stories.OPENING);
        var kiosk = kiosk(time, coverage);
        var start = time.now();
        kiosk.start(start);
        // a patron calls: that waits as long as the disk may take
        kiosk.on(new KioskInput.Pressed(new PatronIntent.Help()), start);
        kiosk.on(new KioskInput.Tick(), new Moment(Uptime.ZERO.plus(ANSWER_LIMIT), start.wall()));
    }

    private static Kiosk kiosk(Timeline time, Coverage coverage) {
        var random = new Random(1);
        var counting = new Onlooker() {
            @Override
            public ReturnPath beside(ReturnPath path) {
                return coverage.beside(path);
            }
        };
        var contents = new ModelledStore("D").contents();
        return KioskApp.kiosk(Site.PATIENT.config(random), contents, "boot-1", time, random, counting);
    }
}
