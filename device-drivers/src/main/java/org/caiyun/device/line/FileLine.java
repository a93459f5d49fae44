package org.caiyun.device.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.caiyun.device.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line over a device node that is read and written like a file, such as a USB printer's. */
public final class FileLine implements ByteLine {
    private static final Logger log = LoggerFactory.getLogger(FileLine.class);

    private final BlockingLine line;

    public FileLine(String name, LineAddress.UsbPrinter address) {
        line = new BlockingLine(name, () -> new NodePort(Path.of(address.path())), BlockingLine::platformThreads);
    }

    @Override
    public void open(Consumer<LineEvent> listener) {
        line.open(listener);
    }

    @Override
    public void write(Bytes bytes) {
        line.write(bytes);
    }

    @Override
    public void close() {
        line.close();
    }

    /** A channel and not a stream, because closing a channel frees a thread that is blocked in it. */
    private static final class NodePort implements Port {
        private static final long QUIET_MILLIS = 100;

        private final Path path;
        private final CountDownLatch unblocked = new CountDownLatch(1);
        private volatile Optional<FileChannel> channel = Optional.empty();

        NodePort(Path path) {
            this.path = path;
        }

        @Override
        public void open() throws IOException {
            try {
                channel = Optional.of(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
            } catch (NoSuchFileException e) {
                throw new IOException(path + " is not there: is the device plugged in and switched on?", e);
            } catch (FileSystemException e) {
                throw new IOException(path + " cannot be opened: " + e.getReason(), e);
            }
        }

        /**
         * A printer's node may answer "end of file" for "nothing to say", so only a node that is gone ends the line.
         */
        @Override
        public int read(byte[] into) throws IOException {
            int count = opened().read(ByteBuffer.wrap(into));
            if (count > 0) {
                return count;
            }
            return Files.exists(path) && !unblockedWithinQuiet() ? 0 : -1;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                if (opened().write(left) <= 0) {
                    throw new IOException(path + " took no bytes");
                }
            }
        }

        @Override
        public void unblock() {
            unblocked.countDown();
            close();
        }

        @Override
        public void close() {
            try {
                if (channel.isPresent()) {
                    channel.get().close();
                }
            } catch (IOException e) {
                log.debug("closing failed path={}", path, e);
            }
        }

        private FileChannel opened() throws IOException {
            return channel.orElseThrow(() -> new IOException(path + " is not open"));
        }

        private boolean unblockedWithinQuiet() {
            try {
                return unblocked.await(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }
}
