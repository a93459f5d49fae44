package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.feig.FeigSettings;
import org.caiyun.device.rfid.hf.HfSettings;
import org.caiyun.sim.peer.ReaderFault.Operation;

/**
 * The mandated sequence, done by the driver of one reader on its simulated twin: a tag of 28 blocks is read and marked.
 * Time is virtual and exact, at the line's real speed; the driver's own computing takes none of it.
 */
public final class ReaderSequence {
    /** What the issue allows, as a multiple of the physical time. */
    public static final double LIMIT = 1.1;

    /** What an ISO 28560-2 tag of a library needs, and all that a tag of that chip has. */
    private static final List<Integer> SIZES = List.of(9, 28);

    private static final int BLOCK = 4;

    private final ReaderKit kit;
    private final int blocks;
    private final HfBench bench;
    private int mark = BenchTag.ON_LOAN;

    private ReaderSequence(ReaderKit kit, int blocks) {
        this.kit = kit;
        this.blocks = blocks;
        bench = new HfBench(kit).insert(BenchTag.onLoan());
    }

    /** A reader by its name here, which reads the whole tag. */
    public static ReaderSequence of(String reader) {
        return ReaderKit.all().stream()
                .filter(kit -> kit.name().equals(reader))
                .map(kit -> new ReaderSequence(kit, BenchTag.MEMORY.size() / BLOCK))
                .findFirst()
                .orElseThrow();
    }

    /** Every serial reader, with a short reading and with the one that is set without a setting. */
    public static List<SequenceTime> measureAll() {
        var times = new ArrayList<SequenceTime>();
        for (int blocks : SIZES) {
            HfSettings settings = HfSettings.standard().withMaxBytes(blocks * BLOCK);
            times.add(
                    measure(ReaderKit.feig(FeigSettings.standard().with(settings)), blocks, PhysicalStep::feig, LIMIT));
            times.add(measure(ReaderKit.rl866(settings), blocks, PhysicalStep::rl866, LIMIT));
            times.add(measure(ReaderKit.d6(settings), blocks, PhysicalStep::d6, LIMIT));
            times.add(measure(ReaderKit.rr3036(settings), blocks, PhysicalStep::rr3036, 0));
        }
        return times;
    }

    private static SequenceTime measure(
            ReaderKit kit, int blocks, BiFunction<Uid, Integer, List<PhysicalStep>> bound, double limit) {
        var sequence = new ReaderSequence(kit, blocks);
        // the reader has just served the book before
        sequence.once();
        return sequence.time(bound.apply(BenchTag.UID, blocks), sequence.once(), limit);
    }

    /** Reads the tag and gives it the mark that it does not have. */
    public Duration once() {
        bench.forget();
        Uptime start = bench.now();
        mark = mark == BenchTag.ON_LOAN ? BenchTag.IN_STOCK : BenchTag.ON_LOAN;
        RfidAnswer read = bench.read();
        RfidAnswer marked = bench.mark(BenchTag.UID, mark);
        boolean done = read instanceof RfidAnswer.TagsRead(var _, List<TagImage> images, var _)
                && images.getFirst() instanceof TagImage.Hf image
                && image.memory().equals(BenchTag.MEMORY.slice(0, blocks * BLOCK))
                && marked.equals(BenchTag.marked(new MarkOutcome.Written()));
        if (!done) {
            throw new IllegalStateException(kit + ": " + read + ", " + marked);
        }
        return bench.now().since(start);
    }

    private SequenceTime time(List<PhysicalStep> steps, Duration taken, double limit) {
        Duration air = Duration.ZERO;
        Duration line = Duration.ZERO;
        Duration connections = Duration.ZERO;
        for (PhysicalStep step : steps) {
            Duration bytes = kit.byteTime().multipliedBy(step.bytes());
            air = air.plus(step.air());
            line = line.plus(bytes);
            connections = step.operation() == Operation.OTHER ? connections.plus(bytes) : connections;
        }
        List<SequenceTime.Part> rest = rest(steps, taken.minus(air).minus(line));
        return new SequenceTime(kit.name(), blocks, air, line, connections, taken, limit, rest);
    }

    private static String further(Operation operation) {
        String name = operation == Operation.DESCRIBE ? "system information" : operation.name();
        return "further " + name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Exchanges that the bound does not have, and what is left. */
    private List<SequenceTime.Part> rest(List<PhysicalStep> steps, Duration beyond) {
        Map<Operation, Duration> others = new TreeMap<>();
        int matched = 0;
        for (HfExchange exchange : bench.log()) {
            if (matched < steps.size() && steps.get(matched).operation() == exchange.operation()) {
                matched++;
            } else {
                others.merge(exchange.operation(), exchange.time(), Duration::plus);
            }
        }
        if (matched < steps.size()) {
            throw new IllegalStateException(kit + " leaves out " + steps.get(matched));
        }
        var parts = new ArrayList<SequenceTime.Part>();
        others.forEach((operation, time) -> parts.add(new SequenceTime.Part(further(operation), time)));
        Duration left = parts.stream().map(SequenceTime.Part::time).reduce(beyond, Duration::minus);
        if (!left.isZero()) {
            parts.add(new SequenceTime.Part("pauses", left));
        }
        return parts;
    }
}
