package org.caiyun.device.rfid.hf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;

/**
 * A driver, a virtual clock, and a record of what it wrote and answered; the test plays the reader with literal bytes.
 */
public final class ReaderOnPaper {
    private final HfReader reader;
    private final List<Bytes> written = new ArrayList<>();
    private final List<RfidAnswer> answers = new ArrayList<>();
    private Uptime now = new Uptime(-5_000_000_000L);
    private int closings;

    public ReaderOnPaper(HfReader reader) {
        this.reader = reader;
    }

    public ReaderOnPaper open() {
        note(reader.opened(now));
        return this;
    }

    public ReaderOnPaper command(RfidCommand command) {
        note(reader.command(command, now));
        return this;
    }

    /** The oldest bytes written and not yet looked at are these; waits for them as long as the driver itself waits. */
    public ReaderOnPaper asks(Bytes request) {
        for (int i = 0; i < 10 && written.isEmpty(); i++) {
            toNextDeadline();
        }
        assertThat(written).isNotEmpty();
        assertThat(written.removeFirst()).isEqualTo(request);
        return this;
    }

    public ReaderOnPaper replies(Bytes reply) {
        note(reader.received(reply, now));
        return this;
    }

    public ReaderOnPaper closed(String why) {
        note(reader.closed(why, now));
        return this;
    }

    public ReaderOnPaper passes(Duration time) {
        Uptime end = now.plus(time);
        while (reader.deadline().filter(next -> next.reachedAt(end)).isPresent()) {
            toNextDeadline();
        }
        now = end;
        return this;
    }

    public ReaderOnPaper staysQuiet() {
        assertThat(written).isEmpty();
        return this;
    }

    public void answers(RfidAnswer... expected) {
        assertThat(answers).containsExactly(expected);
        answers.clear();
    }

    public DeviceHealth health() {
        return reader.health();
    }

    public int closings() {
        return closings;
    }

    public Uptime now() {
        return now;
    }

    private void toNextDeadline() {
        Uptime next = reader.deadline().orElseThrow();
        now = next.compareTo(now) > 0 ? next : now;
        note(reader.tick(now));
    }

    private void note(Reaction<RfidAnswer> reaction) {
        answers.addAll(reaction.results());
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Write(Bytes bytes) -> written.add(bytes);
                case LineAction.Close _ -> closings++;
                case LineAction.Open _ -> throw new AssertionError("a driver does not open lines");
            }
        }
    }
}
