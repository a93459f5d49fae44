package org.caiyun.device.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.caiyun.device.Bytes;
import org.caiyun.device.line.LineEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over Pi4J's mock pins: input 17, output 22, and output 23 inverted. */
class Pi4jLineTest {
    private static final PinsSettings SETTINGS = PinsSettings.of(
            List.of(new DigitalIn(17, true, Duration.ofMillis(10))),
            List.of(new DigitalOut(22, false), new DigitalOut(23, true)));

    private final Context pi4j = Pi4J.newContextBuilder()
            .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance())
            .build();
    private final Pi4jLine line = new Pi4jLine(SETTINGS, () -> pi4j);
    private final BlockingQueue<LineEvent> events = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void opensAndReportsEveryInput() throws InterruptedException {
        line.open(events::add);

        assertThat(next()).isEqualTo(new LineEvent.Opened());
        assertThat(next()).isEqualTo(received(17, 0));
    }

    @Test
    void reportsWhatHappensToAPin() throws InterruptedException {
        opened();

        input().mockState(DigitalState.HIGH);
        LineEvent up = next();
        input().mockState(DigitalState.LOW);
        LineEvent down = next();

        assertThat(up).isEqualTo(received(17, 1));
        assertThat(down).isEqualTo(received(17, 0));
    }

    @Test
    void setsAnOutputAndReadsItBack() throws InterruptedException {
        opened();

        line.write(Bytes.of(22, 1, 23, 1));

        assertThat(next()).isEqualTo(received(22, 1, 23, 1));
        assertThat(pi4j.<com.pi4j.io.gpio.digital.DigitalOutput>io("out-22").isHigh())
                .isTrue();
    }

    @Test
    void reportsAnInputThatIsAskedFor() throws InterruptedException {
        opened();

        line.write(Bytes.of(17, 0x3F));

        assertThat(next()).isEqualTo(received(17, 0));
    }

    @Test
    void saysWhenThereAreNoPins() throws InterruptedException {
        var absent = new Pi4jLine(SETTINGS, () -> {
            throw new IllegalStateException("no gpio chip");
        });

        absent.open(events::add);

        assertThat(next()).isEqualTo(new LineEvent.OpenFailed("no gpio chip"));
    }

    @Test
    void saysNothingAfterItWasClosed() throws InterruptedException {
        opened();

        line.close();
        line.close();
        line.write(Bytes.of(22, 1));

        assertThat(events).isEmpty();
    }

    private void opened() throws InterruptedException {
        line.open(events::add);
        assertThat(next()).isEqualTo(new LineEvent.Opened());
        assertThat(next()).isEqualTo(received(17, 0));
    }

    private MockDigitalInput input() {
        return pi4j.io("in-17");
    }

    private LineEvent next() throws InterruptedException {
        LineEvent event = events.poll(5, TimeUnit.SECONDS);
        assertThat(event).as("an event within 5 s").isNotNull();
        return event;
    }

    private static LineEvent received(int... channelsAndLevels) {
        return new LineEvent.Received(Bytes.of(channelsAndLevels));
    }
}
