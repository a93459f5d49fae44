package org.caiyun.sim.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.junit.jupiter.api.Test;

final class ServedPeerTest {
    private final RecordingPeer device = RecordingPeer.echoing();
    private final RecordingEnd end = new RecordingEnd();
    private final ServedPeer served =
            new ServedPeer(device, end, LineSpeed.ofBaudRate(10_000), new LineDamage(new Random(1)));

    @Test
    void sendsAReplyWhenItsTimeHasCome() {
        served.opened(1, at(0));
        served.received(1, Bytes.of(1), at(10));

        assertThat(served.deadline()).contains(at(11));
        served.advance(at(10));
        assertThat(end.deeds).isEmpty();
        served.advance(at(11));
        assertThat(end.deeds).containsExactly("send 1 01");
    }

    @Test
    void aSilentDeviceNeitherHearsNorSpeaksAndForgetsWhatItWouldHaveSaid() {
        served.opened(1, at(0));
        served.received(1, Bytes.of(1), at(0)); // its echo is under way
        served.silence(true);
        served.received(1, Bytes.of(2), at(0));
        device.wakeAt(at(5));
        served.advance(at(5));

        served.silence(false);
        served.advance(at(1_000));

        assertThat(device.received()).isEqualTo(Bytes.of(1));
        assertThat(device.happened).endsWith("tick");
        assertThat(end.deeds).isEmpty();
    }

    @Test
    void whatComesLateFromAnEarlierSessionIsDropped() throws IOException {
        served.opened(1, at(0));
        served.unplug(at(1));
        end.newest = 2;
        served.unplug(at(1));
        served.received(1, Bytes.of(1), at(2));
        served.opened(2, at(3)); // seen just before the plug was pulled
        served.closed(1, at(4));

        assertThat(device.happened).containsExactly("opened", "closed");
    }

    @Test
    void aNewSessionEndsTheOldOneAndItsReplies() {
        served.opened(1, at(0));
        served.received(1, Bytes.of(1), at(0));
        served.opened(2, at(0));
        served.closed(1, at(0));
        served.advance(at(1_000));

        assertThat(device.happened.stream().filter(h -> !h.startsWith("received")))
                .containsExactly("opened", "closed", "opened");
        assertThat(end.deeds).isEmpty();
    }

    @Test
    void aDeviceWithoutAKioskWorksAndItsWordsAreLost() {
        device.wakeAt(at(5));

        served.advance(at(5));
        served.opened(1, at(6));
        served.advance(at(1_000));

        assertThat(device.happened).containsExactly("tick", "opened");
        assertThat(end.deeds).isEmpty();
    }

    private static Uptime at(long millis) {
        return Uptime.ZERO.plus(Duration.ofMillis(millis));
    }

    private static final class RecordingEnd implements WireEnd {
        private final List<String> deeds = new ArrayList<>();
        private int newest = 1;

        @Override
        public void plug() {
            deeds.add("plug");
        }

        @Override
        public void unplug() {}

        @Override
        public void send(int session, Bytes bytes) {
            deeds.add("send " + session + " " + bytes);
        }

        @Override
        public void hangUp(int session) {
            deeds.add("hang up " + session);
        }

        @Override
        public int newestSession() {
            return newest;
        }

        @Override
        public void close() {}
    }
}
