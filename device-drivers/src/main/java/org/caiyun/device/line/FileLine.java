package org.caiyun.device.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        line = new BlockingLine(name, () -> new NodePort(address.path()), BlockingLine::platformThreads);
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

    private static final class NodePort implements Port {
        private static final int WAIT_MILLIS = 100;
        private static final int PACE_MILLIS = 5; // a node may say that it is ready and then take or give nothing

        private final String path;
        private final CountDownLatch unblocked = new CountDownLatch(1);
        private volatile Optional<DeviceNode> node = Optional.empty();

        NodePort(String path) {
            this.path = path;
        }

        @Override
        public void open() throws IOException {
            node = Optional.of(DeviceNode.open(path));
        }

        /** A printer's node may answer "end of file" for "nothing to say", so that alone does not end the line. */
        @Override
        public int read(byte[] into) throws IOException {
            DeviceNode.Readiness ready = opened().await(false, WAIT_MILLIS);
            if (!ready.readable()) {
                return ready.gone() ? -1 : 0;
            }
            int count = opened().read(into);
            if (count >= 0) {
                return count;
            }
            return ready.gone() || unblockedWithinWait() || !Files.exists(Path.of(path)) ? -1 : 0;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            int taken = 0;
            while (taken < bytes.length) {
                int more = opened().write(bytes, taken);
                taken += more;
                if (more == 0 && (opened().await(true, WAIT_MILLIS).gone() || unblockedWithinWait())) {
                    throw new IOException(path + " took " + taken + " of " + bytes.length + " bytes");
                }
            }
        }

        @Override
        public void unblock() {
            unblocked.countDown();
        }

        @Override
        public void close() {
            try {
                if (node.isPresent()) {
                    node.get().close();
                }
            } catch (IOException e) {
                log.debug("closing failed path={}", path, e);
            }
        }

        private DeviceNode opened() throws IOException {
            return node.orElseThrow(() -> new IOException(path + " is not open"));
        }

        private boolean unblockedWithinWait() {
            try {
                return unblocked.await(PACE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }
}
