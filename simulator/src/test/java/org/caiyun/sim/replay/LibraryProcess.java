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
import java.util.List;

/** The library's SIP2 server as a process that can be killed and started again at the same port. */
final class LibraryProcess implements AutoCloseable {
    private final int port;
    private final Path books;
    private final Path file;
    private final Duration think;
    private final List<CheckInsRun> known = new ArrayList<>();
    private long read;
    private Process process;

    private LibraryProcess(int port, Path books, Path file, Duration think) {
        this.port = port;
        this.books = books;
        this.file = file;
        this.think = think;
        this.process = begin();
    }

    /** {@code think}: its own time for each answer. */
    static LibraryProcess start(List<String> barcodes, Path directory, Duration think) {
        try {
            var books = Files.write(directory.resolve("books"), barcodes);
            return new LibraryProcess(freePort(), books, directory.resolve("check-ins"), think);
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
                            "-Dfile.encoding=UTF-8",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LastingLibrary.class.getName(),
                            Integer.toString(port),
                            books.toString(),
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

    /** What it has run so far; whole lines, so that one that is being written comes the next time. */
    List<CheckInsRun> checkIns() {
        if (!Files.exists(file)) {
            return known;
        }
        try (var channel = FileChannel.open(file)) {
            var more = ByteBuffer.allocate(Math.toIntExact(channel.size() - read));
            channel.read(more, read);
            var text = new String(more.array(), 0, more.position(), StandardCharsets.US_ASCII);
            int whole = text.lastIndexOf('\n') + 1;
            text.substring(0, whole).lines().map(CheckInsRun::of).forEach(known::add);
            read += whole;
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL, and a new start. */
    void killAndStart() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        process = begin();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
