package org.caiyun.sim.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The library's SIP2 server as a process that can be killed and started again at the same port. */
final class LibraryProcess implements AutoCloseable {
    private final int port;
    private final Path lent;
    private final Path file;
    private final Duration think;
    private final Map<Books, List<CheckInsRun>> known = new EnumMap<>(Books.class);
    private long read;
    private Process process;

    private LibraryProcess(int port, Path lent, Path file, Duration think) {
        this.port = port;
        this.lent = lent;
        this.file = file;
        this.think = think;
        for (var books : Books.values()) {
            known.put(books, new ArrayList<>());
        }
        this.process = begin();
    }

    /** {@code think}: its own time for each answer. */
    static LibraryProcess start(List<String> barcodes, Path directory, Duration think) {
        try {
            var lent = Files.write(directory.resolve("books"), barcodes);
            return new LibraryProcess(freePort(), lent, directory.resolve("check-ins"), think);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private Process begin() {
        try {
            var begun = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Dfile.encoding=UTF-8",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LastingLibrary.class.getName(),
                            Integer.toString(port),
                            lent.toString(),
                            file.toString(),
                            Long.toString(think.toNanos() / 1_000))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var said = new BufferedReader(new InputStreamReader(begun.getInputStream(), StandardCharsets.UTF_8));
            if (said.readLine() == null) {
                throw new AssertionError("the library did not start");
            }
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** What it has run of these so far; whole lines, so that one that is being written comes the next time. */
    List<CheckInsRun> checkIns(Books which) {
        readOn();
        return Objects.requireNonNull(known.get(which));
    }

    private void readOn() {
        if (!Files.exists(file)) {
            return;
        }
        try (var channel = FileChannel.open(file)) {
            var more = ByteBuffer.allocate(Math.toIntExact(channel.size() - read));
            channel.read(more, read);
            var text = new String(more.array(), 0, more.position(), StandardCharsets.US_ASCII);
            int whole = text.lastIndexOf('\n') + 1;
            text.substring(0, whole)
                    .lines()
                    .map(CheckInsRun::of)
                    .forEach(run -> Objects.requireNonNull(known.get(Books.with(run.barcode())))
                            .add(run));
            read += whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    void startAgain() {
        process = begin();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
