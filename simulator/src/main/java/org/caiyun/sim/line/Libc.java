package org.caiyun.sim.line;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The few calls of the C library that pseudo-terminals need, on Linux. Constants are those of the generic and the x86
 * and ARM headers, which agree (asm-generic/fcntl.h, poll.h, termios.h).
 */
final class Libc {
    static final int O_RDWR = 2;
    static final int O_NOCTTY = 0x100;
    static final int O_NONBLOCK = 0x800;
    static final int O_CLOEXEC = 0x80000;
    static final int POLLIN = 0x1;
    static final int POLLOUT = 0x4;
    static final int POLLHUP = 0x10;
    static final int EAGAIN = 11;
    static final int EIO = 5;

    private static final int TCSANOW = 0;
    private static final long TERMIOS_ROOM = 256; // struct termios has 60 bytes; it is only handed around
    private static final long NAME_ROOM = 128;
    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option ERRNO_KEPT = Linker.Option.captureCallState("errno");
    private static final VarHandle ERRNO =
            Linker.Option.captureStateLayout().varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private static final MethodHandle OPENPT = handle("posix_openpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle GRANTPT = handle("grantpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle UNLOCKPT = handle("unlockpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle PTSNAME =
            handle("ptsname_r", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle OPEN = handle("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle CLOSE = handle("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle READ =
            handle("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE =
            handle("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle POLL =
            handle("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle TCGETATTR =
            handle("tcgetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle TCSETATTR =
            handle("tcsetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle CFMAKERAW = handle("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS));

    private Libc() {}

    /** A new master; its slave is ready to be opened. */
    static int openMaster() throws IOException {
        int master =
                number("posix_openpt", e -> (int) OPENPT.invokeExact(e, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC));
        try {
            number("grantpt", e -> (int) GRANTPT.invokeExact(e, master));
            number("unlockpt", e -> (int) UNLOCKPT.invokeExact(e, master));
            return master;
        } catch (IOException e) {
            close(master);
            throw e;
        }
    }

    static String slaveName(int master) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocate(NAME_ROOM);
            number("ptsname_r", e -> (int) PTSNAME.invokeExact(e, master, name, NAME_ROOM));
            return name.getString(0);
        }
    }

    static int open(String path) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocateFrom(path);
            return number("open " + path, e -> (int) OPEN.invokeExact(e, text, O_RDWR | O_NOCTTY | O_CLOEXEC));
        }
    }

    /** Turns off echo, line editing and translation, as they are on the wire of a serial port. */
    static void makeRaw(int terminal) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment settings = arena.allocate(TERMIOS_ROOM, JAVA_LONG.byteAlignment());
            number("tcgetattr", e -> (int) TCGETATTR.invokeExact(e, terminal, settings));
            number("cfmakeraw", e -> {
                CFMAKERAW.invokeExact(e, settings);
                return 0;
            });
            number("tcsetattr", e -> (int) TCSETATTR.invokeExact(e, terminal, TCSANOW, settings));
        }
    }

    /** The number of bytes read; 0 when none are there; negative when the other side has gone. */
    static int read(int file, byte[] into) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment room = arena.allocate(into.length);
            long count = counted("read", e -> (long) READ.invokeExact(e, file, room, (long) into.length));
            if (count > 0) {
                MemorySegment.copy(room, ValueLayout.JAVA_BYTE, 0, into, 0, (int) count);
            }
            return (int) count;
        }
    }

    /** The number of bytes taken, perhaps none. */
    static int write(int file, byte[] bytes, int from) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            long length = bytes.length - (long) from;
            MemorySegment room = arena.allocate(length);
            MemorySegment.copy(bytes, from, room, ValueLayout.JAVA_BYTE, 0, (int) length);
            return (int) Math.max(0, counted("write", e -> (long) WRITE.invokeExact(e, file, room, length)));
        }
    }

    /** What of {@code events} has come, or 0 after the limit. */
    static int poll(int file, int events, int limitMillis) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment polled = arena.allocate(8, 4); // int fd; short events; short revents
            polled.set(JAVA_INT, 0, file);
            polled.set(JAVA_SHORT, 4, (short) events);
            counted("poll", e -> (int) POLL.invokeExact(e, polled, 1L, limitMillis));
            return polled.get(JAVA_SHORT, 6);
        }
    }

    static void close(int file) throws IOException {
        number("close", e -> (int) CLOSE.invokeExact(e, file));
    }

    @FunctionalInterface
    private interface Call {
        long run(MemorySegment errno) throws Throwable;
    }

    private static int number(String what, Call call) throws IOException {
        Answer answer = run(what, call);
        if (answer.value < 0) {
            throw new IOException(what + ": error " + answer.errno);
        }
        return (int) answer.value;
    }

    private static long counted(String what, Call call) throws IOException {
        Answer answer = run(what, call);
        if (answer.value >= 0) {
            return answer.value;
        }
        return switch (answer.errno) {
            case EAGAIN, EINTR -> 0;
            case EIO -> -1;
            default -> throw new IOException(what + ": error " + answer.errno);
        };
    }

    private static final int EINTR = 4;

    private record Answer(long value, int errno) {}

    private static Answer run(String what, Call call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment kept = arena.allocate(Linker.Option.captureStateLayout());
            long value = call.run(kept);
            return new Answer(value, (int) ERRNO.get(kept, 0L));
        } catch (Throwable t) {
            throw new IllegalStateException(what + " could not be called", t);
        }
    }

    private static MethodHandle handle(String name, FunctionDescriptor shape) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape, ERRNO_KEPT);
    }
}
