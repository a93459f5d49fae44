package org.caiyun.sim.panel;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.d6.D6Frame;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.rr3036.Rr3036Frame;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.sim.line.LineTap;
import org.caiyun.sim.peer.Sip2Site;
import org.caiyun.sim.stage.Equipment;

/**
 * The last rows of what passed on each line, decoded.
 *
 * <p>Threads: the tap is called by whoever runs the peers and only puts aside, without waiting; all else belongs to the
 * bench's thread.
 */
final class Trace implements LineTap {
    static final int MOST_ROWS = 2_000;
    private static final int MOST_WAITING = 20_000;
    /** Four bytes in hex: unit, function and address; a write of another value is about the same. */
    private static final int WRITE_SUBJECT = 8;

    private static final String STATUS_QUESTION = "1004";

    private final BlockingQueue<Heard> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong missed = new AtomicLong();
    private final Map<LineName, Channel> channels = new EnumMap<>(LineName.class);
    private long numbers;

    private record Heard(String line, Way way, Bytes bytes, Optional<Change> change, Uptime at) {}

    private record Channel(LineText text, Optional<Repeats> repeats, Deque<TraceRow> rows) {}

    /** {@code patronCard} tells whose memory is not to be shown. */
    Trace(Predicate<Uid> patronCard, Equipment equipment) {
        channel(LineName.READER, readerText(patronCard, equipment.reader()), Optional.empty());
        channel(LineName.PRINTER, new PrinterText(), Optional.of(new Repeats(Trace::printerSubject)));
        chute(equipment);
        channel(LineName.LIBRARY, new LibraryText(Sip2Site.DEFAULT.wire()), Optional.empty());
        channel(LineName.SCANNER, new ScannerText(), Optional.empty());
    }

    private void chute(Equipment equipment) {
        var names = new ChuteNames(equipment.bringsBack());
        switch (equipment.board()) {
            case MODBUS_RTU ->
                channel(LineName.CHUTE, new ChuteText(names), Optional.of(new Repeats(Trace::chuteSubject)));
            case PINS -> channel(LineName.CHUTE, new PinsText(names), Optional.empty());
        }
    }

    private static LineText readerText(Predicate<Uid> patronCard, Driver reader) {
        return switch (reader) {
            case FEIG -> new ReaderText(patronCard);
            case RL866 -> new Rl866Text(patronCard);
            case D6 ->
                new FramedText(patronCard, () -> new FrameFinder(D6Frame::lengthAt, D6Frame.LONGEST), new D6Words());
            case RR3036 ->
                new FramedText(
                        patronCard,
                        () -> new FrameFinder(Rr3036Frame::lengthAt, Rr3036Frame.LONGEST),
                        new Rr3036Words());
            case LLRP -> new UhfReaderText();
        };
    }

    private void channel(LineName line, LineText text, Optional<Repeats> repeats) {
        channels.put(line, new Channel(text, repeats, new ArrayDeque<>()));
    }

    private static String printerSubject(String hex) {
        return hex.startsWith(STATUS_QUESTION) ? hex : "";
    }

    private static String chuteSubject(String hex) {
        boolean writes = hex.startsWith("05", 2) || hex.startsWith("0F", 2);
        return writes && hex.length() > WRITE_SUBJECT ? hex.substring(0, WRITE_SUBJECT) : hex;
    }

    @Override
    public void passed(String line, Way way, Bytes bytes, Uptime at) {
        put(new Heard(line, way, bytes, Optional.empty(), at));
    }

    @Override
    public void changed(String line, Change change, Uptime at) {
        put(new Heard(line, Way.TO_DEVICE, Bytes.EMPTY, Optional.of(change), at));
    }

    private void put(Heard heard) {
        if (!waiting.offer(heard)) {
            missed.incrementAndGet();
        }
    }

    /** Decodes what was heard since the last time. */
    void catchUp() {
        for (var heard = waiting.poll(); heard != null; heard = waiting.poll()) {
            decode(heard);
        }
    }

    /** How many portions came faster than they were decoded, and are not in the rows. */
    long missed() {
        return missed.get();
    }

    private void decode(Heard heard) {
        var channel = Objects.requireNonNull(
                channels.get(LineName.valueOf(heard.line().toUpperCase(Locale.ROOT))));
        if (heard.change().isPresent()) {
            channel.repeats.map(Repeats::flush).ifPresent(rows -> rows.forEach(row -> keep(channel, row)));
            channel.text.reset();
            boolean opened = heard.change().get() == Change.OPENED;
            keep(channel, row(heard, new LineText.Said("", opened ? "line opened" : "line closed")));
            return;
        }
        for (var said : channel.text.passed(heard.way(), heard.bytes())) {
            var row = row(heard, said);
            channel.repeats
                    .map(repeats -> repeats.pass(row))
                    .orElse(List.of(row))
                    .forEach(kept -> keep(channel, kept));
        }
    }

    private static TraceRow row(Heard heard, LineText.Said said) {
        return new TraceRow(0, heard.at(), heard.line(), heard.way(), said.hex(), said.text());
    }

    private void keep(Channel channel, TraceRow row) {
        numbers++;
        channel.rows.add(new TraceRow(numbers, row.at(), row.line(), row.way(), row.hex(), row.text()));
        if (channel.rows.size() > MOST_ROWS) {
            channel.rows.remove();
        }
    }

    /** The oldest rows behind this number, at most so many. */
    List<TraceRow> after(long number, int most) {
        return channels.values().stream()
                .flatMap(channel -> newer(channel.rows, number))
                .sorted(Comparator.comparingLong(TraceRow::number))
                .limit(most)
                .toList();
    }

    private static Stream<TraceRow> newer(Deque<TraceRow> rows, long number) {
        return rows.isEmpty() || rows.getLast().number() <= number
                ? Stream.empty()
                : rows.stream().filter(row -> row.number() > number);
    }

    long newest() {
        return numbers;
    }
}
