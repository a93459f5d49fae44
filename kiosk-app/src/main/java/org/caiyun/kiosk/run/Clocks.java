package org.caiyun.kiosk.run;

import java.time.InstantSource;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.Moment;

/** The two clocks of a machine, handed in so that nothing else reads one. */
public interface Clocks extends InstantSource {
    Uptime uptime();

    default Moment now() {
        return new Moment(uptime(), instant());
    }
}
