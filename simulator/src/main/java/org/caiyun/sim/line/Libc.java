package org.caiyun.sim.line;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.caiyun.device.line.DeviceNode;

/** The calls of the C library that make pseudo-terminals, on Linux. */
final class Libc {
    private static final int O_RDWR = 2; // asm-generic/fcntl.h
    private static final int O_NOCTTY = 0x100;
    private static final int O_NONBLOCK = 0x800;
    private static final int O_CLOEXEC = 0x80000;
    private static final int TCSANOW = 0;
    private static final long TERMIOS_ROOM = 256; // struct termios has 60 bytes; it is only handed around
    private static final long NAME_ROOM = 128;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle OPENPT = handle("posix_openpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle GRANTPT = handle("grantpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle UNLOCKPT = handle("unlockpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle PTSNAME =
            handle("ptsname_r", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle TCGETATTR =
            handle("tcgetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle TCSETATTR =
            handle("tcsetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle CFMAKERAW = handle("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS));

    private Libc() {}

    /** A new master; its slave is ready to be opened. */
    static DeviceNode openMaster() throws IOException {
        int flags = O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC;
        var master = DeviceNode.adopt("terminal master", call("posix_openpt", () -> (int) OPENPT.invokeExact(flags)));
        try {
            call("grantpt", () -> (int) GRANTPT.invokeExact(master.descriptor()));
            call("unlockpt", () -> (int) UNLOCKPT.invokeExact(master.descriptor()));
            return master;
        } catch (IOException e) {
            master.close();
            throw e;
        }
    }

    static String slaveName(DeviceNode master) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocate(NAME_ROOM);
            call("ptsname_r", () -> (int) PTSNAME.invokeExact(master.descriptor(), name, NAME_ROOM));
            return name.getString(0);
        }
    }

    /** Turns off echo, line editing and translation, so that bytes pass as on the wire of a serial port. */
    static void makeRaw(DeviceNode terminal) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment settings = arena.allocate(TERMIOS_ROOM, JAVA_LONG.byteAlignment());
            call("tcgetattr", () -> (int) TCGETATTR.invokeExact(terminal.descriptor(), settings));
            call("cfmakeraw", () -> {
                CFMAKERAW.invokeExact(settings);
                return 0;
            });
            call("tcsetattr", () -> (int) TCSETATTR.invokeExact(terminal.descriptor(), TCSANOW, settings));
        }
    }

    @FunctionalInterface
    private interface NativeCall {
        int run() throws Throwable;
    }

    private static int call(String function, NativeCall call) throws IOException {
        int answer = run(function, call);
        if (answer < 0) {
            throw new IOException(function + " failed");
        }
        return answer;
    }

    private static int run(String function, NativeCall call) {
        try {
            return call.run();
        } catch (Throwable e) { // method handles declare nothing better
            throw new IllegalStateException(function + " could not be called", e);
        }
    }

    private static MethodHandle handle(String function, FunctionDescriptor shape) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(function), shape);
    }
}
