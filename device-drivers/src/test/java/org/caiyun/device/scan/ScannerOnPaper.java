package org.caiyun.device.scan;

import static org.caiyun.device.scan.PublishedCodes.ascii;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;

/** A driver under a virtual clock; the test says what the scanner sends, and reads what the driver wrote. */
final class ScannerOnPaper {
    final List<String> texts = new ArrayList<>();
    final List<Bytes> written = new ArrayList<>();
    boolean closed;

    private final LabelScanner driver;
    private Uptime now = Uptime.ZERO.plus(Duration.ofSeconds(5));

    ScannerOnPaper(ScannerSettings settings) {
        driver = new LabelScanner(settings);
    }

    /** Open, and silent for longer than a code may pause. */
    static ScannerOnPaper quiet(ScannerSettings settings) {
        var scanner = new ScannerOnPaper(settings);
        scanner.open();
        scanner.pass(100);
        return scanner;
    }

    static ScannerOnPaper looking(ScannerSettings settings) {
        var scanner = quiet(settings);
        scanner.look();
        return scanner;
    }

    void open() {
        closed = false;
        note(driver.opened(now));
    }

    void loseLine() {
        note(driver.closed("unplugged", now));
    }

    void look() {
        note(driver.command(new ScannerCommand.Look(), now));
    }

    void rest() {
        note(driver.command(new ScannerCommand.Rest(), now));
    }

    void says(String text) {
        says(ascii(text));
    }

    void says(Bytes bytes) {
        note(driver.received(bytes, now));
    }

    /** Every deadline within this time is kept to the nanosecond. */
    void pass(long millis) {
        var until = now.plus(Duration.ofMillis(millis));
        while (driver.deadline().filter(at -> at.reachedAt(until)).isPresent()) {
            var at = driver.deadline().orElseThrow();
            now = at.compareTo(now) > 0 ? at : now;
            note(driver.tick(now));
        }
        now = until;
    }

    /** The clock goes on and nobody calls: this computer was busy. */
    void oversleep(long millis) {
        now = now.plus(Duration.ofMillis(millis));
    }

    boolean waits() {
        return driver.deadline().isPresent();
    }

    DeviceHealth health() {
        return driver.health();
    }

    private void note(Reaction<ScannerEvent> reaction) {
        for (ScannerEvent event : reaction.results()) {
            switch (event) {
                case ScannerEvent.Scanned(String text) -> texts.add(text);
            }
        }
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Write(Bytes bytes) -> written.add(bytes);
                case LineAction.Close(String why) -> {
                    closed = true;
                    note(driver.closed(why, now));
                }
                case LineAction.Open _ -> throw new AssertionError("a driver does not open");
            }
        }
    }
}
