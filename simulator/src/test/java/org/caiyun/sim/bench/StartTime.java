package org.caiyun.sim.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caiyun.sim.bench.Figure.Baseline;
import org.caiyun.sim.bench.Figure.Bound;
import org.caiyun.sim.bench.Figure.Unit;
import org.caiyun.sim.boot.FirmwareProcess;
import org.caiyun.sim.boot.Workplace;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.WirePeersOfSite;

/**
 * How long the firmware needs in a process of its own until reader, board, printer and library have all answered, and
 * how much memory it then has; plain, and with a cache of classes as JDK 25 makes it. The simulated devices are in this
 * process, on real lines; the journal is there already, and the heap has at most 64 MB.
 */
final class StartTime {
    private static final int DEVICES = 4;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long KILOBYTE = 1024;
    /** Else the heap, and with it the memory, would follow that of the machine which measures. */
    private static final String SMALL_HEAP = "-Xmx64m";

    private final Path directory;
    private final Path configuration;
    private final List<Start> plain = new ArrayList<>();
    private final List<Start> cached = new ArrayList<>();
    private final List<Start> idle = new ArrayList<>();

    private record Start(double millis, double megabytes) {}

    private StartTime(Path directory, String yaml) throws IOException {
        this.directory = directory;
        configuration = Files.writeString(directory.resolve("kiosk.yaml"), yaml);
    }

    /** The medians of so many starts of each kind. */
    static List<Figure> measure(int starts) throws IOException {
        var place = Workplace.make();
        var site = new SimulatedSite(SimLibrary.of(SimCatalogue.load()), InstantSource.system());
        try (var peers =
                WirePeersOfSite.serve(site, place.directory(), place.directory().resolve("data"))) {
            var times = new StartTime(place.directory(), peers.configuration());
            times.start(starts);
            return times.figures();
        } finally {
            place.remove();
        }
    }

    private void start(int starts) throws IOException {
        var _ = firmware(List.of()); // makes the journal
        Optional<String> cache = jarsOnly() ? Optional.of(cache()) : Optional.empty();
        for (int i = 0; i < starts; i++) {
            idle.add(idle());
            plain.add(firmware(List.of(SMALL_HEAP)));
            if (cache.isPresent()) {
                cached.add(firmware(List.of(SMALL_HEAP, cache.get())));
            }
        }
    }

    /** A run that the JVM watches; the answer is the option that uses what it has learned. */
    private String cache() throws IOException {
        Path seen = directory.resolve("classes.seen");
        Path file = directory.resolve("classes.aot");
        var _ = firmware(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + seen));
        var made = java(List.of(
                        "-XX:AOTMode=create",
                        "-XX:AOTConfiguration=" + seen,
                        "-XX:AOTCache=" + file,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        classPath()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        made.onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        if (!Files.exists(file)) {
            throw new IllegalStateException("the JVM has made no cache of classes");
        }
        return "-XX:AOTCache=" + file;
    }

    private static ProcessBuilder java(List<String> arguments) {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:+UseSerialGC"));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    private Start firmware(List<String> options) throws IOException {
        long start = System.nanoTime();
        try (var firmware = FirmwareProcess.start(classPath(), options, configuration)) {
            while (firmware.devicesUp() < DEVICES) {
                if (firmware.nextFact(LIMIT).isEmpty()) {
                    throw new IllegalStateException("never ready: " + firmware.said());
                }
            }
            var ready = new Start(Unit.MILLIS.of(System.nanoTime() - start), resident(firmware.pid()));
            firmware.stop();
            return ready;
        }
    }

    private static Start idle() throws IOException {
        long start = System.nanoTime();
        var process = java(List.of("-cp", System.getProperty("java.class.path"), Idle.class.getName()))
                .start();
        try (var out = process.inputReader(UTF_8)) {
            if (out.readLine() == null) {
                throw new IllegalStateException("an empty JVM does not start");
            }
            return new Start(Unit.MILLIS.of(System.nanoTime() - start), resident(process.pid()));
        } finally {
            process.destroy();
        }
    }

    /** What the kernel counts of a process, in megabytes. */
    private static double resident(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            String kilobytes = lines.filter(line -> line.startsWith("VmRSS:"))
                    .findFirst()
                    .orElseThrow()
                    .replaceAll("[^0-9]", "");
            return Unit.MEGABYTES.of(Long.parseLong(kilobytes) * KILOBYTE);
        }
    }

    /** As an installed kiosk has it: without this module's tests. Where only they are, as when they run, with them. */
    private static String classPath() {
        return jarsOnly() ? entries(Files::isRegularFile) : System.getProperty("java.class.path");
    }

    /** The JVM keeps classes of jars only; those of the kiosk may be in directories, as when tests run. */
    private static boolean jarsOnly() {
        String kiosk = SimulatedSite.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return kiosk.endsWith(".jar");
    }

    private static String entries(Predicate<Path> which) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> which.test(Path.of(entry)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<Figure> figures() {
        double start = millis(plain);
        var figures = new ArrayList<>(List.of(
                new Figure(
                        "start to ready",
                        start,
                        Unit.MILLIS,
                        Optional.of(new Baseline("an empty JVM", millis(idle))),
                        Figure.ANY,
                        0),
                new Figure(
                        "memory when ready",
                        megabytes(plain),
                        Unit.MEGABYTES,
                        Optional.of(new Baseline("an empty JVM", megabytes(idle))),
                        new Bound.Most(128),
                        0)));
        if (!cached.isEmpty()) {
            var beside = Optional.of(new Baseline("the plain start", start));
            figures.add(new Figure(
                    "start to ready, were its classes cached",
                    millis(cached),
                    Unit.MILLIS,
                    beside,
                    new Bound.Times(0.3),
                    0));
            figures.add(new Figure(
                    "the same, on this machine",
                    millis(cached),
                    Unit.MILLIS,
                    Optional.empty(),
                    new Bound.Most(1000),
                    0));
            figures.add(new Figure(
                    "memory when ready, were its classes cached",
                    megabytes(cached),
                    Unit.MEGABYTES,
                    Optional.of(new Baseline("the plain start", megabytes(plain))),
                    new Bound.Most(128),
                    0));
        }
        return figures;
    }

    private static double millis(List<Start> starts) {
        return median(starts.stream().map(Start::millis).toList());
    }

    private static double megabytes(List<Start> starts) {
        return median(starts.stream().map(Start::megabytes).toList());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
