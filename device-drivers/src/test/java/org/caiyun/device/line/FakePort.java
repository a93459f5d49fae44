package org.caiyun.device.line;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A port whose writes can be stuck until it is closed, or for good. */
final class FakePort implements Port {
    final BlockingQueue<byte[]> incoming = new LinkedBlockingQueue<>();
    final BlockingQueue<byte[]> written = new LinkedBlockingQueue<>();
    final CountDownLatch opened = new CountDownLatch(1);
    final CountDownLatch writing = new CountDownLatch(1);
    final CountDownLatch broken = new CountDownLatch(1);
    final CountDownLatch closed = new CountDownLatch(1);
    final CountDownLatch letGo;
    final CountDownLatch mayClose;
    final AtomicInteger closings = new AtomicInteger();

    FakePort(CountDownLatch letGo, CountDownLatch mayClose) {
        this.letGo = letGo;
        this.mayClose = mayClose;
    }

    @Override
    public void open() {
        opened.countDown();
    }

    @Override
    public int read(byte[] into) throws IOException {
        byte[] bytes = take();
        System.arraycopy(bytes, 0, into, 0, bytes.length);
        return bytes.length;
    }

    private byte[] take() throws IOException {
        try {
            byte[] bytes = incoming.poll(20, TimeUnit.MILLISECONDS);
            return bytes == null ? new byte[0] : bytes;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        writing.countDown();
        if (broken.getCount() == 0) {
            throw new IOException("broken");
        }
        try {
            letGo.await();
            written.add(bytes);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void unblock() {}

    @Override
    public void close() {
        try {
            mayClose.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closings.incrementAndGet();
        closed.countDown();
    }
}
