package org.caiyun.device.rfid.llrp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.llrp.LlrpDecoder.Decoded;

/**
 * The driver, a virtual clock, and a record of what it wrote and answered; the test plays the reader with literal
 * bytes.
 */
final class DriverOnPaper {
    private static final int MOST_WAITS = 100;

    private final LlrpReader driver;
    private final List<LlrpMessage> written = new ArrayList<>();
    private final List<RfidAnswer> answers = new ArrayList<>();
    private Uptime now;
    private int closings;

    DriverOnPaper(LlrpReader driver, Uptime start) {
        this.driver = driver;
        now = start;
    }

    DriverOnPaper open() {
        note(driver.opened(now));
        return this;
    }

    DriverOnPaper read(long id) {
        note(driver.command(new RfidCommand.ReadTags(new CommandId(id)), now));
        return this;
    }

    DriverOnPaper hears(Bytes bytes) {
        note(driver.received(bytes, now));
        return this;
    }

    /** The reader sends this message. */
    DriverOnPaper hears(int type, long id, String body) {
        return hears(new LlrpMessage(type, id, Bytes.ofHex(body)).encoded());
    }

    /** The oldest message written and not yet looked at. */
    LlrpMessage wrote() {
        return written.removeFirst();
    }

    boolean isQuiet() {
        return written.isEmpty();
    }

    /** Answers the messages written so far with success, until the driver asks for this type. */
    LlrpMessage agreesUntil(int type) {
        LlrpMessage asked = wrote();
        while (asked.type() != type) {
            agrees(asked);
            asked = wrote();
        }
        return asked;
    }

    void agrees(LlrpMessage asked) {
        if (asked.type() < 60) {
            hears(asked.type() + 10, asked.id(), "011F 0008 0000 0000");
        }
    }

    DriverOnPaper waitsOnce() {
        driver.deadline().ifPresent(next -> now = next.compareTo(now) > 0 ? next : now);
        note(driver.tick(now));
        return this;
    }

    DriverOnPaper waitsUntilAnswered() {
        for (int i = 0; i < MOST_WAITS && answers.isEmpty(); i++) {
            waitsOnce();
        }
        return this;
    }

    DriverOnPaper passes(Duration time) {
        Uptime end = now.plus(time);
        while (driver.deadline().filter(next -> next.reachedAt(end)).isPresent()) {
            waitsOnce();
        }
        now = end;
        return this;
    }

    DriverOnPaper closed(String why) {
        note(driver.closed(why, now));
        return this;
    }

    List<RfidAnswer> answers() {
        return List.copyOf(answers);
    }

    DeviceHealth health() {
        return driver.health();
    }

    int closings() {
        return closings;
    }

    private void note(Reaction<RfidAnswer> reaction) {
        answers.addAll(reaction.results());
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Write(Bytes bytes) ->
                    new LlrpDecoder()
                            .feed(bytes)
                            .forEach(decoded -> written.add(((Decoded.Message) decoded).message()));
                case LineAction.Close _ -> closings++;
                case LineAction.Open _ -> throw new AssertionError("a driver does not open lines");
            }
        }
    }
}
