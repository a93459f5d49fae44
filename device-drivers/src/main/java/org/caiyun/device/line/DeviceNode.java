package org.caiyun.device.line;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * A character device of Linux, open for reading and writing, whose calls never block longer than they are told. Java's
 * own files cannot do that: a channel does not write while it reads, and a stream cannot be woken from a read.
 *
 * <p>The constants are those of asm-generic/fcntl.h, errno.h and poll.h, which x86 and ARM share. Threads: one reads
 * and one writes; {@link #close} comes after both.
 */
public final class DeviceNode implements AutoCloseable {
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0x100;
    private static final int O_NONBLOCK = 0x800;
    private static final int O_CLOEXEC = 0x80000;
    private static final short POLLIN = 0x1;
    private static final short POLLOUT = 0x4;
    private static final int POLLERR = 0x8;
    private static final int POLLHUP = 0x10;
    private static final int POLLNVAL = 0x20;
    private static final int ENOENT = 2;
    private static final int EINTR = 4;
    private static final int EIO = 5;
    private static final int ENXIO = 6;
    private static final int EAGAIN = 11;
    private static final int EACCES = 13;
    private static final int EBUSY = 16;
    private static final int ENODEV = 19;
    private static final int CLOSED = -1;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final VarHandle ERRNO =
            Linker.Option.captureStateLayout().varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final MethodHandle OPEN = handle("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle CLOSE = handle("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle READ =
            handle("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE =
            handle("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle POLL =
            handle("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));

    private final String name;
    private volatile int descriptor;

    private DeviceNode(String name, int descriptor) {
        this.name = name;
        this.descriptor = descriptor;
    }

    public static DeviceNode open(String path) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocateFrom(path);
            int flags = O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC;
            Answer answer = call(errno -> (int) OPEN.invokeExact(errno, text, flags));
            if (answer.failed()) {
                throw new IOException(path + refusal(answer.errno));
            }
            return new DeviceNode(path, (int) answer.value);
        }
    }

    /** Takes over a descriptor that was opened elsewhere without blocking; {@code name} is for messages. */
    public static DeviceNode adopt(String name, int descriptor) {
        return new DeviceNode(name, descriptor);
    }

    /** What a wait found; {@code gone} means that the other side has hung up, though bytes may be left to read. */
    public record Readiness(boolean readable, boolean writable, boolean gone) {}

    /** Waits until bytes can be read or, if asked for, written, or until the limit. */
    public Readiness await(boolean writing, int limitMillis) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment poll = arena.allocate(8, 4); // int fd; short events; short revents
            poll.set(JAVA_INT, 0, descriptor);
            poll.set(JAVA_SHORT, 4, writing ? (short) (POLLIN | POLLOUT) : POLLIN);
            Answer answer = call(errno -> (int) POLL.invokeExact(errno, poll, 1L, limitMillis));
            if (answer.failed() && answer.errno != EINTR) {
                throw new IOException(name + ": waiting failed (error " + answer.errno + ")");
            }
            int found = poll.get(JAVA_SHORT, 6);
            return new Readiness(
                    (found & POLLIN) != 0, (found & POLLOUT) != 0, (found & (POLLERR | POLLHUP | POLLNVAL)) != 0);
        }
    }

    /** The number of bytes read; 0 when there are none now; -1 when there will be none. */
    public int read(byte[] into) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment room = arena.allocate(into.length);
            Answer answer = call(errno -> (long) READ.invokeExact(errno, descriptor, room, (long) into.length));
            if (answer.failed()) {
                return switch (answer.errno) {
                    case EAGAIN, EINTR -> 0;
                    case EIO, ENODEV -> -1;
                    default -> throw new IOException(name + ": reading failed (error " + answer.errno + ")");
                };
            }
            MemorySegment.copy(room, JAVA_BYTE, 0, into, 0, (int) answer.value);
            return answer.value == 0 ? -1 : (int) answer.value;
        }
    }

    /** Writes what the device takes now, from {@code start} on; the number of bytes taken may be 0. */
    public int write(byte[] bytes, int start) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            long length = bytes.length - (long) start;
            MemorySegment room = arena.allocate(length);
            MemorySegment.copy(bytes, start, room, JAVA_BYTE, 0, (int) length);
            Answer answer = call(errno -> (long) WRITE.invokeExact(errno, descriptor, room, length));
            if (answer.failed() && answer.errno != EAGAIN && answer.errno != EINTR) {
                throw new IOException(name + ": writing failed (error " + answer.errno + ")");
            }
            return (int) Math.max(0, answer.value);
        }
    }

    /** The number by which other calls of the C library know this device. */
    public int descriptor() {
        return descriptor;
    }

    @Override
    public void close() throws IOException {
        int last = descriptor;
        descriptor = CLOSED;
        if (last != CLOSED
                && call(errno -> (int) CLOSE.invokeExact(errno, last)).failed()) {
            throw new IOException(name + ": closing failed");
        }
    }

    private static String refusal(int errno) {
        return switch (errno) {
            case ENOENT, ENXIO, ENODEV -> " is not there: is the device plugged in and switched on?";
            case EBUSY -> " is busy: another program has it open";
            case EACCES -> " may not be opened: the program's user needs to be in the device's group";
            default -> " cannot be opened (error " + errno + ")";
        };
    }

    private record Answer(long value, int errno) {
        boolean failed() {
            return value < 0;
        }
    }

    @FunctionalInterface
    private interface NativeCall {
        long run(MemorySegment errno) throws Throwable;
    }

    private static Answer call(NativeCall call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = arena.allocate(Linker.Option.captureStateLayout());
            long value = call.run(errno);
            return new Answer(value, (int) ERRNO.get(errno, 0L));
        } catch (Throwable e) { // method handles declare nothing better
            throw new IllegalStateException("the C library could not be called", e);
        }
    }

    private static MethodHandle handle(String function, FunctionDescriptor shape) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(function), shape, Linker.Option.captureCallState("errno"));
    }
}
